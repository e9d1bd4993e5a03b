import { record } from "#server/activity/record.ts";
import { snapshotOf } from "#server/alignment/rows.ts";
import { addChange } from "#server/alignment/store.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { Corrected } from "#shared/alignment/corrections.ts";
import type { Person } from "#shared/people/person.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { changeRows } from "./change-rows.ts";

interface Structured {
  id: string;
  structure: number;
  /** All of the article, in order. */
  segments: readonly Segment[];
}

/** Makes a change of the alignment, with what it takes to undo it, and tells of it. */
export async function keepChange(tx: Transaction, by: Person, article: Structured, act: string, change: Corrected) {
  const { id: articleId, segments } = article;
  const { rows, homes } = await changeRows(tx, by, segments, change);
  const structure = article.structure + 1;
  const [before, after] = [change.before.map(snapshotOf), change.after.map(snapshotOf)];
  const changeId = await addChange(tx.sql, {
    ...{ articleId, act, structure, before, after, threads: homes },
    by: by.id,
    at: tx.now,
  });
  const { focus } = change;
  const data = { act, structure, changeId, before: before.map(idOf), after: after.map(idOf) };
  await record(tx, { kind: "alignment.changed", articleId, segmentId: focus, by: by.id, data });
  return { rows, structure, changeId, focus };
}

const idOf = ({ segmentId }: { segmentId: string }) => segmentId;
