import { randomUUID } from "node:crypto";
import { deskLexicon } from "#server/alignment/desk-lexicon.ts";
import { rowFrom } from "#server/alignment/rows.ts";
import { publicationOf } from "#server/articles/read-store.ts";
import { articleForUpdate } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { segmentsForUpdate } from "#server/segments/store.ts";
import { align } from "#shared/alignment/align.ts";
import { type Aligner, realigned } from "#shared/alignment/realign.ts";
import { whyNotAlign } from "#shared/alignment/rules.ts";
import type { Person } from "#shared/people/person.ts";
import { keepChange } from "./keep-change.ts";
import { factsOfArticles } from "./store.ts";

/** Aligns the rest again from a row on. What somebody has confirmed, corrected or said anything of stays as it is. */
export async function realignRest(desk: Desk, by: Person, articleId: string, seen: number, segmentId: string) {
  const lexicon = await deskLexicon(desk);
  const aligner: Aligner = (source, target, options) => align(source, target, { ...options, lexicon });
  return inTransaction(desk, async (tx) => {
    const article = await articleForUpdate(tx.sql, articleId, by);
    const publication = await publicationOf(tx.sql, articleId);
    refuseIf(whyNotAlign(by, { structure: article.structure, publication }, seen));
    const segments = await segmentsForUpdate(tx.sql, articleId);
    const index = segments.findIndex(({ id }) => id === segmentId);
    if (index === -1) throw refuse("not-found");
    const said = (await factsOfArticles(tx.sql, [articleId])) ?? new Map();
    const rest = segments.slice(index).map(rowFrom);
    const loose = rest.map((row) => (said.has(row.id) ? { ...row, confidence: null } : row));
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
