import { type Node, Slice } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import type { SegmentText } from "#client/editor/segment-text.ts";

/** What somebody at a keyboard does to a text, at places that are brought within it. */
export const lengthOf = ({ state }: SegmentText) => state.doc.content.size;

export function typeInto(text: SegmentText, words: string, at: number): void {
  const { state } = text;
  text.dispatch(state.tr.setSelection(caretAt(text, at)).insertText(words));
}

/** Answers what was deleted. */
export function deleteFrom(text: SegmentText, from: number, to: number): string {
  const gone = lettersIn(text, from, to);
  const [start, end] = within(text, from, to);
  if (end > start) text.dispatch(text.state.tr.delete(start, end));
  return gone;
}

/** Typed over what is chosen; answers what went. */
export function typeOver(text: SegmentText, words: string, from: number, to: number): string {
  const gone = lettersIn(text, from, to);
  const { state } = text;
  const [start, end] = within(text, from, to).map((at) => state.doc.resolve(at));
  if (start && end) text.dispatch(state.tr.setSelection(TextSelection.between(start, end)).insertText(words));
  return gone;
}

export function lettersIn(text: SegmentText, from: number, to: number): string {
  const [start, end] = within(text, from, to);
  return end > start ? text.state.doc.textBetween(start, end, "", "") : "";
}

/** Where these letters begin; undefined where they do not stand. */
export function placeOf({ state }: SegmentText, letters: string): number | undefined {
  let place: number | undefined;
  state.doc.descendants((node, at) => {
    const within = node.text?.indexOf(letters) ?? -1;
    if (within >= 0) place = at + within;
  });
  return place;
}

export function splitAt(text: SegmentText, at: number): void {
  text.dispatch(text.state.tr.split(caretAt(text, at).from));
}

/** Several paragraphs from the clipboard. */
export function pasteInto(text: SegmentText, pasted: Node, at: number): void {
  const { state } = text;
  const { from } = caretAt(text, at);
  text.dispatch(state.tr.replaceRange(from, from, new Slice(pasted.content, 1, 1)));
}

/** As it can be chosen: from one place between letters to another. */
function within(text: SegmentText, from: number, to: number) {
  const { doc } = text.state;
  const [start, end] = [from, to].map((at) => doc.resolve(Math.min(at, lengthOf(text))));
  if (!start || !end) return [0, 0] as const;
  const chosen = TextSelection.between(start, end);
  return [chosen.from, chosen.to] as const;
}

const caretAt = (text: SegmentText, at: number) =>
  TextSelection.near(text.state.doc.resolve(Math.min(at, lengthOf(text))));
