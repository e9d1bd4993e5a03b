import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { segmentForUpdate } from "#server/segments/store.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { waiveFinding as contract } from "#shared/checks/api.ts";
import { whyNotWaive } from "#shared/checks/rules.ts";
import type { Person } from "#shared/people/person.ts";
import { sameDigests } from "#shared/segments/segment.ts";
import { findingNow } from "./findings-now.ts";
import { addWaiver, waiversOf } from "./store.ts";

/** Sets a finding aside for exactly these two texts. Said twice, it is said once. */
export const waiveFinding = (
  desk: Desk,
  by: Person,
  { segmentId, key, seen, reason }: ParsedInputOf<typeof contract>,
) =>
  inTransaction(desk, async (tx) => {
    const segment = await segmentForUpdate(tx.sql, segmentId, by);
    const { articleId, digests } = segment;
    refuseIf(whyNotWaive(by));
    if (!sameDigests(digests, seen)) throw refuse("stale-digests", undefined, { segment });
    const finding = await findingNow(tx, by, segment, key);
    if (!finding) throw refuse("finding-gone");
    if (finding.severity === "note") throw refuse("waiver-note");
    const standing = (await waiversOf(tx.sql, articleId)).find(
      (waiver) => waiver.segmentId === segmentId && waiver.key === key && sameDigests(waiver.digests, digests),
    );
    if (standing) return standing;
    const { check } = finding;
    const said = { segmentId, check, key, digests, reason, by: by.id, at: tx.now };
    const waiver = await addWaiver(tx.sql, { articleId, ...said });
    const data = { waiverId: waiver.id, check, code: finding.code, key, ...digests, reason };
    await record(tx, { kind: "finding.waived", articleId, segmentId, by: by.id, data });
    return waiver;
  });
