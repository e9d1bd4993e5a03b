import type { SegmentText } from "#client/editor/segment-text.ts";
import { write } from "#client/editor/written-as.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import { placeOfStanding } from "#shared/document/standing-place.ts";

/** Puts the suggestion in place of the words that it is for, as typing would: one undo brings them back. */
export function mend(text: SegmentText, { suggestion }: Finding, checked: string): boolean {
  const { state } = text;
  if (!suggestion || textOf(withoutSuggestions(state.doc)) !== checked) return false; // the words have moved on since they were checked
  const [start, end] = suggestion.range;
  const from = placeOfStanding(state.doc, start, 1);
  const to = Math.max(from, placeOfStanding(state.doc, end, -1));
  write(text, state.tr.insertText(suggestion.text, from, to));
  return true;
}
