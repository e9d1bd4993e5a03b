import type { Node } from "@tiptap/pm/model";
import { schema } from "./schema.ts";
import { insertion, isSuggestion } from "./suggestion-marks.ts";

/** A paragraph of the text that stands, with all that is suggested in it: a suggested break parts nothing yet. */
export type StandingParagraph = readonly Node[];

/** The paragraphs that have something in them, or of which something is suggested. */
export function standingParagraphs(document: Node): StandingParagraph[] {
  const all: Node[][] = [];
  for (const paragraph of document.children) {
    const last = all.at(-1);
    if (last && isSuggestedBreak(paragraph)) last.push(paragraph);
    else all.push([paragraph]);
  }
  return all.filter((parts, at) => !isBlank(parts) || all[at + 1]?.[0]?.marks.some(isSuggestion));
}

/** A document of these, one after the other, as when two segments are merged. Empty ones leave no trace. */
export function documentOf(paragraphs: readonly StandingParagraph[]): Node {
  const parts = paragraphs.flatMap(beginning);
  return schema.node("doc", null, parts.length > 0 ? parts : [schema.node("paragraph")]);
}

export const joinDocuments = (documents: readonly Node[]): Node => documentOf(documents.flatMap(standingParagraphs));

/** What begins one has a break before it, or nothing at all: whether it is to come is no question any more. */
function beginning(parts: StandingParagraph): StandingParagraph {
  const [first, ...rest] = parts;
  if (!first || !isSuggestedBreak(first) || !parts.some(hasStandingWords)) return parts;
  return [first.mark(first.marks.filter(({ type }) => type !== insertion)), ...rest];
}

const isBlank = (parts: StandingParagraph) =>
  parts.every(({ content, marks }) => content.size === 0 && !marks.some(isSuggestion));

const isSuggestedBreak = ({ marks }: Node) => marks.some(({ type }) => type === insertion);

const hasStandingWords = ({ children }: Node) =>
  children.some(({ marks }) => !marks.some(({ type }) => type === insertion));
