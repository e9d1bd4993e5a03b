import { closeHistory } from "@tiptap/pm/history";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { opensAfter } from "#shared/text/curled.ts";

/** What stands in place of the last `take` characters once `typed` is typed. */
export interface Replacement {
  take: number;
  put: string;
}

/**
 * Curly quotation marks, dashes and the ellipsis, as a newsroom sets them. Pure: what stands before the caret in its
 * paragraph, and the character that is typed.
 */
export function smartly(before: string, typed: string): Replacement | undefined {
  if (typed === '"') return { take: 0, put: opensAfter(before) ? "“" : "”" };
  if (typed === "'") return { take: 0, put: opensAfter(before) ? "‘" : "’" };
  // Two hyphens are an em dash without spaces of its own, as the desk's wire style has it.
  if (typed === "-" && before.endsWith("-") && !before.endsWith("--")) return { take: 1, put: "—" };
  if (typed === "." && before.endsWith("..") && !before.endsWith("...")) return { take: 2, put: "…" };
  // ’90s: the mark was taken for an opening one before the figure told that it is an apostrophe.
  if (/^[0-9]$/.test(typed) && /(^|[\s(])‘$/.test(before)) return { take: 1, put: `’${typed}` };
  return undefined;
}

/** The character is typed first and replaced by a change of its own, so that one undo brings the plain one back. */
export const smartTyping = () =>
  new Plugin({
    props: {
      handleTextInput(view, from, to, typed) {
        if (view.composing || typed.length !== 1) return false;
        const $from = view.state.doc.resolve(from);
        const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\n");
        const found = smartly(before, typed);
        if (!found) return false;
        view.dispatch(view.state.tr.insertText(typed, from, to));
        const written = before.slice(before.length - found.take) + typed;
        // Not where it began: what was selected may stand there still, struck; of a whole text the paragraph is a new one.
        const end = view.state.selection.to;
        const begin = end - written.length;
        if (begin >= 0 && view.state.doc.textBetween(begin, end) === written)
          replace(view, { from: begin, to: end }, found.put);
        return true;
      },
    },
  });

function replace(view: EditorView, { from, to }: { from: number; to: number }, put: string): void {
  view.dispatch(closeHistory(view.state.tr).insertText(put, from, to).scrollIntoView());
  view.dispatch(closeHistory(view.state.tr)); // what is typed next is not undone together with the mark
}
