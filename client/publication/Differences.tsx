import { useMemo } from "react";
import { useTranslation } from "#client/ui/i18n.ts";
import { WordDifference } from "#client/ui/WordDifference.tsx";
import { wordDiff } from "#shared/history/word-diff.ts";
import type { Edition, PublishedPart } from "#shared/publication/edition.ts";
import styles from "./Publication.module.css";

/** Which paragraphs read differently from the newest edition, word by word. */
export function Differences({ now, edition }: { now: readonly PublishedPart[]; edition: Edition }) {
  const { t } = useTranslation("publication");
  const changed = useMemo(() => changedParts(now, edition), [now, edition]);
  return (
    <section>
      <h2>{t("difference.since", { number: edition.number })}</h2>
      {changed.length === 0 ? <p className={styles.soft}>{t("difference.none", { number: edition.number })}</p> : null}
      <Changed parts={changed} />
    </section>
  );
}

/** What an edition changed in the one before it. */
export function ChangesOf({ edition, before }: { edition: Edition; before: Edition }) {
  const { t } = useTranslation("publication");
  const changed = useMemo(() => changedParts(edition.segments, before), [edition, before]);
  if (changed.length === 0) return null;
  return (
    <section>
      <h3>{t("difference.since", { number: before.number })}</h3>
      <Changed parts={changed} />
    </section>
  );
}

function Changed({ parts }: { parts: ReturnType<typeof changedParts> }) {
  return parts.map(({ segmentId, before, after }) => (
    <p key={segmentId} lang="en" className={styles.difference}>
      <WordDifference spans={wordDiff(before, after)} />
    </p>
  ));
}

type Part = Pick<PublishedPart, "segmentId" | "text"> & Partial<Pick<PublishedPart, "omitted">>;

function changedParts(now: readonly Part[], edition: Edition) {
  const before = new Map(edition.segments.map(({ segmentId, text }) => [segmentId, text]));
  const after = new Map(now.map(({ segmentId, text, omitted = false }) => [segmentId, omitted ? "" : text]));
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((segmentId) => ({ segmentId, before: before.get(segmentId) ?? "", after: after.get(segmentId) ?? "" }))
    .filter((part) => part.before !== part.after);
}
