import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse } from "#server/errors.ts";
import { segmentForUpdate } from "#server/segments/store.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { reportFinding as contract } from "#shared/checks/api.ts";
import type { Person } from "#shared/people/person.ts";
import { sameDigests } from "#shared/segments/segment.ts";
import { findingNow } from "./findings-now.ts";

/** Whoever reads an article may call a finding wrong. It changes nothing in the article; the chief reads it among the tallies. */
export const reportFinding = (
  desk: Desk,
  by: Person,
  { segmentId, key, seen, reason }: ParsedInputOf<typeof contract>,
) =>
  inTransaction(desk, async (tx) => {
    const segment = await segmentForUpdate(tx.sql, segmentId, by);
    const { articleId, digests } = segment;
    if (!sameDigests(digests, seen)) throw refuse("stale-digests", undefined, { segment });
    const finding = await findingNow(tx, by, segment, key);
    if (!finding) throw refuse("finding-gone");
    const { check, code } = finding;
    await record(tx, {
      kind: "finding.reported",
      articleId,
      segmentId,
      by: by.id,
      data: { check, code, key, ...digests, reason },
    });
    return {};
  });
