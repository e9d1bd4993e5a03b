import { Button } from "#client/ui/Button.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import type { Anchor } from "#shared/threads/thread.ts";
import styles from "./Forms.module.css";
import { QuotedWords } from "./Quote.tsx";

/** What a new conversation will be about, and the way to make it about the whole paragraph. */
export function About({ anchor, onWhole }: { anchor: Anchor; onWhole: () => void }) {
  const { t } = useTranslation("threads");
  if (anchor.side === "segment") return <p className={styles.whole}>{t("aboutParagraph")}</p>;
  return (
    <div className={styles.about}>
      <QuotedWords anchor={anchor} />
      <Button size="small" variant="quiet" onClick={onWhole}>
        {t("makeWhole")}
      </Button>
    </div>
  );
}
