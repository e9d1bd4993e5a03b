import { randomUUID } from "node:crypto";
import { rowFrom } from "#server/alignment/rows.ts";
import { publicationOf } from "#server/articles/read-store.ts";
import { articleForUpdate } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { segmentsForUpdate } from "#server/segments/store.ts";
import type { Correction } from "#shared/alignment/api.ts";
import { corrected } from "#shared/alignment/corrections.ts";
import { whyNotAlign } from "#shared/alignment/rules.ts";
import type { Person } from "#shared/people/person.ts";
import { keepChange } from "./keep-change.ts";
import { say } from "./say.ts";

/** One correction of the alignment, made on the rows that the person saw. */
export const correctAlignment = (desk: Desk, by: Person, articleId: string, seen: number, correction: Correction) =>
  inTransaction(desk, async (tx) => {
    const article = await articleForUpdate(tx.sql, articleId, by);
    const publication = await publicationOf(tx.sql, articleId);
    refuseIf(whyNotAlign(by, { structure: article.structure, publication }, seen));
    const segments = await segmentsForUpdate(tx.sql, articleId);
    const index = segments.findIndex(({ id }) => id === correction.segmentId);
    const end = correction.act === "confirm-all" ? segments.length : index + 2;
    const beside = segments.slice(Math.max(0, index - 1), end).map(rowFrom);
    const change = corrected(beside, correction, randomUUID());
    if ("code" in change) throw refuse(change.code, change.params);
    const { rows, ...done } = await keepChange(tx, by, { ...article, segments }, correction.act, change);
    const added = correction.act === "add" ? rows.find(({ id }) => id === done.focus) : undefined;
    if (added && correction.act === "add") await say(tx, by, "addition", added, { reason: correction.reason });
    return done;
  });
