import { randomUUID } from "node:crypto";
import { record } from "#server/activity/record.ts";
import { rowFrom, snapshotOf } from "#server/alignment/rows.ts";
import { addChange } from "#server/alignment/store.ts";
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
import { changeRows } from "./change-rows.ts";
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
    const { rows, homes } = await changeRows(tx, by, segments, change);
    const structure = article.structure + 1;
    const { act } = correction;
    const [before, after] = [change.before.map(snapshotOf), change.after.map(snapshotOf)];
    const changeId = await addChange(tx.sql, {
      ...{ articleId, act, structure, before, after, threads: homes },
      by: by.id,
      at: tx.now,
    });
    const { focus } = change;
    const data = { act, structure, changeId, before: before.map(idOf), after: after.map(idOf) };
    await record(tx, { kind: "alignment.changed", articleId, segmentId: focus, by: by.id, data });
    const added = correction.act === "add" ? rows.find(({ id }) => id === focus) : undefined;
    if (added && correction.act === "add") await say(tx, by, "addition", added, { reason: correction.reason });
    return { structure, changeId, focus };
  });

const idOf = ({ segmentId }: { segmentId: string }) => segmentId;
