import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import { recallAuthors } from "#server/segments/rewrite.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNot } from "#shared/review/rules.ts";
import { reviewedForUpdate } from "./load.ts";
import { saidAlready, say } from "./say.ts";

/** Opens an approved paragraph to be written again; why stays in the record. */
export const reopenSegment = (desk: Desk, by: Person, segmentId: string, reason: string) =>
  inTransaction(desk, async (tx) => {
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    const { state, last } = segment.review;
    if (state !== "approved" && last?.kind === "reopening" && saidAlready(last, by, reason)) return;
    refuseIf(whyNot("reopen", by, segment, policies));
    await say(tx, by, "reopening", segment, { reason });
    await recallAuthors(tx, segment);
  });
