import { record } from "#server/activity/record.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { refuse } from "#server/errors.ts";
import type { EventKind } from "#shared/activity/event.ts";
import type { Person } from "#shared/people/person.ts";
import type { FactKind } from "#shared/review/fact.ts";
import { type Digests, type Segment, sameDigests } from "#shared/segments/segment.ts";
import { addFacts } from "./store.ts";

/** Says something of a segment's present texts: the fact and its event, together. */
export async function say(
  tx: Transaction,
  by: Person,
  kind: FactKind,
  segment: Segment,
  { reason, ...more }: { reason?: string } & Record<string, unknown> = {},
): Promise<void> {
  await addFacts(tx, [{ kind, segment, digests: segment.digests, by: by.id, ...(reason ? { reason } : {}) }]);
  await record(tx, {
    kind: EVENT_OF[kind],
    articleId: segment.articleId,
    segmentId: segment.id,
    by: by.id,
    data: { ...segment.digests, version: segment.version, ...(reason ? { reason } : {}), ...more },
  });
}

/** What is said must be said of the texts that were on screen. The answer carries the texts as they are now. */
export function refuseStale(segment: Segment, seen: Digests): void {
  if (!sameDigests(segment.digests, seen)) throw refuse("stale-digests", undefined, { segment });
}

/** Sent twice (a lost answer, a second press), the same word is said once. */
export const saidAlready = (
  said: { by: string; reason: string | null } | null,
  by: Person,
  reason: string | null,
): boolean => said !== null && said.by === by.id && said.reason === reason;

export const EVENT_OF: Record<FactKind, EventKind> = {
  submission: "segment.submitted",
  withdrawal: "segment.withdrawn",
  return: "segment.returned",
  approval: "segment.approved",
  "approval-withdrawal": "segment.approval-withdrawn",
  reopening: "segment.reopened",
  omission: "segment.omitted",
  restoration: "segment.restored",
  addition: "segment.added",
  "addition-withdrawal": "segment.addition-withdrawn",
};
