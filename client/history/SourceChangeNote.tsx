import { paths } from "#client/paths.ts";
import { Name } from "#client/people/Name.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { Prose } from "#client/ui/Prose.tsx";
import { Time } from "#client/ui/Time.tsx";
import { WordDifference } from "#client/ui/WordDifference.tsx";
import { wordDiff } from "#shared/history/word-diff.ts";
import styles from "./Compare.module.css";
import { useSourceChange } from "./comparing.ts";
import { SourceChangePills } from "./SourceChangePills.tsx";

export interface SourceChangeNoteProps {
  articleId: string;
  segmentId: string;
  /** The digest of the Korean on screen. */
  digest: string;
}

/** Of a paragraph whose Korean changed after it was approved: what changed, and of what kind it is. */
export function SourceChangeNote({ articleId, segmentId, digest }: SourceChangeNoteProps) {
  const { t } = useTranslation("history");
  const { data: change, isPending, error, refetch } = useSourceChange(articleId, segmentId, digest);
  if (isPending) return <Skeleton lines={2} />;
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!change) return null;
  return (
    <section className={styles.note} aria-label={t("sourceChange.title")}>
      <h3>{t("sourceChange.title")}</h3>
      <div className={styles.pills}>
        <SourceChangePills changes={change.changes} />
      </div>
      <Prose language="ko">
        <WordDifference spans={wordDiff(change.before, change.after)} />
      </Prose>
      <p className={styles.soft}>
        {t("sourceChange.approvedBy")} <Name of={change.approvedBy} /> <Time at={change.approvedAt} show="dateTime" />
        {" · "}
        <Link to={paths.compare(articleId, { segment: segmentId, since: "approved" })}>
          {t("sourceChange.compare")}
        </Link>
      </p>
    </section>
  );
}
