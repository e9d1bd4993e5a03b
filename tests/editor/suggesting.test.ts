import { EditorState, TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { asWritten } from "#client/editor/suggesting.ts";
import { parseDocument } from "#shared/document/document.ts";

const YUNA = "0195a0b0-0000-4000-8000-000000000001";
const DOHYUN = "0195a0b0-0000-4000-8000-000000000002";
const struck = { type: "deletion", attrs: { id: "0195a0b0-0000-4000-8000-000000000000", by: YUNA } };

/** “Salt said.”, of which Yuna has struck the second word, with the caret in the midst of that. */
function amongStruckWords() {
  const said = { type: "text", text: "said.", marks: [struck] };
  const words = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Salt " }, said] }] };
  const state = EditorState.create({ doc: parseDocument(words) });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, 8)));
}

const runsOf = (document: EditorState["doc"] | undefined) =>
  document
    ?.child(0)
    .children.map(({ text, marks }) => [text, ...marks.map(({ type, attrs }) => [type.name, attrs.by])]);

test.each([YUNA, DOHYUN])("a letter typed among struck words is suggested, by whomever, and is not struck", (id) => {
  const state = amongStruckWords();
  const written = asWritten(state.tr.insertText("x"), state, { id, suggests: true, mayWrite: true });
  expect(runsOf(written?.doc)).toEqual([
    ["Salt "],
    ["sa", ["deletion", YUNA]],
    ["x", ["insertion", id]],
    ["id.", ["deletion", YUNA]],
  ]);
});

test("struck words that are pasted stay away", () => {
  const state = amongStruckWords();
  const pasted = state.tr.replaceSelection(state.doc.slice(1, 9)).setMeta("uiEvent", "paste");
  const written = asWritten(pasted, state, { id: DOHYUN, suggests: true, mayWrite: true });
  expect(runsOf(written?.doc)).toEqual([
    ["Salt "],
    ["sa", ["deletion", YUNA]],
    ["Salt ", ["insertion", DOHYUN]],
    ["id.", ["deletion", YUNA]],
  ]);
});
