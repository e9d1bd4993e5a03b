import type { Kind } from "#shared/articles/kind.ts";
import { matchParagraphs } from "./match-paragraphs.ts";
import type { Aligner } from "./realign.ts";

/** A row of an article, as far as paragraphs are placed by it. */
export interface Place {
  readonly id: string;
  readonly source: readonly Part[];
  /** The paragraphs of its English. */
  readonly english: readonly string[];
}

interface Part {
  readonly kind: Kind;
  readonly text: string;
}

/** So sure must a link with Korean be. */
const SURE = 0.6;

/**
 * The row of each paragraph of an English draft that was revised outside; undefined where it belongs to none. A paragraph
 * goes to the row of the one that it continues: the same words first, then likeness (`matchParagraphs`). What is new,
 * or written anew, is aligned with the Korean of the rows that nothing went to.
 */
export function placeParagraphs(
  rows: readonly Place[],
  draft: readonly Part[],
  aligner: Aligner,
): (string | undefined)[] {
  const old = rows.flatMap(({ id, english }) => english.map((text) => ({ row: id, text })));
  const matches = matchParagraphs(
    old.map(({ text }) => text),
    draft.map(({ text }) => text),
  );
  const homes = matches.map((match) => (match === undefined ? undefined : old[match]?.row));
  const fresh = draft.flatMap((_, at) => (homes[at] === undefined ? [at] : []));
  const claimed = new Set(homes);
  const open = rows.filter(({ id }) => !claimed.has(id));
  for (const [at, home] of alignedWithKorean(open, draft, fresh, aligner)) homes[at] = home;
  return homes;
}

/** Which of these paragraphs render the Korean of one of these rows. */
function alignedWithKorean(
  rows: readonly Place[],
  draft: readonly Part[],
  fresh: readonly number[],
  aligner: Aligner,
): [number, string][] {
  const korean = rows.flatMap((row) => row.source.map(({ kind, text }) => ({ row: row.id, kind, text })));
  if (korean.length === 0 || fresh.length === 0) return [];
  const beads = aligner(
    korean.map(({ text }) => text),
    fresh.map((at) => draft[at]?.text ?? ""),
    { kinds: { source: korean.map(({ kind }) => kind), target: fresh.map((at) => draft[at]?.kind) } },
  );
  return beads.flatMap(({ source, target, confidence }): [number, string][] => {
    const homes = new Set(source.map((index) => korean[index]?.row));
    const [home] = homes;
    if (home === undefined || homes.size > 1 || confidence < SURE) return [];
    return target.flatMap((index): [number, string][] => {
      const at = fresh[index];
      return at === undefined ? [] : [[at, home]];
    });
  });
}
