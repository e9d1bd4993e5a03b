import { record } from "#server/activity/record.ts";
import { rowFrom, rowFromSnapshot, snapshotOf } from "#server/alignment/rows.ts";
import { addChange, newestChangeBy } from "#server/alignment/store.ts";
import { publicationOf } from "#server/articles/read-store.ts";
import { articleForUpdate } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { segmentsForUpdate } from "#server/segments/store.ts";
import { moveThreads } from "#server/threads/store.ts";
import { whyNotAlign } from "#shared/alignment/rules.ts";
import { undone } from "#shared/alignment/undone.ts";
import type { Person } from "#shared/people/person.ts";
import { changeRows } from "./change-rows.ts";

/** Takes one's own newest correction back, if nobody has worked on its rows since. Again and again, it walks back. */
export const undoAlignment = (desk: Desk, by: Person, articleId: string, seen: number) =>
  inTransaction(desk, async (tx) => {
    const article = await articleForUpdate(tx.sql, articleId, by);
    const publication = await publicationOf(tx.sql, articleId);
    refuseIf(whyNotAlign(by, { structure: article.structure, publication }, seen));
    const change = await newestChangeBy(tx.sql, articleId, by.id);
    if (!change) throw refuse("nothing-to-undo");
    const segments = await segmentsForUpdate(tx.sql, articleId);
    const korean = new Map(segments.flatMap(({ source }) => source.map((paragraph) => [paragraph.id, paragraph])));
    const [before, after] = [change.before, change.after].map((rows) =>
      rows.map((row) => rowFromSnapshot(row, korean)),
    );
    if (!before || !after) throw refuse("nothing-to-undo");
    const start = segments.findIndex(({ id }) => id === after[0]?.id);
    const present = start === -1 ? [] : segments.slice(start, start + after.length).map(rowFrom);
    const back = undone(present, { before, after });
    if ("code" in back) throw refuse(back.code, back.params);
    const { homes } = await changeRows(tx, by, segments, back);
    await moveThreads(tx.sql, change.threads);
    const structure = article.structure + 1;
    const act = change.act;
    const snapshots = { before: back.before.map(snapshotOf), after: back.after.map(snapshotOf) };
    await addChange(tx.sql, {
      ...{ articleId, act, structure, ...snapshots, threads: homes, undoes: change.id },
      by: by.id,
      at: tx.now,
    });
    const { focus } = back;
    const data = { act, structure, undoes: change.id };
    await record(tx, { kind: "alignment.undone", articleId, segmentId: focus, by: by.id, data });
    return { structure, focus };
  });
