import { Fragment, type Mark, type Node, Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
import { changeOf } from "#shared/document/change.ts";
import { suggest } from "#shared/document/suggest.ts";
import { deletion, insertion, isBy, isSuggestion } from "#shared/document/suggestion-marks.ts";
import { onlySuggests } from "#shared/document/trespass.ts";
import type { SegmentText } from "./segment-text.ts";

/** Who writes, and how: whether what is typed changes the text or is suggested. */
export interface Writer {
  id: string;
  suggests: boolean;
  /** May change the text as well. */
  mayWrite: boolean;
}

/** What is typed, as the change of the text that it is to be; undefined where nothing may come of it. */
export function asWritten(typed: Transaction, state: EditorState, by: Writer): Transaction | undefined {
  if (!typed.docChanged) return typed;
  // An undo goes back over what is there. Who may only suggest takes back suggestions; what was accepted stays.
  if (typed.getMeta(HISTORY)) return by.mayWrite || onlySuggests(state.doc, typed.doc, by.id) ? typed : undefined;
  return by.suggests ? asSuggested(typed, state, by.id) : inOwnName(typed, state, by.id);
}

/** The same for words that are put in from beside the text: whether or not a live editor stands in it. */
export function writeAs(text: Pick<SegmentText, "state" | "dispatch">, typed: Transaction, by: Writer): void {
  const written = asWritten(typed, text.state, by);
  if (written) text.dispatch(written);
}

/** As prosemirror-history marks what it takes back; its key is not among its exports. */
const HISTORY = "history$";

function asSuggested(given: Transaction, state: EditorState, by: string): Transaction | undefined {
  // Struck words that are pasted stay away; letters typed among struck words are new.
  const typed = given.getMeta("uiEvent") ? given : withMarks(given, state, ({ type }) => type !== deletion);
  const change = changeOf(typed);
  if (!change) return undefined;
  const { transform, inserted } = suggest(state.doc, change, by, () => crypto.randomUUID());
  const [start, end] = [typed.mapping.map(change.from, -1), typed.mapping.map(change.to, 1)];
  const comes = inserted.to > inserted.from;
  const back = typed.mapping.invert();
  const place = (at: number) => {
    if (comes && at >= start && at <= end) return Math.min(inserted.from + at - start, inserted.to);
    if (!comes && at === start) return besideStruck(transform.doc, state, change, transform.mapping.map(change.to));
    return transform.mapping.map(back.map(at));
  };
  const { anchor, head } = typed.selection;
  const transaction = withSteps(state, transform.steps);
  const { doc } = transaction;
  transaction.setSelection(TextSelection.between(doc.resolve(place(anchor)), doc.resolve(place(head))));
  return likeTyped(transaction, typed);
}

/** Struck words stay: the caret goes over them in the direction in which they were deleted. */
function besideStruck(
  doc: Node,
  { selection }: EditorState,
  { from, to }: { from: number; to: number },
  after: number,
) {
  const forwards = selection.empty && selection.head === from && to > from;
  let at = forwards ? after : from;
  for (;;) {
    const $at = doc.resolve(at);
    const next = forwards ? $at.nodeAfter : $at.nodeBefore;
    if (!next?.isInline || !next.marks.some(({ type }) => type === deletion)) return at;
    at += forwards ? next.nodeSize : -next.nodeSize;
  }
}

/** Words typed in the midst of a colleague's suggestion are no part of it, and those among struck words are not struck. */
function inOwnName(typed: Transaction, state: EditorState, by: string): Transaction {
  const own = isBy(by);
  return withMarks(typed, state, (mark) => !isSuggestion(mark) || (mark.type === insertion && own(mark)));
}

/** The same change, in which the words that come have these of their marks only. */
function withMarks(typed: Transaction, state: EditorState, isKept: (mark: Mark) => boolean): Transaction {
  const plain = (nodes: Fragment): Fragment =>
    Fragment.from(nodes.content.map((node) => node.copy(plain(node.content)).mark(node.marks.filter(isKept))));
  if (!typed.steps.some((step) => step instanceof ReplaceStep && hasForeign(step.slice.content, isKept))) return typed;
  const steps = typed.steps.map((step) => {
    if (!(step instanceof ReplaceStep)) return step;
    const { content, openStart, openEnd } = step.slice;
    return new ReplaceStep(step.from, step.to, new Slice(plain(content), openStart, openEnd));
  });
  const transaction = withSteps(state, steps);
  const { anchor, head } = typed.selection;
  transaction.setSelection(TextSelection.create(transaction.doc, anchor, head));
  return likeTyped(transaction, typed);
}

function hasForeign(content: Fragment, isKept: (mark: Mark) => boolean): boolean {
  let found = false;
  content.descendants(({ marks }) => {
    found ||= !marks.every(isKept);
  });
  return found;
}

function withSteps(state: EditorState, steps: readonly Step[]): Transaction {
  const transaction = state.tr;
  for (const step of steps) transaction.step(step);
  return transaction;
}

function likeTyped(transaction: Transaction, typed: Transaction): Transaction {
  // ProseMirror has no way to read all that a transaction carries along; history and composition live by it.
  const { meta } = typed as unknown as { meta: Readonly<Record<string, unknown>> };
  for (const [name, value] of Object.entries(meta)) transaction.setMeta(name, value);
  if (typed.scrolledIntoView) transaction.scrollIntoView();
  if (typed.storedMarksSet) transaction.setStoredMarks(typed.storedMarks);
  return transaction;
}
