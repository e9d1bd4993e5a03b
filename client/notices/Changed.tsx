import { useTranslation } from "react-i18next";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { WordDifference } from "#client/ui/WordDifference.tsx";
import { wordDiff } from "#shared/history/word-diff.ts";
import { useApprovedAndNow } from "./data.ts";
import styles from "./Notices.module.css";

/** What became of the words that one has approved. */
export function Changed({ articleId, segmentId }: { articleId: string; segmentId: string }) {
  const { t } = useTranslation("notices");
  const { data, error } = useApprovedAndNow(articleId, segmentId, true);
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Skeleton lines={2} />;
  if (data.approved === undefined || data.now === undefined) return <p className={styles.about}>{t("sameAgain")}</p>;
  return (
    <p lang="en" className={styles.changed}>
      <WordDifference spans={wordDiff(data.approved, data.now)} />
    </p>
  );
}
