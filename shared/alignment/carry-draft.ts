import type { Node } from "@tiptap/pm/model";
import type { Kind } from "#shared/articles/kind.ts";
import { textOf } from "#shared/document/document.ts";
import { documentOf, joinDocuments, standingParagraphs } from "#shared/document/standing-paragraphs.ts";
import type { Place } from "./place-paragraphs.ts";
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

/** The rows of an article as `placeParagraphs` takes them. */
export const placesOf = (rows: readonly Pick<Row, "id" | "source" | "document">[]): Place[] =>
  rows.map(({ id, source, document }) => ({
    id,
    source: source.map(({ kind, text }) => ({ kind, text })),
    english: standingParagraphs(document).map((paragraph) => textOf(documentOf([paragraph]))),
  }));

/**
 * What an English draft that was revised outside says in which row. No row is made and none is changed here.
 * @param homes for each paragraph its row, as `placeParagraphs` found it; a row that is no more holds none
 */
export function carryDraft(
  rows: readonly Pick<Row, "id">[],
  draft: readonly DraftParagraph[],
  homes: readonly (string | undefined)[],
): CarriedDraft {
  const ids = new Set(rows.map(({ id }) => id));
  const documents = new Map<string, Node>();
  for (const id of ids) {
    const own = draft.filter((_, at) => homes[at] === id);
    if (own.length > 0) documents.set(id, joinDocuments(own.map(({ document }) => document)));
  }
  return { documents, unplaced: draft.filter((_, at) => !ids.has(homes[at] ?? "")).map(({ text }) => text) };
}
