import type { Transaction } from "#server/db/transaction.ts";
import { recallAuthors } from "#server/segments/rewrite.ts";
import type { Person } from "#shared/people/person.ts";
import { isApprovalStanding } from "#shared/review/state.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { say } from "./say.ts";
import { factsOfArticles } from "./store.ts";

/** What was approved beside something else is read again: as after a reopening, with a reason for the record. */
export async function voidApprovals(tx: Transaction, by: Person, segments: readonly Segment[], reason: string) {
  const facts = await factsOfArticles(
    tx.sql,
    segments.slice(0, 1).map(({ articleId }) => articleId),
  );
  for (const segment of segments.filter(({ id }) => isApprovalStanding(facts.get(id) ?? []))) {
    await say(tx, by, "reopening", segment, { reason });
    await recallAuthors(tx, segment);
  }
}
