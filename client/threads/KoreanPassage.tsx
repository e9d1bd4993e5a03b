import { useTranslation } from "#client/ui/i18n.ts";
import type { SourceParagraph } from "#shared/segments/segment.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { koreanOf } from "./context.ts";
import styles from "./KoreanPassage.module.css";
import { Quote } from "./Quote.tsx";

/** The Korean sentence that is asked about, for whoever wrote it: on a phone the columns are far away. */
export function KoreanPassage({ thread, source }: { thread: Thread; source: readonly SourceParagraph[] }) {
  const { t } = useTranslation("threads");
  const passages = koreanOf(thread, source);
  const standsInKorean = thread.anchor.side === "source" && !thread.anchor.orphaned;
  return (
    <>
      <blockquote lang="ko" aria-label={t("korean")} className={styles.passage}>
        {passages.map(({ id, text, marked }) => (
          <p key={id}>
            {marked ? (
              <>
                {text.slice(0, marked.from)}
                <mark>{text.slice(marked.from, marked.to)}</mark>
                {text.slice(marked.to)}
              </>
            ) : (
              text
            )}
          </p>
        ))}
      </blockquote>
      {standsInKorean ? null : <Quote thread={thread} />}
    </>
  );
}
