import { closeHistory, redoDepth, undoDepth } from "@tiptap/pm/history";
import type { Mark, Node } from "@tiptap/pm/model";
import type { Found } from "#shared/document/find-words.ts";
import type { SegmentText } from "./segment-text.ts";
import { type Writer, writeAs } from "./suggesting.ts";

/** What was put in the place of words in one text, as long as it can be taken back as a whole. */
export interface Replaced {
  text: SegmentText;
  /** So many changes, each an event of the history. */
  changes: number;
  suggested: boolean;
  /** How many events the history knew then. */
  depth: number;
}

/**
 * Puts other words in the place of found ones, each an event of its own in the history: as typing would, and suggested
 * one by one where typing would be. A place where something else stands by now stays as it is.
 * @param found places in this text, in its order
 */
export function replaceWords(text: SegmentText, found: readonly (Found & { put: string })[], by: Writer): Replaced {
  let changes = 0;
  for (const { from, to, words, put } of found.toReversed()) {
    const { doc, schema, tr } = text.state;
    if (to > doc.content.size || doc.textBetween(from, to, "\n\n", "\n") !== words) continue;
    writeAs(text, closeHistory(tr.replaceWith(from, to, schema.text(put, marksOf(doc, from, to)))), by);
    if (text.state.doc !== doc) changes += 1;
  }
  return { text, changes, suggested: by.suggests, depth: undoDepth(text.state) };
}

/** As bold as its first letter; and a link that begins within it is kept, which nobody could type again from sight. */
function marksOf(doc: Node, from: number, to: number): readonly Mark[] {
  let marks = doc.resolve(from).nodeAfter?.marks ?? [];
  doc.nodesBetween(from, to, (node) => {
    const link = node.marks.find(({ type }) => type.name === "link");
    if (link) marks = link.addToSet(marks);
  });
  return marks;
}

/**
 * False where it was written in since: what was typed last is taken back first. What has gone back one by one is not
 * taken back a second time.
 * @param undo takes back the last event of this text
 */
export function takeBackReplaced({ text, changes, depth }: Replaced, undo: () => void): boolean {
  const now = undoDepth(text.state);
  if (now + redoDepth(text.state) !== depth) return false;
  for (let at = now; at > depth - changes; at -= 1) undo();
  return true;
}
