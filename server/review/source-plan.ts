import { randomUUID } from "node:crypto";
import { rowFrom } from "#server/alignment/rows.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { policiesOf } from "#server/people/store.ts";
import { sourceDigest } from "#server/segments/digest.ts";
import { sourceStatesOf } from "#server/segments/korean-store.ts";
import { type CarriedSource, carrySource, type TakenOut } from "#shared/alignment/carry-source.ts";
import { matchParagraphs } from "#shared/alignment/match-paragraphs.ts";
import { hasEnglish, type Row } from "#shared/alignment/row.ts";
import { sourceChanges } from "#shared/history/source-change.ts";
import type { SourceDifference } from "#shared/review/source-api.ts";
import { reviewOf } from "#shared/review/state.ts";
import type { Segment, SourceParagraph } from "#shared/segments/segment.ts";
import { factsOfArticles } from "./store.ts";

/** Korean that is not in the database yet. */
export type FreshParagraph = Pick<SourceParagraph, "kind" | "text">;

/** For each fresh paragraph the number of the one that it continues. */
export type Matches = readonly (number | undefined)[];

export interface SourcePlan extends CarriedSource {
  before: Row[];
  /** The new Korean, in its order. */
  paragraphs: SourceParagraph[];
  differences: SourceDifference[];
}

/**
 * What another version of the Korean would make of an article, and what it would lapse.
 * @param korean the newest version so far
 * @param matches how the two go together, where that was looked at before the transaction
 */
export async function planSource(
  from: Queries | SqlTransaction,
  articleId: string,
  segments: readonly Segment[],
  korean: readonly SourceParagraph[],
  fresh: readonly FreshParagraph[],
  matches: Matches = matchParagraphs(korean.map(textOf), fresh.map(textOf)),
): Promise<SourcePlan> {
  const before = segments.map(rowFrom);
  const paragraphs = fresh.map(({ kind, text }, position) => ({ id: randomUUID(), position, kind, text }));
  const carried = carrySource(before, korean, paragraphs, matches, await takenOutOf(from, before), randomUUID);
  const approved = await approvedOf(from, articleId, segments);
  return { ...carried, before, paragraphs, differences: differencesOf(before, carried.rows, approved) };
}

async function takenOutOf(from: Queries | SqlTransaction, rows: readonly Row[]): Promise<TakenOut[]> {
  const bare = rows.filter((row) => row.source.length === 0 && hasEnglish(row)).map(({ id }) => id);
  const states = await sourceStatesOf(from, bare);
  return bare.flatMap((row) => {
    const paragraphs = [...(states.get(row)?.values() ?? [])].flatMap((korean) => korean.split("\n\n"));
    return [...new Set(paragraphs)].map((text) => ({ row, text }));
  });
}

const textOf = ({ text }: FreshParagraph) => text;

async function approvedOf(from: Queries | SqlTransaction, articleId: string, segments: readonly Segment[]) {
  const facts = await factsOfArticles(from, [articleId]);
  const { approvalsRequired } = await policiesOf(from);
  const isApproved = (segment: Segment) =>
    reviewOf(segment, facts.get(segment.id) ?? [], approvalsRequired).state === "approved";
  return new Set(segments.filter(isApproved).map(({ id }) => id));
}

/** Rows whose Korean reads differently, in the order of the article; rows that go come last. */
function differencesOf(before: readonly Row[], after: readonly Row[], approved: ReadonlySet<string>) {
  const old = new Map(before.map((row) => [row.id, row]));
  const stays = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !stays.has(id));
  const differ = after.filter((row) => digestOf(old.get(row.id)) !== digestOf(row));
  return [
    ...differ.map((row) => difference(old.get(row.id), row, approved)),
    ...gone.map((row) => difference(row, undefined, approved)),
  ].flatMap((each) => each ?? []);
}

const digestOf = (row: Row | undefined) => sourceDigest((row?.source ?? []).map(({ text }) => text));
const koreanOf = (row: Row | undefined) => (row?.source ?? []).map(({ text }) => text).join("\n\n");

function difference(
  then: Row | undefined,
  now: Row | undefined,
  approved: ReadonlySet<string>,
): SourceDifference | undefined {
  const row = now ?? then;
  if (!row) return undefined;
  const [before, after] = [koreanOf(then), koreanOf(now)];
  const fate = before === "" ? "added" : after === "" ? "removed" : "changed";
  const changes = fate === "changed" ? sourceChanges(before, after) : [];
  return { segmentId: row.id, kind: row.kind, fate, before, after, changes, lapses: approved.has(row.id) };
}
