import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import { recallAuthors } from "#server/segments/rewrite.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNot } from "#shared/review/rules.ts";
import { reviewedForUpdate } from "./load.ts";
import { saidAlready, say } from "./say.ts";

/** Asks for changes, with the reason that the translator reads. Every approval of the paragraph is void. */
export const returnSegment = (desk: Desk, by: Person, segmentId: string, reason: string) =>
  inTransaction(desk, async (tx) => {
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    const { state, last } = segment.review;
    if (state === "returned" && saidAlready(last, by, reason)) return;
    refuseIf(whyNot("return", by, segment, policies));
    await say(tx, by, "return", segment, { reason });
    await recallAuthors(tx, segment);
  });
