import { randomUUID } from "node:crypto";
import { alignTexts } from "#server/alignment/align-draft.ts";
import { rowFrom } from "#server/alignment/rows.ts";
import { publicationOf } from "#server/articles/read-store.ts";
import { articleFor, articleForUpdate } from "#server/articles/store.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { segmentsForUpdate, segmentsOf } from "#server/segments/store.ts";
import { type Aligner, realigned, textsToRealign } from "#shared/alignment/realign.ts";
import type { Row } from "#shared/alignment/row.ts";
import { whyNotAlign } from "#shared/alignment/rules.ts";
import type { Person } from "#shared/people/person.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { keepChange } from "./keep-change.ts";
import { factsOfArticles } from "./store.ts";

/**
 * Aligns the rest again from a row on. What somebody has confirmed, corrected or said anything of stays as it is. A long
 * text is aligned before the transaction, which only puts it in place.
 */
export async function realignRest(desk: Desk, by: Person, articleId: string, seen: number, segmentId: string) {
  const { sql } = desk.database;
  const { structure } = await articleFor(sql, articleId, by);
  refuseIf(whyNotAlign(by, { structure, publication: await publicationOf(sql, articleId) }, seen));
  const asked = await restOf(sql, articleId, await segmentsOf(sql, articleId), segmentId);
  const aligner = await alignedBefore(desk, asked.loose);
  return inTransaction(desk, async (tx) => {
    const article = await articleForUpdate(tx.sql, articleId, by);
    const publication = await publicationOf(tx.sql, articleId);
    refuseIf(whyNotAlign(by, { structure: article.structure, publication }, seen));
    const segments = await segmentsForUpdate(tx.sql, articleId);
    const { rest, loose, said } = await restOf(tx.sql, articleId, segments, segmentId);
    const change = realigned(loose, aligner, randomUUID);
    if ("code" in change) throw refuse(change.code, change.params);
    const { rows: _, ...done } = await keepChange(tx, by, { ...article, segments }, "realign", {
      ...change,
      before: rest,
      after: change.after.map((row) => (said.has(row.id) ? (rest.find(({ id }) => id === row.id) ?? row) : row)),
    });
    return done;
  });
}

/** The row with all after it; those that anything was said of are set. */
async function restOf(
  from: Queries | SqlTransaction,
  articleId: string,
  segments: readonly Segment[],
  segmentId: string,
) {
  const index = segments.findIndex(({ id }) => id === segmentId);
  if (index === -1) throw refuse("not-found");
  const said = (await factsOfArticles(from, [articleId])) ?? new Map();
  const rest = segments.slice(index).map(rowFrom);
  return { rest, said, loose: rest.map((row) => (said.has(row.id) ? { ...row, confidence: null } : row)) };
}

/** An aligner that has aligned these rows already. Who asks it for anything else looked at what has moved on since. */
async function alignedBefore(desk: Desk, rows: readonly Row[]): Promise<Aligner> {
  const texts = textsToRealign(rows);
  const found = await alignTexts(desk, texts);
  const known = new Map(texts.map(({ source, target }, at) => [keyOf(source, target), found[at]]));
  return (source, target) => {
    const beads = known.get(keyOf(source, target));
    if (!beads) throw refuse("moved-on");
    return beads;
  };
}

/** The same Korean and as many English paragraphs: a word that was typed meanwhile changes no link. */
const keyOf = (source: readonly string[], target: readonly string[]) => JSON.stringify([target.length, ...source]);
