import type { Node } from "@tiptap/pm/model";
import { textOf } from "#shared/document/document.ts";
import { positionAtOffset } from "#shared/document/positions.ts";
import { documentOf, paragraphsOf } from "./row.ts";

/**
 * Cuts a document in two at an offset of its text. White space at the cut goes: it parted the words, now the rows do.
 * Undefined when the offset is outside the text or within a character.
 */
export function cutDocument(document: Node, offset: number): [first: Node, second: Node] | undefined {
  const text = textOf(document);
  if (offset > text.length || !text.slice(0, offset).isWellFormed()) return undefined;
  const position = positionAtOffset(document, offset);
  const first = paragraphsOf(document.cut(0, position));
  const second = paragraphsOf(document.cut(position));
  return [documentOf(withoutTrailingSpace(first)), documentOf(withoutLeadingSpace(second))];
}

function withoutTrailingSpace(paragraphs: readonly Node[]): Node[] {
  const last = paragraphs.at(-1);
  if (!last) return [];
  const kept = last.cut(0, inlineText(last).trimEnd().length);
  return kept.content.size > 0 ? [...paragraphs.slice(0, -1), kept] : withoutTrailingSpace(paragraphs.slice(0, -1));
}

function withoutLeadingSpace(paragraphs: readonly Node[]): Node[] {
  const [first, ...rest] = paragraphs;
  if (!first) return [];
  const text = inlineText(first);
  const kept = first.cut(text.length - text.trimStart().length);
  return kept.content.size > 0 ? [kept, ...rest] : withoutLeadingSpace(rest);
}

/** One character for each position in the paragraph. */
const inlineText = (paragraph: Node) => paragraph.textBetween(0, paragraph.content.size, undefined, "\n");
