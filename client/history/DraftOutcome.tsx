import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote, Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Section } from "#client/ui/Page.tsx";
import { Prose } from "#client/ui/Prose.tsx";
import type { OutputOf } from "#shared/api/endpoint.ts";
import type { previewDraft } from "#shared/review/draft-api.ts";
import styles from "./Compare.module.css";
import { DraftDifferences } from "./DraftDifferences.tsx";

export interface DraftOutcomeProps {
  outcome: OutputOf<typeof previewDraft>;
  nameOf: (segmentId: string) => string | undefined;
  error: unknown;
  pending: boolean;
  onAccept: (seen: { segmentId: string; version: number }[]) => void;
  onAgain: () => void;
  onRetry: () => void;
}

/** What the draft changes, what it leaves, and what belongs nowhere, before anything is changed. */
export function DraftOutcome({ outcome, nameOf, error, pending, onAccept, onAgain, onRetry }: DraftOutcomeProps) {
  const { t } = useTranslation("history");
  const { differences, unplaced } = outcome;
  const changed = differences.filter(({ fate }) => fate === "changed");
  const left = differences.filter(({ fate }) => fate !== "changed");
  const lapsing = changed.filter(({ lapses }) => lapses).length;
  return (
    <Section title={t("draft.wouldChange")}>
      {changed.length > 0 ? (
        <>
          <p className={styles.soft}>
            {t("source.count", { count: changed.length })} {t("source.lapsing", { count: lapsing })}
          </p>
          <DraftDifferences label={t("source.differences")} differences={changed} nameOf={nameOf} />
        </>
      ) : (
        <EmptyState title={t("draft.same")}>{t("draft.sameMeans")}</EmptyState>
      )}
      {left.length > 0 ? (
        <>
          <h3>{t("draft.stays", { count: left.length })}</h3>
          <p className={styles.soft}>{t("draft.staysMeans")}</p>
          <DraftDifferences label={t("draft.stays", { count: left.length })} differences={left} nameOf={nameOf} />
        </>
      ) : null}
      {unplaced.length > 0 ? (
        <Note tone="warning">
          <p>{t("draft.unplaced", { count: unplaced.length })}</p>
          {unplaced.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the draft may say the same twice
            <Prose key={index} language="en">
              <p>{text}</p>
            </Prose>
          ))}
        </Note>
      ) : null}
      {error ? <ErrorNote error={error} onRetry={onRetry} /> : null}
      <div className={styles.actions}>
        <Button
          variant="main"
          pending={pending}
          disabledReason={changed.length === 0 ? t("draft.same") : undefined}
          onClick={() => onAccept(changed.map(({ segmentId, version }) => ({ segmentId, version })))}
        >
          {t("draft.accept")}
        </Button>
        <Button onClick={onAgain}>{t("draft.leave")}</Button>
      </div>
    </Section>
  );
}
