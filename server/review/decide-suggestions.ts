import { randomUUID } from "node:crypto";
import { record, sha256 } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { addDecisions, decisionsOf } from "#server/segments/suggestion-store.ts";
import { canonicalJson } from "#shared/activity/chain.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import { parseDocument } from "#shared/document/document.ts";
import { type Pending, pendingIn } from "#shared/document/pending.ts";
import { settle } from "#shared/document/settle.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotDecide } from "#shared/review/suggesting.ts";
import type { decideSuggestions as contract } from "#shared/review/suggestion-api.ts";
import { appendSteps } from "./append-steps.ts";
import { type Loaded, reviewedForUpdate } from "./load.ts";

type Decided = ParsedInputOf<typeof contract>;

/**
 * Accepts or rejects what was seen, exactly as it was seen. The desk takes the steps itself: words that are accepted are
 * written by who proposed them, and whoever decides is not their author.
 */
export const decideSuggestions = (desk: Desk, by: Person, { segmentId, verdict, suggestions }: Decided) =>
  inTransaction(desk, async (tx) => {
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    const pending = pendingIn(parseDocument(segment.document));
    if (await decidedAlready(tx, by, segmentId, verdict, suggestions, pending)) return;
    const chosen = suggestions.map((seen) => asSeen(pending, seen));
    for (const each of chosen) refuseIf(whyNotDecide(verdict, by, each, segment, policies));
    let now = segment;
    for (const [author, theirs] of byAuthor(chosen)) {
      const whose = verdict === "accept" ? author : by.id;
      now = await decide(tx, { by: by.id, whose, verdict }, now, theirs);
    }
  });

/** Sent twice (a lost answer, a second press), it is decided once. */
async function decidedAlready(
  tx: Transaction,
  by: Person,
  segmentId: string,
  verdict: Decided["verdict"],
  suggestions: Decided["suggestions"],
  pending: readonly Pending[],
): Promise<boolean> {
  if (suggestions.some(({ id }) => pending.some((each) => each.id === id))) return false;
  const decisions = await decisionsOf(tx.sql, segmentId);
  return suggestions.every(({ id }) => {
    const newest = decisions.findLast(({ suggestion }) => suggestion.id === id);
    return newest?.by === by.id && newest.verdict === verdict;
  });
}

function asSeen(pending: readonly Pending[], seen: Decided["suggestions"][number]): Pending {
  const now = pending.find(({ id }) => id === seen.id);
  if (!now) throw refuse("suggestion-gone");
  if (now.shape !== seen.shape) throw refuse("suggestion-changed");
  return now;
}

/** Words are written under one name at a time. */
function byAuthor(chosen: readonly Pending[]): Map<string, Pending[]> {
  const authors = new Map<string, Pending[]>();
  for (const each of chosen) authors.set(each.by, [...(authors.get(each.by) ?? []), each]);
  return authors;
}

interface Deciding {
  by: string;
  whose: string;
  verdict: Decided["verdict"];
}

async function decide(
  tx: Transaction,
  { by, whose, verdict }: Deciding,
  segment: Loaded["segment"],
  chosen: readonly Pending[],
): Promise<Loaded["segment"]> {
  const before = parseDocument(segment.document);
  const ids = new Set(chosen.map(({ id }) => id));
  const { doc, steps, mapping } = settle(before, ({ attrs }) => (ids.has(attrs.id) ? verdict : undefined));
  const contents = sha256(canonicalJson(steps.map((step) => step.toJSON())));
  const sender = { clientId: "decision", batchId: randomUUID(), contents };
  const applied = { document: doc, steps, maps: [...mapping.maps] };
  const { batch, composed } = await appendSteps(tx, { id: whose }, segment, before, applied, sender);
  const { articleId, id: segmentId } = segment;
  await addDecisions(tx, { id: segmentId, articleId, version: batch.version }, chosen, { verdict, by });
  const lapsed = composed.changed && segment.review.state === "approved";
  await record(tx, {
    kind: verdict === "accept" ? "suggestion.accepted" : "suggestion.rejected",
    articleId,
    segmentId,
    by,
    data: { suggestions: [...ids], proposer: chosen[0]?.by, version: batch.version, lapsed },
  });
  const review = lapsed ? { ...segment.review, state: "outdated" as const } : segment.review;
  const { version, digests, authors } = batch;
  return { ...segment, review, document: doc.toJSON(), version, digests, authors };
}
