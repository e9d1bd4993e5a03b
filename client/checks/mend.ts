import type { SegmentText } from "#client/editor/segment-text.ts";
import { type Writer, writeAs } from "#client/editor/suggesting.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import { placeOfStanding } from "#shared/document/standing-place.ts";

/** Puts the suggestion in place of the words that it is for, as typing would: one undo brings them back. */
export function mend(text: SegmentText, { suggestion }: Finding, checked: string, writer: Writer): boolean {
  const { state } = text;
  if (!suggestion || textOf(withoutSuggestions(state.doc)) !== checked) return false; // the words have moved on since they were checked
  const tr = state.tr;
  for (const [start, end, words] of changesOf(suggestion, checked).reverse()) {
    const from = placeOfStanding(state.doc, start, 1);
    const to = Math.max(from, placeOfStanding(state.doc, end, -1));
    tr.insertText(words, from, to);
  }
  writeAs(text, tr, writer);
  return true;
}

/** Where sign stands for sign, only those that differ are put in: what stands between keeps its form and its links. */
function changesOf({ range: [start, end], text }: NonNullable<Finding["suggestion"]>, checked: string) {
  if (text.length !== end - start) return [[start, end, text] as const];
  const places = Array.from(text, (_, index) => index);
  return places.flatMap((index) => {
    const at = start + index;
    return checked[at] === text[index] ? [] : [[at, at + 1, text.charAt(index)] as const];
  });
}
