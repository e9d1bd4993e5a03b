import type { Node } from "@tiptap/pm/model";
import { textOf } from "#shared/document/document.ts";
import { schema } from "#shared/document/schema.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import { documentOf, standingParagraphs } from "#shared/document/standing-paragraphs.ts";
import { placeOfStanding } from "#shared/document/standing-place.ts";

/**
 * Cuts a document in two at an offset of the text that stands; what is suggested at that very place goes with the words
 * behind it. White space at the cut goes: it parted the words, now the rows do.
 * Undefined when the offset is outside the text or within a character.
 */
export function cutDocument(document: Node, offset: number): [first: Node, second: Node] | undefined {
  const text = textOf(withoutSuggestions(document));
  if (offset > text.length || !text.slice(0, offset).isWellFormed()) return undefined;
  const place = placeOfStanding(document, offset, -1);
  const first = withoutTrailingSpace(document.cut(0, place).children);
  const second = withoutLeadingSpace(restOf(document, place));
  return [documentFrom(first), documentFrom(second)];
}

/** What is left of the paragraph that is cut has no break before it. */
function restOf(document: Node, place: number): readonly Node[] {
  const [first, ...rest] = document.cut(place).children;
  return first ? [first.mark([]), ...rest] : [];
}

const documentFrom = (paragraphs: readonly Node[]) =>
  documentOf(standingParagraphs(schema.node("doc", null, paragraphs)));

function withoutTrailingSpace(paragraphs: readonly Node[]): readonly Node[] {
  const last = paragraphs.at(-1);
  if (!last) return [];
  const kept = last.cut(0, inlineText(last).trimEnd().length);
  return kept.content.size > 0 ? [...paragraphs.slice(0, -1), kept] : withoutTrailingSpace(paragraphs.slice(0, -1));
}

function withoutLeadingSpace(paragraphs: readonly Node[]): readonly Node[] {
  const [first, ...rest] = paragraphs;
  if (!first) return [];
  const text = inlineText(first);
  const kept = first.cut(text.length - text.trimStart().length);
  return kept.content.size > 0 ? [kept, ...rest] : withoutLeadingSpace(rest);
}

/** One character for each position in the paragraph. */
const inlineText = (paragraph: Node) => paragraph.textBetween(0, paragraph.content.size, undefined, "\n");
