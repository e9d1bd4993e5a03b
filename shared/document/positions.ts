import type { Node } from "@tiptap/pm/model";

/** Where the character at `offset` of `textOf(document)` stands in the document. Clamped to the document's ends. */
export function positionAtOffset(document: Node, offset: number): number {
  let left = Math.max(0, offset);
  let position = 0;
  for (const [index, paragraph] of document.children.entries()) {
    if (index > 0) {
      if (left < SEPARATOR) return position + 1;
      left -= SEPARATOR;
    }
    if (left <= paragraph.content.size) return position + 1 + left;
    left -= paragraph.content.size;
    position += paragraph.nodeSize;
  }
  return Math.max(0, document.content.size - 1);
}

/** The offset in `textOf(document)` of a position in the document; the reverse of `positionAtOffset`. */
export function offsetAtPosition(document: Node, position: number): number {
  return document.textBetween(0, Math.min(Math.max(0, position), document.content.size), "\n\n", "\n").length;
}

/** A paragraph break counts as two line ends in `textOf`. */
const SEPARATOR = 2;
