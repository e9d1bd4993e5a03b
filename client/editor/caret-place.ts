import { type EditorState, Selection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { positionAtOffset } from "#shared/document/positions.ts";

/** Where the caret goes when a paragraph comes to life. */
export type CaretPlace =
  | { at: "start" | "end" /** Keeps the column when the caret crosses with ↑ or ↓. */; x?: number }
  /** Characters of the text, as a press or a selection in the drawn text gave them. */
  | { at: "offset"; from: number; to: number }
  /** Wherever it was when this text was last written in. */
  | { at: "same" };

export function placeCaret(view: EditorView, place: CaretPlace): void {
  const selection = selectionFor(view, place);
  if (selection) view.dispatch(view.state.tr.setSelection(selection));
}

function selectionFor(view: EditorView, place: CaretPlace): Selection | undefined {
  const { doc } = view.state;
  if (place.at === "same") return undefined;
  if (place.at === "offset") {
    const [from, to] = [positionAtOffset(doc, place.from), positionAtOffset(doc, place.to)];
    return TextSelection.between(doc.resolve(from), doc.resolve(to));
  }
  const edge = place.at === "start" ? Selection.atStart(doc) : Selection.atEnd(doc);
  if (place.x === undefined) return edge;
  const line = view.coordsAtPos(edge.head);
  const found = view.posAtCoords({ left: place.x, top: (line.top + line.bottom) / 2 });
  return found ? Selection.near(doc.resolve(found.pos)) : edge;
}

export type Leaving = { to: "previous" | "next"; place: CaretPlace };

/** Whether this arrow leads out of the paragraph, and where to. */
export function leavingWith(key: string, view: EditorView): Leaving | undefined {
  const { state } = view;
  if (!(state.selection instanceof TextSelection) || !state.selection.empty) return undefined;
  const { head } = state.selection;
  if (key === "ArrowLeft" && head === Selection.atStart(state.doc).head)
    return { to: "previous", place: { at: "end" } };
  if (key === "ArrowRight" && head === Selection.atEnd(state.doc).head) return { to: "next", place: { at: "start" } };
  const x = () => view.coordsAtPos(head).left;
  if (key === "ArrowUp" && inFirstBlock(state, head) && view.endOfTextblock("up"))
    return { to: "previous", place: { at: "end", x: x() } };
  if (key === "ArrowDown" && inLastBlock(state, head) && view.endOfTextblock("down"))
    return { to: "next", place: { at: "start", x: x() } };
  return undefined;
}

const inFirstBlock = ({ doc }: EditorState, at: number) => doc.resolve(at).index(0) === 0;
const inLastBlock = ({ doc }: EditorState, at: number) => doc.resolve(at).index(0) >= doc.childCount - 1;
