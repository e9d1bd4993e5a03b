import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNot } from "#shared/review/rules.ts";
import { reviewedForUpdate } from "./load.ts";
import { saidAlready, say } from "./say.ts";

/** Leaves a Korean paragraph out of the English. Somebody else approves that, as any text. */
export const omitSegment = (desk: Desk, by: Person, segmentId: string, reason: string) =>
  inTransaction(desk, async (tx) => {
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    if (saidAlready(segment.review.omitted, by, reason)) return;
    refuseIf(whyNot("omit", by, segment, policies));
    await say(tx, by, "omission", segment, { reason });
  });
