import type { CSSProperties } from "react";
import { usePeopleById } from "#client/people/desk-people.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { colourOf } from "#client/ui/people-look.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import type { Written } from "#shared/history/authorship.ts";
import type { Span } from "#shared/history/word-diff.ts";
import { authoredSpans } from "./authored.ts";
import styles from "./Compare.module.css";

/** A difference whose new words carry the colour and the name of who wrote them. */
export function AuthoredDifference({ spans, written }: { spans: readonly Span[]; written: readonly Written[] }) {
  const { t } = useTranslation("ui");
  const people = usePeopleById();
  return (
    <span className={styles.difference}>
      {authoredSpans(spans, written).map(({ kind, text, by }, index) => {
        if (kind === "equal") return text;
        const name = by ? people.get(by)?.name : undefined;
        const Element = kind === "inserted" ? "ins" : "del";
        return (
          <Element
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one comparison are told apart by their order alone
            key={index}
            title={name}
            style={by ? writer(by) : undefined}
            data-written={by ? "" : undefined}
          >
            <VisuallyHidden>{name ? `${t(kind)}, ${name}: ` : `${t(kind)} `}</VisuallyHidden>
            {text}
          </Element>
        );
      })}
    </span>
  );
}

const writer = (by: string): CSSProperties => ({ "--writer": colourOf(by) }) as CSSProperties; // the type knows no custom properties
