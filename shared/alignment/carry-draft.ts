import type { Node } from "@tiptap/pm/model";
import type { Kind } from "#shared/articles/kind.ts";
import { textOf } from "#shared/document/document.ts";
import { documentOf, joinDocuments, standingParagraphs } from "#shared/document/standing-paragraphs.ts";
import { matchParagraphs } from "./match-paragraphs.ts";
import type { Aligner } from "./realign.ts";
import type { Row } from "./row.ts";

/** A paragraph of a draft. */
export interface DraftParagraph {
  readonly kind: Kind;
  readonly text: string;
  readonly document: Node;
}

export interface CarriedDraft {
  /** Row → what the draft says there; rows that it says nothing of are missing. */
  readonly documents: ReadonlyMap<string, Node>;
  /** Paragraphs of the draft that belong to no row. */
  readonly unplaced: readonly string[];
}

/** So sure must a link with Korean be. */
const SURE = 0.6;

/**
 * Where the paragraphs of an English draft that was revised outside belong. A paragraph goes to the row of the one that it
 * continues: the same words first, then likeness (`matchParagraphs`). What is new, or written anew, is aligned with the
 * Korean of the rows that nothing went to. No row is made and none is changed here.
 */
export function carryDraft(rows: readonly Row[], draft: readonly DraftParagraph[], aligner: Aligner): CarriedDraft {
  const old = rows.flatMap((row) =>
    standingParagraphs(row.document).map((paragraph) => ({ row: row.id, text: textOf(documentOf([paragraph])) })),
  );
  const matches = matchParagraphs(
    old.map(({ text }) => text),
    draft.map(({ text }) => text),
  );
  const homes = matches.map((match) => (match === undefined ? undefined : old[match]?.row));
  const fresh = draft.flatMap((_, at) => (homes[at] === undefined ? [at] : []));
  const claimed = new Set(homes);
  const open = rows.filter(({ id }) => !claimed.has(id));
  for (const [at, home] of alignedWithKorean(open, draft, fresh, aligner)) homes[at] = home;
  const documents = new Map<string, Node>();
  for (const { id } of rows) {
    const own = draft.filter((_, at) => homes[at] === id);
    if (own.length > 0) documents.set(id, joinDocuments(own.map(({ document }) => document)));
  }
  return { documents, unplaced: draft.filter((_, at) => homes[at] === undefined).map(({ text }) => text) };
}

/** Which of these paragraphs render the Korean of one of these rows. */
function alignedWithKorean(
  rows: readonly Row[],
  draft: readonly DraftParagraph[],
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
