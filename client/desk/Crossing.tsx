import type { ReactNode } from "react";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { drawnState, markedState } from "#client/ui/StateGlyph.tsx";
import type { ReviewedSegment } from "#shared/review/api.ts";
import type { AtHand } from "./at-hand.ts";
import styles from "./Crossing.module.css";
import { crossedIn, lookOf, ratioOf } from "./look.ts";
import type { RowFacts } from "./row-facts.ts";

const SAID_BY_ITS_LOOK = new Set(["body", "headline", "subheading", "blockquote", "listitem"]);

const ONE_LINE = new Set(["credit", "alttext", "byline"]);

/**
 * Between the two: how the one was carried across into the other, and how it stands.
 * @param acts what can be done with the crossing of the chosen row
 */
export function crossing(
  segment: ReviewedSegment,
  { document, others, machine }: RowFacts,
  { t, ui, people }: AtHand,
  acts: ReactNode,
) {
  const { threads, findings, review, kind } = segment;
  const { suggested, childCount } = crossedIn(document);
  const ratio = ratioOf({ source: segment.source, document: { childCount } });
  const look = lookOf(segment);
  const counted = findings.error + findings.warning;
  const says =
    acts || ratio || review.outdated || machine.count + counted + threads.open + suggested + others.length > 0;
  if (!says && SAID_BY_ITS_LOOK.has(kind)) {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing and a word of our own; most rows say no more
    return <div className={styles.crossing} dangerouslySetInnerHTML={markedState(look, ui(`state.${look}`))} />;
  }
  return (
    <div className={[styles.crossing, ONE_LINE.has(kind) && styles.oneLine].filter(Boolean).join(" ")}>
      {segment.source.length > 1 || childCount > 1 ? <span className={styles.join} aria-hidden="true" /> : null}
      {drawnState({ state: look }, ui(`state.${look}`))}
      {SAID_BY_ITS_LOOK.has(kind) ? null : (
        <span className={styles.kind}>{t(kind === "alttext" ? "kindShort.alttext" : `kind.${kind}`)}</span>
      )}
      {ratio ? <span title={t("ratio")}>{ratio}</span> : null}
      {review.outdated ? (
        <span className={styles.outdated}>
          {review.outdated.source ? t("koreanChanged") : null} {review.outdated.target ? t("englishChanged") : null}
        </span>
      ) : null}
      {machine.count > 0 ? (
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
      {others.length > 0 ? peopleOn(others, people, t("onThis")) : null}
      {acts}
    </div>
  );
}

function peopleOn(others: RowFacts["others"], people: AtHand["people"], title: string) {
  const ids = new Set(others.map(({ personId }) => personId));
  const here = [...ids].map((id) => people.get(id)).filter((person) => person !== undefined);
  if (here.length === 0) return null;
  return (
    <span className={styles.people} title={title}>
      {here.map((person) => (
        <Avatar key={person.id} person={person} size="small" />
      ))}
    </span>
  );
}
