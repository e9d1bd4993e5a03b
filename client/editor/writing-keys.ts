import { baseKeymap, splitBlockKeepMarks, toggleMark } from "@tiptap/pm/commands";
import { redo, undo } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import type { Command, Plugin } from "@tiptap/pm/state";
import { schema } from "#shared/document/schema.ts";

/** The keys of writing. Undo takes back one's own words only, wherever colleagues have written since. */
export const writingKeys = (): Plugin[] => [
  keymap({
    ...toggles,
    Enter: splitBlockKeepMarks,
    "Shift-Enter": breakLine,
    "Mod-z": undo,
    "Mod-y": redo,
    "Shift-Mod-z": redo,
    // Mod-Enter is not handled here: it belongs to "submit and next", on the page around the text.
  }),
  keymap(baseKeymap),
];

const { bold, italic } = schema.marks;
const toggles: Record<string, Command> = {
  ...(bold ? { "Mod-b": toggleMark(bold) } : {}),
  ...(italic ? { "Mod-i": toggleMark(italic) } : {}),
};

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.node("hardBreak")).scrollIntoView());
  return true;
};
