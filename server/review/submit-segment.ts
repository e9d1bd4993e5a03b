import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNot } from "#shared/review/rules.ts";
import type { Digests } from "#shared/segments/segment.ts";
import { reviewedForUpdate } from "./load.ts";
import { refuseStale, say } from "./say.ts";

export const submitSegment = (desk: Desk, by: Person, segmentId: string, seen: Digests) =>
  inTransaction(desk, async (tx) => {
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    refuseStale(segment, seen);
    const { state, last } = segment.review;
    if (state === "submitted" && last?.kind === "submission" && last.by === by.id) return;
    refuseIf(whyNot("submit", by, segment, policies));
    await say(tx, by, "submission", segment);
  });
