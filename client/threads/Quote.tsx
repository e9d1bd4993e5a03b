import { useTranslation } from "#client/ui/i18n.ts";
import { isClosed } from "#shared/threads/rules.ts";
import type { Anchor, Thread } from "#shared/threads/thread.ts";
import styles from "./Quote.module.css";

/** The words that a conversation is about, as they were when it began; says so when they are in the text no more. */
export function Quote({ thread }: { thread: Thread }) {
  const { t } = useTranslation("threads");
  const { anchor } = thread;
  if (anchor.side === "segment" || anchor.quote === "") return null;
  return (
    <>
      <QuotedWords anchor={anchor} />
      {anchor.orphaned && !isClosed(thread) ? <p className={styles.gone}>{t("deletedText")}</p> : null}
    </>
  );
}

export function QuotedWords({ anchor }: { anchor: Exclude<Anchor, { side: "segment" }> }) {
  const korean = anchor.side === "source";
  return (
    <blockquote lang={korean ? "ko" : "en"} className={anchor.orphaned ? styles.lost : styles.quote}>
      {quoted(anchor.quote)}
    </blockquote>
  );
}

/** Words that are a quotation in the article bring their own marks. */
function quoted(words: string): string {
  const short = words.length > LONG ? `${words.slice(0, LONG - 1).trimEnd()}…` : words;
  return /^[“"‘']/.test(short) ? short : `“${short}”`;
}

/** A quotation reminds of the place; whoever wants it whole follows the highlight. */
const LONG = 240;
