import type { Transaction } from "#server/db/transaction.ts";
import { segmentForUpdate } from "#server/segments/store.ts";
import type { Person } from "#shared/people/person.ts";
import type { Policies } from "#shared/people/policies.ts";
import type { Fact } from "#shared/review/fact.ts";
import { type Review, reviewOf } from "#shared/review/state.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { ruleMatters } from "./store.ts";
import { writingForUpdate } from "./writing-store.ts";

export interface Loaded {
  segment: Segment & { review: Review };
  policies: Policies;
}

/** A segment with its review state, through the person's access, locked until the commit. @throws Refused not-found */
export async function reviewedForUpdate(tx: Transaction, segmentId: string, by: Person): Promise<Loaded> {
  // A connection answers in order: the facts are read behind the lock, without waiting for it here.
  return withReview(await Promise.all([segmentForUpdate(tx.sql, segmentId, by), ruleMatters(tx.sql, segmentId)]));
}

/** What saving a batch of steps asks for: the same, the batch if it came before, and the conversations about its words. */
export async function writableForUpdate(tx: Transaction, segmentId: string, batchId: string, by: Person) {
  const { segment, facts, policies, ...more } = await writingForUpdate(tx.sql, segmentId, batchId, by);
  return { ...withReview([segment, { facts, policies }]), facts, ...more };
}

function withReview([segment, { facts, policies }]: [Segment, { facts: Fact[]; policies: Policies }]): Loaded {
  return { segment: { ...segment, review: reviewOf(segment, facts, policies.approvalsRequired) }, policies };
}
