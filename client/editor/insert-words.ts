import { Selection } from "@tiptap/pm/state";
import type { SegmentText } from "./segment-text.ts";
import { type Writer, writeAs } from "./suggesting.ts";

export interface Inserting {
  /** A live editor stands in the text. */
  writing: boolean;
  writer: Writer;
}

/**
 * Puts words where the caret is while somebody writes, else at the end of the text, as typing would: one undo takes them
 * out again, and they are suggested where typing would be. A space comes between two words that would grow together.
 */
export function insertWords(text: SegmentText, words: string, { writing, writer }: Inserting): void {
  const { state } = text;
  const { from, to } = writing ? state.selection : Selection.atEnd(state.doc);
  const before = state.doc.textBetween(Math.max(0, from - 1), from, "\n", "\n");
  const after = state.doc.textBetween(to, Math.min(state.doc.content.size, to + 1), "\n", "\n");
  const spaced = `${/[\p{L}\p{N}.,;:!?”’)]$/u.test(before) ? " " : ""}${words}${/^[\p{L}\p{N}]/u.test(after) ? " " : ""}`;
  writeAs(text, state.tr.insertText(spaced, from, to).scrollIntoView(), writer);
}
