import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { breaksFourEyes, whyNot } from "#shared/review/rules.ts";
import type { Digests } from "#shared/segments/segment.ts";
import { reviewedForUpdate } from "./load.ts";
import { refuseStale, say } from "./say.ts";

/** The Korean changed and the English needs no change: a new approval, over the new Korean. */
export const confirmSourceChange = (desk: Desk, by: Person, segmentId: string, seen: Digests) =>
  inTransaction(desk, async (tx) => {
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    refuseStale(segment, seen);
    if (segment.review.approvals.some((approval) => approval.by === by.id)) return;
    refuseIf(whyNot("confirm-source-change", by, segment, policies));
    const ownWords = breaksFourEyes(by, segment) ? { ownWords: true } : {};
    await say(tx, by, "approval", segment, { sourceChange: true, ...ownWords });
  });
