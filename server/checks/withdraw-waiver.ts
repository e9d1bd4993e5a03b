import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import { whyNotWaive } from "#shared/checks/rules.ts";
import type { Person } from "#shared/people/person.ts";
import { markWithdrawn, waiverForUpdate } from "./store.ts";

/** The finding stands again. Said twice, it is said once. */
export const withdrawWaiver = (desk: Desk, by: Person, waiverId: string) =>
  inTransaction(desk, async (tx) => {
    const waiver = await waiverForUpdate(tx.sql, waiverId, by);
    refuseIf(whyNotWaive(by));
    if (waiver.isWithdrawn) return {};
    await markWithdrawn(tx.sql, waiverId, by.id, tx.now);
    const { articleId, segmentId, check, key } = waiver;
    const data = { waiverId, check, key };
    await record(tx, { kind: "finding.waiver-withdrawn", articleId, segmentId, by: by.id, data });
    return {};
  });
