import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { SegmentText } from "./segment-text.ts";

/** What is typed, as the change of the text that it is to be; undefined where nothing may come of it. */
export type AsWritten = (typed: Transaction, state: EditorState) => Transaction | undefined;

const key = new PluginKey<AsWritten>("written-as");

/** The live editor brings it along: the page that only shows the text knows nothing of suggesting. */
export const writtenAsPlugin = (asWritten: AsWritten) =>
  new Plugin<AsWritten>({ key, state: { init: () => asWritten, apply: (_, before) => before } });

/** Whether a live editor stands in this text. */
export const isWrittenIn = (state: EditorState): boolean => key.getState(state) !== undefined;

/** What this person does to a text: typed, set, mended. */
export function write(text: Pick<SegmentText, "state" | "dispatch">, typed: Transaction): void {
  const asWritten = key.getState(text.state);
  const written = asWritten ? asWritten(typed, text.state) : typed;
  if (written) text.dispatch(written);
}
