import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { breaksFourEyes, whyNot } from "#shared/review/rules.ts";
import type { Digests } from "#shared/segments/segment.ts";
import { reviewedForUpdate } from "./load.ts";
import { refuseStale, say } from "./say.ts";

/** A signature over exactly these English words for exactly these Korean words. Said twice, it is said once. */
export const approveSegment = (desk: Desk, by: Person, segmentId: string, seen: Digests) =>
  inTransaction(desk, async (tx) => {
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    refuseStale(segment, seen);
    if (segment.review.approvals.some((approval) => approval.by === by.id)) return;
    refuseIf(whyNot("approve", by, segment, policies));
    await say(tx, by, "approval", segment, breaksFourEyes(by, segment) ? { ownWords: true } : {});
  });
