import { memo, type ReactNode } from "react";
import { useTextFact } from "#client/editor/texts.ts";
import { useOthersOn } from "#client/live/use-live.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { StateGlyph } from "#client/ui/StateGlyph.tsx";
import { pendingIn } from "#shared/document/pending.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useAtHand } from "./at-hand.ts";
import styles from "./Crossing.module.css";
import { lookOf, ratioOf } from "./look.ts";
import { useMachineCount } from "./machine-text.ts";

const SAID_BY_ITS_LOOK = new Set(["body", "headline", "subheading", "blockquote", "listitem"]);

const ONE_LINE = new Set(["credit", "alttext", "byline"]);

/** Between the two: how the one was carried across into the other, and how it stands. */
export const Crossing = memo(function Crossing({
  segment,
  children,
}: {
  segment: ReviewedSegment;
  /** What can be done with the crossing of the chosen row. */
  children?: ReactNode;
}) {
  const { t } = useAtHand();
  const { threads, findings, review, kind } = segment;
  const suggested = useTextFact(segment.id, ({ document }) => pendingIn(document).length);
  const childCount = useTextFact(segment.id, ({ document }) => withoutSuggestions(document).childCount);
  const ratio = ratioOf({ source: segment.source, document: { childCount } });
  const counted = findings.error + findings.warning;
  const machine = useMachineCount(segment.id);
  return (
    <div className={[styles.crossing, ONE_LINE.has(kind) && styles.oneLine].filter(Boolean).join(" ")}>
      {segment.source.length > 1 || childCount > 1 ? <span className={styles.join} aria-hidden="true" /> : null}
      <StateGlyph state={lookOf(segment)} />
      {SAID_BY_ITS_LOOK.has(kind) ? null : (
        <span className={styles.kind}>{t(kind === "alttext" ? "kindShort.alttext" : `kind.${kind}`)}</span>
      )}
      {ratio ? <span title={t("ratio")}>{ratio}</span> : null}
      {review.outdated ? (
        <span className={styles.outdated}>
          {review.outdated.source ? t("koreanChanged") : null} {review.outdated.target ? t("englishChanged") : null}
        </span>
      ) : null}
      {machine > 0 ? (
        <span className={styles.machine} title={t("machine.unedited")}>
          <Icon name="system" size={12} /> {t("machine.short")}
        </span>
      ) : null}
      {counted > 0 || threads.open > 0 || suggested > 0 ? (
        <span className={styles.counts}>
          {counted > 0 ? (
            <span
              className={findings.error > 0 ? styles.error : styles.warning}
              title={t("findings", { count: counted })}
            >
              <Icon name="warning" size={12} />
              {counted}
            </span>
          ) : null}
          {threads.open > 0 ? (
            <span
              className={threads.blocking > 0 ? styles.blocking : undefined}
              title={t("threads", { count: threads.open })}
            >
              <Icon name={threads.blocking > 0 ? "query" : "comment"} size={12} />
              {threads.open}
            </span>
          ) : null}
          {suggested > 0 ? (
            <span title={t("suggesting.some", { count: suggested })}>
              <Icon name="suggest" size={12} />
              {suggested}
            </span>
          ) : null}
        </span>
      ) : null}
      <PeopleOn segmentId={segment.id} />
      {children}
    </div>
  );
});

function PeopleOn({ segmentId }: { segmentId: string }) {
  const { t, people } = useAtHand();
  const ids = new Set(useOthersOn(segmentId).map(({ personId }) => personId));
  const here = [...ids].map((id) => people.get(id)).filter((person) => person !== undefined);
  if (here.length === 0) return null;
  return (
    <span className={styles.people} title={t("onThis")}>
      {here.map((person) => (
        <Avatar key={person.id} person={person} size="small" />
      ))}
    </span>
  );
}
