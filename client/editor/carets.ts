import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { turnFlags } from "./caret-flags.ts";
import styles from "./carets.module.css";

/** Where a colleague writes in the paragraph that I am in. */
export interface Caret {
  id: string;
  name: string;
  colour: string;
  anchor: number;
  head: number;
}

const key = new PluginKey<DecorationSet>("carets");

export const caretPlugin = () =>
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
    view(view) {
      const turn = () => {
        if (key.getState(view.state)?.find().length)
          turnFlags(view.dom, view.dom.querySelectorAll<HTMLElement>("[data-flag]"));
      };
      const watch = new ResizeObserver(turn);
      watch.observe(view.dom);
      return { update: turn, destroy: () => watch.disconnect() };
    },
  });

/** @returns nothing where none were and none are */
export function showCarets(state: EditorState, carets: readonly Caret[]) {
  if (carets.length === 0 && key.getState(state)?.find().length === 0) return undefined;
  const last = state.doc.content.size;
  const within = (at: number) => Math.min(Math.max(at, 0), last);
  const decorations = carets.flatMap(({ id, name, colour, anchor, head }) => {
    const [from, to] = [anchor, head].map(within).sort((a, b) => a - b);
    const caret = Decoration.widget(within(head), () => drawn(name, colour), { key: `${id}${name}`, side: 1 });
    if (from === undefined || to === undefined || from === to) return [caret];
    const style = `--colour: ${colour}`;
    return [Decoration.inline(from, to, { class: styles.selected ?? "", style }), caret];
  });
  return state.tr.setMeta(key, DecorationSet.create(state.doc, decorations)).setMeta("addToHistory", false);
}

function drawn(name: string, colour: string): HTMLElement {
  const caret = document.createElement("span");
  caret.className = styles.caret ?? "";
  caret.style.setProperty("--colour", colour);
  caret.setAttribute("aria-hidden", "true");
  const flag = document.createElement("span");
  flag.className = styles.flag ?? "";
  flag.dataset.flag = "";
  flag.textContent = name;
  caret.append(flag);
  return caret;
}
