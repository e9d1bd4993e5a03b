import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { breaksFourEyes, whyNot } from "#shared/review/rules.ts";
import { type Digests, sameDigests } from "#shared/segments/segment.ts";
import { reviewedForUpdate } from "./load.ts";
import { addFact } from "./store.ts";

/** A signature over exactly these English words for exactly these Korean words. Said twice, it is said once. */
export const approveSegment = (desk: Desk, by: Person, segmentId: string, seen: Digests) =>
  inTransaction(desk, async (tx) => {
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    if (!sameDigests(segment.digests, seen)) throw refuse("stale-digests", undefined, { segment });
    if (segment.review.approvals.some((approval) => approval.by === by.id)) return;
    refuseIf(whyNot("approve", by, segment, policies));
    await addFact(tx, { kind: "approval", segment, digests: seen, by: by.id });
    const ownWords = breaksFourEyes(by, segment);
    await record(tx, {
      kind: "segment.approved",
      articleId: segment.articleId,
      segmentId,
      by: by.id,
      data: { ...seen, version: segment.version, ...(ownWords ? { ownWords } : {}) },
    });
  });
