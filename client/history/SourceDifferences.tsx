import { EmptyState } from "#client/ui/EmptyState.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Pill } from "#client/ui/Pill.tsx";
import { Prose } from "#client/ui/Prose.tsx";
import { WordDifference } from "#client/ui/WordDifference.tsx";
import { wordDiff } from "#shared/history/word-diff.ts";
import type { SourceDifference } from "#shared/review/source-api.ts";
import styles from "./Compare.module.css";
import { SourceChangePills } from "./SourceChangePills.tsx";

export interface SourceDifferencesProps {
  differences: readonly SourceDifference[];
  nameOf: (segmentId: string) => string | undefined;
}

/** What another version of the Korean changes, paragraph by paragraph, and which approvals it lapses. */
export function SourceDifferences({ differences, nameOf }: SourceDifferencesProps) {
  const { t } = useTranslation("history");
  if (differences.length === 0) return <EmptyState title={t("source.same")}>{t("source.sameMeans")}</EmptyState>;
  return (
    <ol className={styles.list} aria-label={t("source.differences")}>
      {differences.map(({ segmentId, fate, before, after, changes, lapses }) => (
        <li key={segmentId} className={styles.paragraph}>
          <header className={styles.head}>
            <h3>{(fate === "added" ? undefined : nameOf(segmentId)) ?? t("source.newParagraph")}</h3>
            {fate === "changed" ? <SourceChangePills changes={changes} /> : <Pill>{t(`source.fate.${fate}`)}</Pill>}
            {lapses ? <Pill tone="danger">{t("source.lapses")}</Pill> : null}
          </header>
          <Prose language="ko">
            <WordDifference spans={wordDiff(before, after)} />
          </Prose>
        </li>
      ))}
    </ol>
  );
}
