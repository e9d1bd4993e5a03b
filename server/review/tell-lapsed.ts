import { record } from "#server/activity/record.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { policiesOf } from "#server/people/store.ts";
import type { Person } from "#shared/people/person.ts";
import { reviewOf } from "#shared/review/state.ts";
import { type Segment, sameDigests } from "#shared/segments/segment.ts";
import { factsOfArticles } from "./store.ts";

/**
 * Rows that were approved and read otherwise once Korean or English has changed its place: each is an event of its own,
 * from which whoever approved it hears. Of a row that is gone they hear where its Korean stands now.
 */
export async function tellLapsed(tx: Transaction, by: Person, before: readonly Segment[], after: readonly Segment[]) {
  for (const segment of await approvedAmong(tx, before)) {
    const { id, articleId, digests } = segment;
    const now = after.find((row) => row.id === id);
    const heir =
      now ?? after.find(({ source }) => source.some((each) => segment.source.some((was) => was.id === each.id)));
    if (!heir || (now && sameDigests(now.digests, digests))) continue;
    const sides = { source: heir.digests.source !== digests.source, target: heir.digests.target !== digests.target };
    const data = now ? sides : { ...sides, gone: id };
    await record(tx, { kind: "segment.lapsed", articleId, segmentId: heir.id, by: by.id, data });
  }
}

async function approvedAmong(tx: Transaction, segments: readonly Segment[]): Promise<Segment[]> {
  const [first] = segments;
  if (!first) return [];
  const facts = await factsOfArticles(tx.sql, [first.articleId]);
  if (facts.size === 0) return [];
  const { approvalsRequired } = await policiesOf(tx.sql);
  return segments.filter((each) => reviewOf(each, facts.get(each.id) ?? [], approvalsRequired).state === "approved");
}
