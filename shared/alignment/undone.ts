import { type Refusal, refusal } from "#shared/api/refusal.ts";
import type { Corrected } from "./corrections.ts";
import { type Row, sameTexts } from "./row.ts";

/**
 * What taking a correction back makes of the rows, or why it cannot be taken back: somebody has worked on its rows since.
 * Work on a row that the correction only moved is kept.
 */
export function undone(
  rows: readonly Row[],
  { before, after }: Pick<Corrected, "before" | "after">,
): Corrected | Refusal {
  const start = rows.findIndex(({ id }) => id === after[0]?.id);
  const now = rows.slice(start, start + after.length);
  const stands = (row: Row, index: number) => {
    const present = now[index];
    return present?.id === row.id && (!isChanged(row, before) || sameTexts(present, row));
  };
  if (start === -1 || !after.every(stands)) return refusal("undo-overtaken");
  const restored = before.map((row) => {
    const present = now.find(({ id }) => id === row.id);
    if (!present) return row;
    return isChanged(row, after)
      ? { ...row, authors: [...row.authors, ...recalledSince(row, present, after)] }
      : { ...present, confidence: row.confidence };
  });
  const focus = before.find((row) => isChanged(row, after)) ?? before[0];
  return focus ? { before: now, after: restored, focus: focus.id } : refusal("undo-overtaken");
}

/** Whose words they are again because an approval was made void meanwhile: that is not taken back with the correction. */
function recalledSince(row: Row, present: Row, after: readonly Row[]): string[] {
  const known = [...row.authors, ...(after.find(({ id }) => id === row.id)?.authors ?? [])];
  return present.authors.filter((author) => !known.includes(author));
}

/** Whether a row holds other texts than among the others, or is not among them at all. */
function isChanged(row: Row, others: readonly Row[]): boolean {
  const other = others.find(({ id }) => id === row.id);
  return !other || !sameTexts(row, other);
}
