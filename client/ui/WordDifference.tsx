import { useTranslation } from "./i18n.ts";
import { VisuallyHidden } from "./VisuallyHidden.tsx";
import styles from "./WordDifference.module.css";

/** A stretch of text that both versions have, or only one of them. */
export interface DifferenceSpan {
  kind: "equal" | "inserted" | "deleted";
  text: string;
}

/** Two texts as one: what went is struck through, what came is underlined, and both are said to who cannot see it. */
export function WordDifference({ spans }: { spans: readonly DifferenceSpan[] }) {
  const { t } = useTranslation("ui");
  return (
    <span className={styles.difference}>
      {spans.map(({ kind, text }, index) => {
        if (kind === "equal") return text;
        const Element = kind === "inserted" ? "ins" : "del";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one comparison are told apart by their order alone
          <Element key={index}>
            <VisuallyHidden>{t(kind)} </VisuallyHidden>
            {text}
          </Element>
        );
      })}
    </span>
  );
}
