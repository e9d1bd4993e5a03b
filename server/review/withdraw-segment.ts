import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNot } from "#shared/review/rules.ts";
import { reviewedForUpdate } from "./load.ts";
import { say } from "./say.ts";

/** Takes a submitted paragraph back to be worked on. */
export const withdrawSegment = (desk: Desk, by: Person, segmentId: string) =>
  inTransaction(desk, async (tx) => {
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    refuseIf(whyNot("withdraw", by, segment, policies));
    await say(tx, by, "withdrawal", segment);
  });
