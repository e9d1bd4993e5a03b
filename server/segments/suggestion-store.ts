import { and, asc, eq, inArray } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { Pending } from "#shared/document/pending.ts";
import type { Proposal } from "#shared/document/suggestion-marks.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { type SuggestionDecision, type SuggestionHead, verdict } from "#shared/segments/suggestion.ts";
import { suggestion, suggestionDecision } from "./suggestion-table.ts";

type From = Queries | SqlTransaction;

/** What waits to be decided: segment id → who proposed it and when, oldest first. */
export async function standingSuggestions(from: From, articleId: string): Promise<Map<string, SuggestionHead[]>> {
  const rows = await from
    .select()
    .from(suggestion)
    .where(and(eq(suggestion.articleId, articleId), eq(suggestion.standing, true)))
    .orderBy(asc(suggestion.at), asc(suggestion.id));
  const bySegment = new Map<string, SuggestionHead[]>();
  for (const { segmentId, id, by, at } of rows) {
    const heads = bySegment.get(segmentId) ?? [];
    heads.push({ id, by, at: at.toISOString() });
    bySegment.set(segmentId, heads);
  }
  return bySegment;
}

/** Who first proposed these, anywhere in the article. */
export async function proposersOf(from: From, articleId: string, ids: readonly string[]) {
  return from
    .select({ id: suggestion.id, by: suggestion.by, at: suggestion.at, version: suggestion.version })
    .from(suggestion)
    .where(and(eq(suggestion.articleId, articleId), inArray(suggestion.id, [...ids])));
}

type Place = Pick<Segment, "id" | "articleId">;

/** They stand in this segment now: for the first time, or again. */
export async function addSuggestions(
  tx: Transaction,
  { id: segmentId, articleId }: Place,
  proposals: readonly (Proposal & { at: Date; version: number })[],
): Promise<void> {
  if (proposals.length === 0) return;
  await tx.sql
    .insert(suggestion)
    .values(proposals.map((each) => ({ ...each, articleId, segmentId })))
    .onConflictDoUpdate({ target: [suggestion.segmentId, suggestion.id], set: { standing: true } });
}

/** They do not stand in this segment any more. */
export async function endSuggestions(tx: Transaction, segmentId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.sql
    .update(suggestion)
    .set({ standing: false })
    .where(and(eq(suggestion.segmentId, segmentId), inArray(suggestion.id, [...ids])));
}

export async function addDecisions(
  tx: Transaction,
  segment: Place & { version: number },
  decided: readonly Pending[],
  decision: { verdict: SuggestionDecision["verdict"]; by: string },
): Promise<void> {
  const { id: segmentId, articleId, version } = segment;
  const about = { ...decision, articleId, segmentId, version, at: tx.now };
  const rows = decided.map(({ id, inserted, deleted }) => ({ ...about, suggestionId: id, inserted, deleted }));
  await tx.sql.insert(suggestionDecision).values(rows);
}

/** What was decided on suggestions in a segment, oldest first. */
export async function decisionsOf(from: From, segmentId: string): Promise<SuggestionDecision[]> {
  const rows = await from
    .select({ decision: suggestionDecision, proposal: suggestion })
    .from(suggestionDecision)
    .innerJoin(
      suggestion,
      and(eq(suggestion.segmentId, suggestionDecision.segmentId), eq(suggestion.id, suggestionDecision.suggestionId)),
    )
    .where(eq(suggestionDecision.segmentId, segmentId))
    .orderBy(asc(suggestionDecision.number));
  return rows.map(({ decision, proposal }) => ({
    id: decision.id,
    suggestion: { id: proposal.id, by: proposal.by, at: proposal.at.toISOString() },
    verdict: verdict.parse(decision.verdict),
    by: decision.by,
    at: decision.at.toISOString(),
    version: decision.version,
    inserted: decision.inserted,
    deleted: decision.deleted,
  }));
}
