import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "#server/db/transaction.ts";
import { refuse } from "#server/errors.ts";
import { pendingIn } from "#shared/document/pending.ts";
import { hasSuggestions, type Proposal } from "#shared/document/suggestion-marks.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { addSuggestions, endSuggestions, proposersOf } from "./suggestion-store.ts";

/**
 * Notes which suggestions came into a locked segment's text and which left it. Answers those that nobody had seen
 * before. @throws Refused when a suggestion goes under the id of somebody else's
 */
export async function keepSuggestions(
  tx: Transaction,
  segment: Pick<Segment, "id" | "articleId" | "version">,
  before: Node,
  after: Node,
): Promise<Proposal[]> {
  if (!hasSuggestions(before) && !hasSuggestions(after)) return [];
  const [then, now] = [pendingIn(before), pendingIn(after)];
  const isIn = (all: readonly Proposal[]) => (one: Proposal) =>
    all.some(({ id, by }) => id === one.id && by === one.by);
  const gone = then.filter((each) => !isIn(now)(each));
  await endSuggestions(
    tx,
    segment.id,
    gone.map(({ id }) => id),
  );
  const came = now.filter((each) => !isIn(then)(each));
  if (came.length === 0) return [];
  const known = await proposersOf(
    tx.sql,
    segment.articleId,
    came.map(({ id }) => id),
  );
  if (came.some(({ id, by }) => known.some((each) => each.id === id && each.by !== by)))
    throw refuse("others-suggestion");
  const first = { at: tx.now, version: segment.version + 1 };
  const proposals = came.map(({ id, by }) => ({ ...first, ...known.find((each) => each.id === id), id, by }));
  await addSuggestions(tx, segment, proposals);
  return came.filter(({ id }) => !known.some((each) => each.id === id));
}
