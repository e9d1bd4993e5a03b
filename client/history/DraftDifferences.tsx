import { useTranslation } from "#client/ui/i18n.ts";
import { Pill } from "#client/ui/Pill.tsx";
import { Prose } from "#client/ui/Prose.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { WordDifference } from "#client/ui/WordDifference.tsx";
import { wordDiff } from "#shared/history/word-diff.ts";
import type { DraftDifference } from "#shared/review/draft-api.ts";
import styles from "./Compare.module.css";

export interface DraftDifferencesProps {
  label: string;
  differences: readonly DraftDifference[];
  nameOf: (segmentId: string) => string | undefined;
}

/** Paragraph by paragraph what the draft says otherwise, and why where its words do not come in. */
export function DraftDifferences({ label, differences, nameOf }: DraftDifferencesProps) {
  const { t } = useTranslation("history");
  const { say } = useRefusals();
  return (
    <ol className={styles.list} aria-label={label}>
      {differences.map(({ segmentId, fate, why, before, after, lapses }) => (
        <li key={segmentId} className={styles.paragraph}>
          <header className={styles.head}>
            <h3>{nameOf(segmentId)}</h3>
            {fate === "newer" ? <Pill>{t("draft.newer")}</Pill> : null}
            {lapses ? <Pill tone="danger">{t("source.lapses")}</Pill> : null}
          </header>
          {why ? <p className={styles.soft}>{say(why)}</p> : null}
          <Prose language="en">
            <WordDifference spans={wordDiff(before, after)} />
          </Prose>
        </li>
      ))}
    </ol>
  );
}
