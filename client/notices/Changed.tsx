import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Skeleton } from "#client/ui/Progress.tsx";
import { WordDifference } from "#client/ui/WordDifference.tsx";
import { wordDiff } from "#shared/history/word-diff.ts";
import { useChangesSince } from "./data.ts";
import styles from "./Notices.module.css";

export interface ChangedProps {
  articleId: string;
  segmentId: string;
  approvalId: string;
}

/** What became of the words that one has approved, in each language that differs. */
export function Changed({ articleId, segmentId, approvalId }: ChangedProps) {
  const { t } = useTranslation("notices");
  const { data, error } = useChangesSince(articleId, segmentId, approvalId);
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Skeleton lines={2} />;
  if (data.length === 0) return <p className={styles.about}>{t("sameAgain")}</p>;
  return data.map(({ language, was, now }) => (
    <p key={language} lang={language} className={styles.changed}>
      <WordDifference spans={wordDiff(was, now)} />
    </p>
  ));
}
