import { Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Step, type StepMap } from "@tiptap/pm/transform";

export type Range = readonly [from: number, to: number];

/** Among more steps of others than these nobody looks for what they have put in: it takes their square. */
const MOST_STEPS = 1_000;

/**
 * What others have put into a text that the author of late steps has not seen. A late deletion takes what its author
 * saw and nothing of this in its midst: their words were saved, and nobody meant them.
 */
export class Unseen {
  readonly #over: readonly StepMap[];
  /** In the text as it is after so many of the author's own steps; found when it is first asked for. */
  #ranges: readonly Range[] | undefined;
  #after = 0;

  /** @param over what others have done since the version that the steps were made on */
  constructor(over: readonly StepMap[]) {
    this.#over = over;
  }

  /**
   * What is done in the place of a step, each in the text as it is: deletions around what its author has not seen, and
   * what the author put in the place of the deleted words. Undefined where nothing is in its way.
   * @param step as it was made
   * @param moved where its place is now
   * @param own how the author's earlier steps, as they took effect, have moved the text since
   */
  around(step: Step, moved: Step, own: readonly StepMap[]): Spared | undefined {
    if (this.#over.length === 0 || this.#over.length > MOST_STEPS || !deletes(step) || !deletes(moved))
      return undefined;
    const parts = without(moved, this.#now(own));
    const [whole] = parts;
    if (parts.length === 1 && whole?.[0] === moved.from && whole[1] === moved.to) return undefined;
    const deletions = parts.map(([from, to]) => new ReplaceStep(from, to, Slice.empty)).reverse();
    return { deletions, put: moved.slice.size > 0 ? new ReplaceStep(moved.to, moved.to, moved.slice) : undefined };
  }

  #now(own: readonly StepMap[]): readonly Range[] {
    this.#ranges ??= putIn(this.#over);
    for (const map of own.slice(this.#after)) this.#ranges = through(map, this.#ranges);
    this.#after = own.length;
    return this.#ranges;
  }
}

export interface Spared {
  /** The last first: none moves the place of the next. */
  deletions: readonly Step[];
  /** What comes in the place of the deleted words stands behind what others have put among them. */
  put: Step | undefined;
}

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
