import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNot } from "#shared/review/rules.ts";
import { reviewedForUpdate } from "./load.ts";
import { say } from "./say.ts";

/** Takes back that English without Korean is meant to be there: it waits for its Korean again, or for another reason. */
export const withdrawAddition = (desk: Desk, by: Person, segmentId: string) =>
  inTransaction(desk, async (tx) => {
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    refuseIf(whyNot("withdraw-addition", by, segment, policies));
    await say(tx, by, "addition-withdrawal", segment);
  });
