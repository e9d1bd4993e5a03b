import type { SegmentText } from "#client/editor/segment-text.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { textOf } from "#shared/document/document.ts";
import { positionAtOffset } from "#shared/document/positions.ts";

/** Puts the suggestion in place of the words that it is for, as typing would: one undo brings them back. */
export function mend(text: SegmentText, { suggestion }: Finding, checked: string): boolean {
  const { state } = text;
  if (!suggestion || textOf(state.doc) !== checked) return false; // the words have moved on since they were checked
  const [from, to] = suggestion.range.map((offset) => positionAtOffset(state.doc, offset));
  if (from === undefined || to === undefined) return false;
  text.dispatch(state.tr.insertText(suggestion.text, from, to));
  return true;
}
