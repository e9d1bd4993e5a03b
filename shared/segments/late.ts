import { type Node, Slice } from "@tiptap/pm/model";
import { type Mapping, ReplaceStep, type Step, type StepMap } from "@tiptap/pm/transform";

export type Range = readonly [from: number, to: number];

/** Among more steps of others than these nobody looks for what they have put in: it takes their square. */
const MOST_STEPS = 1_000;
/** Places of the author's own words, the last ones, that are looked after: each is moved as far as the step itself. */
const MOST_PLACES = 8;

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
    if (this.#over.length === 0) return { moved: step, parts: undefined, isInTheWay: false, ways: 0 };
    const moved = together(step, step.map(way));
    const places = this.#placesIn(step);
    const parts = this.#partsOf(step, moved, places, way, own);
    this.#own = withPutIn(this.#own, step);
    return { moved, parts, isInTheWay: parts !== undefined && !isWhole(moved, parts), ways: 1 + places.length };
  }

  #partsOf(step: Step, moved: Step | null, ranges: readonly Range[], way: Mapping, own: readonly StepMap[]) {
    if (!deletes(step) || this.#over.length > MOST_STEPS || (moved && !(moved instanceof ReplaceStep)))
      return undefined;
    const now = ranges.map(([from, to]): Range => [way.map(from, 1), way.map(to, -1)]);
    const unseen = this.#now(own);
    const seen = joined(now.filter(isSome)).flatMap(([from, to]) => without({ from, to }, unseen));
    if (!moved && seen.length === 0) return undefined;
    const places = [...(moved ? [moved.to] : []), ...seen.flat().reverse()];
    const puts = step.slice.size > 0 ? places.map((at) => new ReplaceStep(at, at, step.slice)) : [];
    return { deletions: seen.toReversed(), puts };
  }

  /** Its place as a whole, and those in it of the author's own words: where others have deleted an edge of it, these tell more. */
  #placesIn(step: Step): readonly Range[] {
    if (!deletes(step)) return [];
    const own = this.#own.map(([from, to]): Range => [Math.max(from, step.from), Math.min(to, step.to)]);
    return [[step.from, step.to], ...own.filter(isSome)];
  }

  #now(own: readonly StepMap[]): readonly Range[] {
    this.#unseen ??= putIn(this.#over);
    for (const map of own.slice(this.#after)) this.#unseen = through(map, this.#unseen);
    this.#after = own.length;
    return this.#unseen;
  }
}

export interface Moved {
  /** Where its place is now; null where it has none. */
  moved: Step | null;
  /** The same part by part, where it deletes. */
  parts: Parts | undefined;
  /** As a whole it would take what its author has not seen, or leave what they meant: it is to be done in parts. */
  isInTheWay: boolean;
  /** How many places were moved: what it took. */
  ways: number;
}

export interface Parts {
  /** What its author saw and deleted. The last first: none moves the place of the next. */
  deletions: readonly Range[];
  /**
   * What comes in the place of the deleted words stands behind what others have put among them: the first of these that
   * fits. There may be a paragraph's edge now, where no word can stand.
   */
  puts: readonly ReplaceStep[];
}

/**
 * The steps that delete this and nothing else, the last first. Where a place begins in a paragraph and ends between two,
 * or the other way, nothing can be deleted as a whole without what is beside it: the paragraphs in it go, and of the one
 * that is only begun the words.
 */
export function deletionsOf(document: Node, [from, to]: Range): readonly Step[] {
  const last = document.content.size;
  if (from < 0 || to > last || from >= to) return [];
  const [start, end] = [document.resolve(from), document.resolve(to)];
  const parts: Range[] =
    start.depth === end.depth
      ? [from === 0 && to === last ? [1, last - 1] : [from, to]] // one paragraph stays
      : start.depth > end.depth
        ? [
            [start.after(), to],
            [from, start.end()],
          ]
        : [
            [end.start(), to],
            [from, end.before()],
          ];
  return parts.filter(isSome).map(([one, other]) => new ReplaceStep(one, other, Slice.empty));
}

/** The two sides of a place may have come apart, with the author's own words between them: what only puts in takes none. */
const together = (step: Step, moved: Step | null): Step | null =>
  step instanceof ReplaceStep && step.from === step.to && moved instanceof ReplaceStep && moved.from < moved.to
    ? new ReplaceStep(moved.to, moved.to, step.slice)
    : moved;

const isSome = ([from, to]: Range): boolean => from < to;

/** What is left of its place is what it takes as a whole. */
function isWhole(moved: Step | null, { deletions: [only, ...more] }: Parts): boolean {
  if (!(moved instanceof ReplaceStep) || more.length > 0) return false;
  return only ? only[0] === moved.from && only[1] === moved.to : moved.from === moved.to;
}

/** What is typed on is one range; what stands in one is not told twice. */
function withPutIn(ranges: readonly Range[], step: Step): readonly Range[] {
  const map = step.getMap();
  const own = through(map, ranges);
  for (const [from, to] of putInBy(map)) {
    if (own.some(([start, end]) => start <= from && to <= end)) continue;
    const before = deletes(step) ? -1 : own.findIndex(([, end]) => end === from);
    const [start] = own[before] ?? [from];
    if (before < 0) own.push([from, to]);
    else own.splice(before, 1, [start, to]);
  }
  return own.slice(-MOST_PLACES);
}

/** In their order, and those that meet as one. */
export function joined(ranges: readonly Range[]): Range[] {
  const together: Range[] = [];
  for (const [from, to] of ranges.toSorted(([one], [other]) => one - other)) {
    const [start, end] = together.at(-1) ?? [from, -1];
    if (from > end) together.push([from, to]);
    else together.splice(-1, 1, [start, Math.max(end, to)]);
  }
  return together;
}

export const deletes = (step: Step): step is ReplaceStep => step instanceof ReplaceStep && step.to > step.from;

/** What these have put in, in the text after all of them, in its order; nothing where they are too many to look. */
export function putIn(maps: readonly StepMap[]): readonly Range[] {
  if (maps.length > MOST_STEPS) return [];
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

/** Where ranges are after a step; what it took of them is gone, unless it put something in the very place of one. */
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
