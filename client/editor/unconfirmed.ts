import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { type Mapping, ReplaceStep, type Step, type StepMap } from "@tiptap/pm/transform";
import { deletes, deletionsOf, joined, Late, putIn, type Range, without } from "#shared/segments/late.ts";
import { keepEvents } from "./history-events.ts";
import { lostWords } from "./lost-words.ts";
import { HISTORY, ofOthers } from "./others-words.ts";

/** A step that was made here and is not yet part of the text that everybody has. */
export interface Unconfirmed {
  step: Step;
  inverted: Step;
  /** The batch that it was sent in; undefined until it is sent. */
  batchId: string | undefined;
  /** It takes back what was typed here. */
  isUndo: boolean;
  /** It puts a colleague's words out of sight, for as long as what is around them is under way. */
  hides?: true;
}

/**
 * Keeps, beside the text on screen, what of it is only here. The model is that of prosemirror-collab; steps carry the
 * batch that they were sent in, because here the server rebases late batches itself and answers for a batch as a whole.
 */
export const unconfirmedPlugin = () =>
  new Plugin<readonly Unconfirmed[]>({
    key,
    // Without this the history would throw away what it needs to undo one's own words among others'.
    historyPreserveItems: true,
    state: {
      init: () => [],
      apply(transaction, before) {
        const told = transaction.getMeta(key);
        if (isUnconfirmed(told)) return told;
        return transaction.docChanged ? [...before, ...stepsOf(transaction)] : before;
      },
    },
  });

export const unconfirmedIn = (state: EditorState): readonly Unconfirmed[] => key.getState(state) ?? [];

/** What was sent in this batch, and is not yet part of the text that everybody has. */
export const sentIn = (state: EditorState, batchId: string): Unconfirmed[] =>
  unconfirmedIn(state).filter((each) => each.batchId === batchId);

/** The text that everybody has: what is on screen without what is only here. */
export function confirmedDocument(state: EditorState): Node {
  let document = state.doc;
  for (const { inverted } of unconfirmedIn(state).toReversed()) document = inverted.apply(document).doc ?? document;
  return document;
}

/** The batch is in the text that everybody has. */
export function confirm(state: EditorState, batchId: string): Transaction {
  const left = unconfirmedIn(state).filter((each) => each.batchId !== batchId);
  return quietly(state.tr.setMeta(key, left));
}

/**
 * The first steps that were not sent, now sent in this batch.
 * @param hidden so many of them are not in it, but put out of sight what stands in its midst
 */
export function markSent(state: EditorState, batchId: string, count = MOST_STEPS, hidden = 0): Transaction {
  let left = count;
  const marked = unconfirmedIn(state).map((each, at): Unconfirmed => {
    if (each.batchId !== undefined || left-- <= 0) return each;
    return at < hidden ? { ...each, batchId, hides: true } : { ...each, batchId };
  });
  return quietly(state.tr.setMeta(key, marked));
}

/** The desk takes no more in one batch. */
const MOST_STEPS = 500;

export interface Received {
  transaction: Transaction;
  /** Words that were made here and have no place in the text any more, because a colleague deleted around them. */
  lost: string;
  /** The state that it leads to, before anybody is told of that, with the history put right. */
  keep: (state: EditorState) => EditorState;
  /** What is still to be done in the text after it, if anything. */
  rest: (state: EditorState) => Transaction | undefined;
}

/** Others' steps, put under what is only here: undone, theirs applied, one's own done again where they fit. */
export function receive(state: EditorState, steps: readonly Step[]): Received {
  const own = unconfirmedIn(state);
  const transaction = state.tr;
  for (const { inverted } of own.toReversed()) transaction.step(inverted);
  for (const step of steps) transaction.step(step);
  const over = steps.map((step) => step.getMap());
  const hidden = hide(own, transaction, over);
  const under = transaction.doc;
  const { again, around, isUndo } = doAgain(own, transaction, [...over, ...hidden.map(({ step }) => step.getMap())]);
  const lost = lostWords(
    { document: confirmedDocument(state), steps: own.map(({ step }) => step) },
    { document: under, steps: again.map((each) => each?.step) },
  );
  const kept = [...hidden, ...again.filter((each) => each !== undefined)];
  keepSelection(state, transaction);
  const isLess = again.includes(undefined);
  if (isLess) closeHistory(transaction); // what is typed next begins anew: what it would go on from may be gone
  ofOthers(quietly(transaction.setMeta("rebased", own.length).setMeta(key, kept)), own.length, steps.length);
  const keep = (after: EditorState) => {
    if (isLess) keepEvents(state, after, again, transaction.mapping);
    return after;
  };
  const rest = (after: EditorState) => (around.length > 0 ? deleteAround(after, around, isUndo) : undefined);
  return { transaction, lost, keep, rest };
}

/**
 * What was deleted here and not sent yet takes nothing with it that a colleague wrote into the midst of it: it is deleted
 * around that, as by a hand that has seen it, and is taken back by itself. What undo deleted is not to be undone.
 */
function deleteAround({ tr }: EditorState, around: readonly Range[], isUndo: boolean): Transaction {
  for (const range of around) {
    for (const deletion of deletionsOf(tr.doc, moved(range, tr.mapping))) fits(tr, deletion);
  }
  return isUndo ? quietly(tr).setMeta(UNDOES, true) : closeHistory(tr);
}

const moved = ([from, to]: Range, mapping: Mapping): Range => [mapping.map(from, 1), mapping.map(to, -1)];

/** Takes back all that is only here. */
export function takeBack(state: EditorState): Transaction {
  const own = unconfirmedIn(state);
  const transaction = state.tr;
  for (const { inverted } of own.toReversed()) transaction.step(inverted);
  const shown = own.filter(({ hides }) => hides).length; // others' words: they come last
  closeHistory(transaction); // what is typed next begins anew: what it would go on from is gone
  return ofOthers(quietly(transaction.setMeta("rebased", own.length).setMeta(key, [])), own.length - shown, shown);
}

/** Not told to the history, but what undo took back all the same. */
const UNDOES = "undoes";

const key = new PluginKey<readonly Unconfirmed[]>("unconfirmed");

const isUnconfirmed = (told: unknown): told is readonly Unconfirmed[] => Array.isArray(told);
const quietly = (transaction: Transaction) => transaction.setMeta("addToHistory", false);

function stepsOf(transaction: Transaction): Unconfirmed[] {
  const isUndo = transaction.getMeta(HISTORY)?.redo === false || transaction.getMeta(UNDOES) === true;
  return transaction.steps.map((step, index) => {
    const before = transaction.docs[index];
    if (!before) throw new RangeError("A step without the text it was made on");
    return { step, inverted: step.invert(before), batchId: undefined, isUndo };
  });
}

/** As in prosemirror-collab: `setMirror` is there, but not in the published types. */
type Mirrored = Mapping & { setMirror(first: number, second: number): void };

/**
 * What is under way the desk does in its own order, sparing what others have put into the midst of what it deletes. That
 * is out of sight until the desk answers: then no deletion takes it, and undo does not bring it a second time.
 */
function hide(own: readonly Unconfirmed[], transaction: Transaction, over: readonly StepMap[]): Unconfirmed[] {
  const unseen = putIn(over);
  const taken = own.flatMap(({ step, batchId }, at) => {
    if (batchId === undefined || !deletes(step)) return [];
    const [start, end] = moved([step.from, step.to], transaction.mapping.slice(own.length - at));
    return unseen.map(([from, to]): Range => [Math.max(start, from), Math.min(end, to)]);
  });
  const hidden: Unconfirmed[] = [];
  for (const range of joined(taken.filter(([from, to]) => from < to)).toReversed()) {
    for (const step of deletionsOf(transaction.doc, range)) {
      const before = transaction.doc;
      if (!fits(transaction, step)) continue;
      hidden.push({ step, inverted: step.invert(before), batchId: own[0]?.batchId, isUndo: false, hides: true });
    }
  }
  return hidden;
}

/** As if nothing were under way: what is hidden stands, and what was deleted is deleted around it. */
export function unhidden(state: EditorState): EditorState {
  const own = unconfirmedIn(state);
  const hidden = own.filter(({ hides }) => hides); // they come first
  if (hidden.length === 0) return state;
  const left = own.slice(hidden.length).map((each) => ({ ...each, batchId: undefined }));
  const without = state.apply(quietly(state.tr.setMeta(key, left)));
  const { transaction, rest } = receive(without, hidden.map(({ inverted }) => inverted).toReversed());
  const after = without.apply(transaction);
  const more = rest(after);
  return more ? after.apply(more) : after;
}

interface Again {
  /** Each as it is done now; undefined where there is no place for it, or where it only deletes around others' words. */
  again: (Unconfirmed | undefined)[];
  around: Range[];
  /** All of that is what undo took back. */
  isUndo: boolean;
}

/** What is under way the desk does in its own order; its text is taken when it answers. */
function doAgain(own: readonly Unconfirmed[], transaction: Transaction, over: readonly StepMap[]): Again {
  const mapping = transaction.mapping as Mirrored; // the history and the caret find their places by these mirrors
  const late = new Late(over);
  const under = transaction.steps.length;
  const around: { range: Range; since: number; isUndo: boolean }[] = [];
  let from = own.length;
  const again = own.map(({ step, ...of }) => {
    const { moved: whole, parts: found, isInTheWay } = late.move(step, mapping.slice(from), mapping.maps.slice(under));
    from -= 1;
    const parts = of.batchId === undefined ? found : undefined;
    const before = transaction.doc;
    const done = (now: Step | null) => (now && fits(transaction, now) ? now : undefined);
    let now = parts && isInTheWay ? undefined : done(whole);
    if (!now && parts) {
      const since = transaction.steps.length;
      now = parts.puts.find(done);
      // It may be put into the midst of one of them, and is to stay there.
      const put = now instanceof ReplaceStep ? ([[now.from, now.from]] as const) : [];
      for (const [from, to] of parts.deletions)
        for (const range of without({ from, to }, put)) around.push({ range, since, isUndo: of.isUndo });
    }
    if (!now) return undefined;
    mapping.setMirror(from, transaction.steps.length - 1);
    return { ...of, step: now, inverted: now.invert(before) };
  });
  return {
    again,
    around: around.map(({ range, since }) => moved(range, mapping.slice(since))),
    isUndo: around.every((each) => each.isUndo),
  };
}

/** Done, where it can be. ProseMirror throws where words would stand between two paragraphs. */
function fits(transaction: Transaction, step: Step): boolean {
  try {
    return !transaction.maybeStep(step).failed;
  } catch {
    return false;
  }
}

/** The caret stays before words that a colleague writes at its very place. */
function keepSelection({ selection }: EditorState, transaction: Transaction): void {
  if (!(selection instanceof TextSelection)) return;
  const { doc, mapping } = transaction;
  const anchor = doc.resolve(mapping.map(selection.anchor, -1));
  const head = doc.resolve(mapping.map(selection.head, -1));
  transaction.setSelection(TextSelection.between(anchor, head, -1));
}
