import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type Highlight, rangeIn } from "./highlight.ts";
import { highlightClass } from "./highlight-class.ts";

const key = new PluginKey<DecorationSet>("highlights");

/** What is said of the words, drawn in the live editor; it moves with the words until it is told anew. */
export const highlightPlugin = () =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const told: unknown = transaction.getMeta(key);
        return told instanceof DecorationSet ? told : before.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

/** @returns nothing where none were and none are */
export function highlight(state: EditorState, highlights: readonly Highlight[]) {
  if (highlights.length === 0 && key.getState(state)?.find().length === 0) return undefined;
  const decorations = highlights.map((each) => {
    const { from, to } = rangeIn(state.doc, each);
    const title = each.title ? { title: each.title } : {};
    return Decoration.inline(from, to, { class: highlightClass([each]), "data-highlight": each.id, ...title });
  });
  return state.tr.setMeta(key, DecorationSet.create(state.doc, decorations)).setMeta("addToHistory", false);
}
