import { redo, undo } from "@tiptap/pm/history";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { StepMap } from "@tiptap/pm/transform";
import { joined, putInBy, type Range, through, without } from "#shared/segments/late.ts";
import type { Way } from "./typing-order.ts";

/** What colleagues have put into a text since it stands on this page. */
export const othersPlugin = () =>
  new Plugin<readonly Range[]>({
    key,
    state: {
      init: () => [],
      apply: (transaction, before) => (transaction.docChanged ? moved(before, transaction) : before),
    },
  });

/** Of a transaction, so many steps are others', after so many of one's own. */
export const ofOthers = (transaction: Transaction, after: number, count: number): Transaction =>
  transaction.setMeta(key, { after, count });

const key = new PluginKey<readonly Range[]>("others");

/** By which prosemirror-history tells of what it does. */
export const HISTORY = "history$";

function moved(before: readonly Range[], transaction: Transaction): readonly Range[] {
  const { after, count }: { after: number; count: number } = transaction.getMeta(key) ?? { after: 0, count: 0 };
  return transaction.mapping.maps.reduce((ranges, map, at) => {
    const isOthers = at >= after && at < after + count;
    if (ranges.length === 0 && !isOthers) return ranges;
    const [left, came] = [through(map, ranges), putInBy(map)];
    if (!isOthers) return left.flatMap(([from, to]) => without({ from, to }, came));
    return joined([...left, ...came]);
  }, before);
}

/**
 * Undo takes back one's own words. What colleagues wrote into the midst of them goes with them, as ProseMirror has it, and
 * is put back at once.
 */
export function goSparing(way: Way, text: { state: EditorState; dispatch: (change: Transaction) => void }): boolean {
  const before = text.state;
  return (way === "undo" ? undo : redo)(before, (gone) => {
    text.dispatch(gone);
    const back = putBack(before, gone, text.state);
    if (back) text.dispatch(back);
  });
}

/** Undefined where nothing of theirs went. */
function putBack(before: EditorState, gone: Transaction, state: EditorState): Transaction | undefined {
  const { tr } = state;
  let ranges = key.getState(before) ?? [];
  for (const [at, map] of gone.mapping.maps.entries()) {
    for (const [from, to] of ranges.toReversed().flatMap((range) => takenBy(map, range))) {
      const place = gone.mapping.slice(at).map(to);
      const words = gone.docs[at]?.slice(from, to);
      if (words) tr.replace(place, place, words);
    }
    ranges = through(map, ranges);
  }
  if (!tr.docChanged) return undefined;
  return withoutRedo(state, ofOthers(tr, 0, tr.steps.length));
}

function takenBy(map: StepMap, [from, to]: Range): Range[] {
  const taken: Range[] = [];
  map.forEach((start, end) => {
    if (Math.max(from, start) < Math.min(to, end)) taken.push([Math.max(from, start), Math.min(to, end)]);
  });
  return taken;
}

/** To do again what was taken back would bring others' words a second time. prosemirror-history keeps its state to itself. */
function withoutRedo(state: EditorState, back: Transaction): Transaction {
  const { history$: now } = state as unknown as { history$: { done: Branch } };
  const { history$: anew } = state.apply(back) as unknown as { history$: { undone: Branch } };
  const historyState = Object.create(Object.getPrototypeOf(now), Object.getOwnPropertyDescriptors(now));
  Object.assign(historyState, { done: now.done.addMaps(back.mapping.maps), undone: anew.undone });
  return back.setMeta(HISTORY, { redo: false, historyState });
}

interface Branch {
  addMaps(maps: readonly StepMap[]): Branch;
}
