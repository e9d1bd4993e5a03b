import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNot } from "#shared/review/rules.ts";
import { reviewedForUpdate } from "./load.ts";
import { saidAlready, say } from "./say.ts";

/** Says that English without Korean is meant to be there, and why. */
export const markAdded = (desk: Desk, by: Person, segmentId: string, reason: string) =>
  inTransaction(desk, async (tx) => {
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    if (saidAlready(segment.review.added, by, reason)) return;
    refuseIf(whyNot("mark-added", by, segment, policies));
    await say(tx, by, "addition", segment, { reason });
  });
