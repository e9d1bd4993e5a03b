import { baseKeymap, splitBlockKeepMarks, toggleMark } from "@tiptap/pm/commands";
import { keymap } from "@tiptap/pm/keymap";
import { type Command, type Plugin, TextSelection } from "@tiptap/pm/state";
import { schema } from "#shared/document/schema.ts";
import type { Way } from "./typing-order.ts";

/** The keys of writing. What is taken back may be in another paragraph: the page around the text knows. */
export const writingKeys = (go: (way: Way) => void): Plugin[] => [
  keymap({
    ...toggles,
    "Mod-a": selectAll,
    Enter: splitBlockKeepMarks,
    "Shift-Enter": breakLine,
    "Mod-z": asked(() => go("undo")),
    "Mod-y": asked(() => go("redo")),
    "Shift-Mod-z": asked(() => go("redo")),
    // Mod-Enter is not handled here: it belongs to "submit and next", on the page around the text.
  }),
  keymap(baseKeymap),
];

const asked =
  (act: () => void): Command =>
  () => {
    act();
    return true;
  };

const { bold, italic } = schema.marks;
const toggles: Record<string, Command> = {
  ...(bold ? { "Mod-b": toggleMark(bold) } : {}),
  ...(italic ? { "Mod-i": toggleMark(italic) } : {}),
};

/** From the first letter to the last: what is typed in their place, or after they are gone, has a paragraph to stand in. */
const selectAll: Command = ({ doc, tr }, dispatch) => {
  dispatch?.(tr.setSelection(TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size))));
  return true;
};

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.node("hardBreak")).scrollIntoView());
  return true;
};
