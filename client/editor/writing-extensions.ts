import { Extension } from "@tiptap/core";
import { redo, undo } from "@tiptap/pm/history";
import { smartTyping } from "./smart-typing.ts";

/** The keys of writing. Undo takes back one's own words only, wherever colleagues have written since. */
export const writingKeys = Extension.create({
  name: "writingKeys",
  addKeyboardShortcuts() {
    const { editor } = this;
    const history = (step: typeof undo) => () => step(editor.state, editor.view.dispatch);
    return {
      "Mod-b": () => editor.commands.toggleMark("bold"),
      "Mod-i": () => editor.commands.toggleMark("italic"),
      "Shift-Enter": () => editor.commands.insertContent({ type: "hardBreak" }),
      "Mod-z": history(undo),
      "Mod-y": history(redo),
      "Shift-Mod-z": history(redo),
      // Mod-Enter is not handled here: it belongs to "submit and next", on the page around the text.
    };
  },
  addProseMirrorPlugins: () => [smartTyping()],
});
