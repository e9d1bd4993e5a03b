import type { EditorState, SelectionBookmark } from "@tiptap/pm/state";
import type { Mapping, Step } from "@tiptap/pm/transform";

/**
 * An event of the history begins with its first step. Where that has no place any more, the next step of the same event
 * begins it: prosemirror-history would leave that to the event before, and one undo would take both, or none.
 * @param again which of one's own steps, in their order, were done again by what came between the two states
 * @param mapping of that
 */
export function keepEvents(
  before: EditorState,
  after: EditorState,
  again: readonly (object | undefined)[],
  mapping: Mapping,
): void {
  const [was, is] = [doneIn(before), doneIn(after)];
  if (was.eventCount === 0) return;
  const first = was.items.length - again.length;
  let left = again.filter((each, index) => each && first + index >= 0).length;
  let lost: { selection: SelectionBookmark; since: number } | undefined;
  for (const [index, each] of again.entries()) {
    const item = first + index >= 0 ? was.items.get(first + index) : undefined;
    if (!item) continue;
    if (item.selection) lost = each ? undefined : { selection: item.selection, since: again.length - index };
    if (!each) continue;
    const now = is.items.get(is.items.length - left);
    left -= 1;
    if (!lost || !now?.step) continue;
    now.selection = lost.selection.map(mapping.slice(lost.since, mapping.getMirror(again.length - 1 - index)));
    is.eventCount += 1;
    lost = undefined;
  }
}

/** prosemirror-history keeps its state to itself. What it has just made is nobody else's yet. */
const doneIn = (state: EditorState): Branch => (state as unknown as { history$: { done: Branch } }).history$.done;

interface Branch {
  readonly items: { readonly length: number; get(index: number): Item | undefined };
  eventCount: number;
}

interface Item {
  readonly step: Step | undefined;
  selection: SelectionBookmark | undefined;
}
