import type { EventKind } from "#shared/activity/event.ts";
import type { LiveEvent } from "#shared/live/messages.ts";
import { keys, LISTS, SESSION } from "./keys.ts";

export interface Touched {
  /** What was read before and may be different now. */
  keys: readonly (readonly string[])[];
  /** The one segment to read anew, where reading the whole article would be too much. */
  segmentId: string | undefined;
}

/** What an event can have changed of all that a page may have read: no more than that is asked for again. */
export function touchedBy({ kind, articleId, segmentId }: LiveEvent): Touched {
  if (articleId === null) return { keys: [SESSION, LISTS], segmentId: undefined };
  const whole = CHANGES_THE_ARTICLE.has(family(kind)) || CHANGES_THE_SHAPE.has(kind) || segmentId === null;
  return {
    keys: [
      LISTS,
      keys.gate(articleId),
      keys.record(articleId),
      ...(whole ? [keys.open(articleId)] : []),
      ...(TALK.has(family(kind)) || CHANGES_THE_SHAPE.has(kind) ? [keys.threads(articleId)] : []),
      ...(family(kind) === "finding" ? [keys.waivers(articleId)] : []),
      ...(family(kind) === "machine" ? [keys.machineText(articleId)] : []),
      ...(family(kind) === "source" ? [keys.sourceVersions(articleId)] : []),
      ...(family(kind) === "stash" ? [keys.stash(articleId)] : []),
      ...(family(kind) === "edition" ? [keys.editions(articleId)] : []),
      ...(segmentId && family(kind) === "suggestion" ? [keys.decisions(articleId, segmentId)] : []),
      ...(segmentId && family(kind) === "segment" ? ofSegment(articleId, segmentId) : []),
    ],
    segmentId: whole ? undefined : (segmentId ?? undefined),
  };
}

const ofSegment = (articleId: string, segmentId: string) => [
  keys.facts(articleId, segmentId),
  keys.versions(articleId, segmentId),
];

const family = (kind: EventKind) => kind.slice(0, kind.indexOf("."));

const TALK = new Set(["thread", "query", "source"]);
const CHANGES_THE_ARTICLE = new Set(["article", "source", "image", "edition", "alignment"]);
const CHANGES_THE_SHAPE = new Set<EventKind>([
  "segment.added",
  "alignment.changed",
  "alignment.undone",
  "source.imported",
  "source.corrected",
]);
