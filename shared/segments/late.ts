import type { Node } from "@tiptap/pm/model";
import { type Mapping, ReplaceStep, replaceStep, type Step, type StepMap } from "@tiptap/pm/transform";

export type Range = readonly [from: number, to: number];

/** Among more steps of others than these nobody looks for what they have put in: it takes their square. */
const MOST_STEPS = 1_000;

/**
 * Moves late steps, which were made on a text that others have changed since, to where their places are now. A late
 * deletion takes what its author saw: nothing that others have put in its midst, whose words were saved and nobody meant;
 * and all that its author had put in there before, also where others have deleted the words beside it.
 */
export class Late {
  readonly #over: readonly StepMap[];
  /** What others have put in, in the text as it is after so many of the author's own steps; found when it is first asked for. */
  #unseen: readonly Range[] | undefined;
  #after = 0;
  /** What the author has put in, in the text as they saw it. */
  #own: readonly Range[] = [];

  /** @param over what others have done since the version that the steps were made on */
  constructor(over: readonly StepMap[]) {
    this.#over = over;
  }

  /**
   * Asked once for each of the author's steps, in their order.
   * @param step as it was made
   * @param way from the text that it was made on to the text as it is
   * @param own how the author's earlier steps, as they took effect, have moved the text since
   */
  move(step: Step, way: Mapping, own: readonly StepMap[]): Moved {
    if (this.#over.length === 0) return { moved: step, spared: undefined };
    const moved = this.#reaching(step, way);
    const map = step.getMap();
    this.#own = [...through(map, this.#own), ...putInBy(map)];
    return { moved, spared: moved ? this.#around(step, moved, own) : undefined };
  }

  /** ProseMirror takes the edges of a deletion for its place: where others have deleted one of them, it leaves out what stood inside. */
  #reaching(step: Step, way: Mapping): Step | null {
    const moved = step.map(way);
    if (!deletes(step) || (moved && !(moved instanceof ReplaceStep))) return moved;
    const within = this.#own.map(([from, to]) => [Math.max(from, step.from), Math.min(to, step.to)] as const);
    const now = within
      .filter(([from, to]) => from < to)
      .map(([from, to]) => [way.map(from, 1), way.map(to, -1)] as const)
      .filter(([from, to]) => from < to);
    if (now.length === 0) return moved;
    const edges = [...now.flat(), ...(moved ? [moved.from, moved.to] : [])];
    const [from, to] = [Math.min(...edges), Math.max(...edges)];
    return moved?.from === from && moved.to === to ? moved : new ReplaceStep(from, to, step.slice);
  }

  #around(step: Step, moved: Step, own: readonly StepMap[]): Spared | undefined {
    if (this.#over.length > MOST_STEPS || !deletes(step) || !deletes(moved)) return undefined;
    const parts = without(moved, this.#now(own));
    const [whole] = parts;
    if (parts.length === 1 && whole?.[0] === moved.from && whole[1] === moved.to) return undefined;
    return {
      deletions: parts.toReversed(),
      put: moved.slice.size > 0 ? new ReplaceStep(moved.to, moved.to, moved.slice) : undefined,
    };
  }

  #now(own: readonly StepMap[]): readonly Range[] {
    this.#unseen ??= putIn(this.#over);
    for (const map of own.slice(this.#after)) this.#unseen = through(map, this.#unseen);
    this.#after = own.length;
    return this.#unseen;
  }
}

export interface Moved {
  /** Where the place of the step is now; null where it has none. */
  moved: Step | null;
  /** What is done instead, each in the text as it is: undefined where nothing is in the way. */
  spared: Spared | undefined;
}

/** Deletions around what the author has not seen, and what they put in the place of the deleted words. */
export interface Spared {
  /** The last first: none moves the place of the next. */
  deletions: readonly Range[];
  /** What comes in the place of the deleted words stands behind what others have put among them. */
  put: Step | undefined;
}

/** Undefined where nothing is to be deleted. A place that begins in one paragraph and ends with another is deleted, too. */
export const deletionOf = (document: Node, [from, to]: Range): Step | undefined =>
  (from < to && replaceStep(document, from, to)) || undefined;

const deletes = (step: Step): step is ReplaceStep => step instanceof ReplaceStep && step.to > step.from;

/** What these have put in, in the text after all of them, in its order. */
function putIn(maps: readonly StepMap[]): readonly Range[] {
  let ranges: Range[] = [];
  for (const map of maps) {
    ranges = through(map, ranges);
    ranges.push(...putInBy(map));
  }
  return ranges.sort(([one], [other]) => one - other);
}

export function putInBy(map: StepMap): Range[] {
  const ranges: Range[] = [];
  map.forEach((_from, _to, from, to) => {
    if (to > from) ranges.push([from, to]);
  });
  return ranges;
}

/** Where ranges are after a step; what it took of them is gone. */
export const through = (map: StepMap, ranges: readonly Range[]): Range[] =>
  ranges.flatMap(([from, to]): Range[] => {
    const [start, end] = [map.map(from, 1), map.map(to, -1)];
    return start < end ? [[start, end]] : [];
  });

/** What of a range lies in none of these. */
export function without({ from, to }: { from: number; to: number }, ranges: readonly Range[]): Range[] {
  const left: Range[] = [];
  let start = from;
  for (const [begin, end] of ranges) {
    if (end <= start || begin >= to) continue;
    if (begin > start) left.push([start, begin]);
    start = Math.max(start, end);
  }
  if (start < to) left.push([start, to]);
  return left;
}
