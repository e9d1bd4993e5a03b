import { diffArrays } from "diff";
import { normalise } from "#shared/text/normalise.ts";

/**
 * Which paragraph of an older version each paragraph of a newer one continues.
 * First the same words in the same order (Myers' algorithm over normal forms), then the same words elsewhere; what is
 * left between them by likeness of its character pairs (Dice), in order first, then moved; last, a part that was cut off
 * a paragraph belongs to that one.
 * @returns for each newer paragraph the index of the older, or undefined where it is new; several may name one
 * Time: linear for what is the same; the product of the lengths, within a band, for what is not.
 */
export function matchParagraphs(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const [old, fresh] = [before.map(normalise), after.map(normalise)];
  const matched: (number | undefined)[] = fresh.map(() => undefined);
  const taken = new Set<number>();
  const take = (at: number, of: number) => {
    matched[at] = of;
    taken.add(of);
  };
  sameInOrder(old, fresh, take);
  sameElsewhere(old, fresh, matched, taken, take);
  const pairs = { old: old.map(pairsOf), fresh: fresh.map(pairsOf) };
  for (const gap of gapsOf(matched, old.length)) likeInOrder(gap, pairs, taken, take);
  likeElsewhere(pairs, matched, taken, take);
  cutOff(pairs, matched);
  return matched;
}

type Take = (at: number, of: number) => void;
type Matched = (number | undefined)[];
type Pairs = Uint32Array;
interface AllPairs {
  old: readonly Pairs[];
  fresh: readonly Pairs[];
}

function sameInOrder(old: readonly string[], fresh: readonly string[], take: Take) {
  let [from, to] = [0, 0];
  for (const { added, removed, value } of diffArrays([...old], [...fresh])) {
    if (!added && !removed) for (let at = 0; at < value.length; at += 1) take(to + at, from + at);
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
}

function sameElsewhere(
  old: readonly string[],
  fresh: readonly string[],
  matched: Matched,
  taken: Set<number>,
  take: Take,
) {
  const free = new Map<string, number[]>();
  for (const [index, text] of old.entries()) if (!taken.has(index)) free.set(text, [...(free.get(text) ?? []), index]);
  for (const [at, text] of fresh.entries()) {
    const found = matched[at] === undefined ? free.get(text)?.shift() : undefined;
    if (found !== undefined) take(at, found);
  }
}

interface Gap {
  old: readonly number[];
  fresh: readonly number[];
}

/** Runs of newer paragraphs without a match, each with the older ones that lie between the same neighbours. */
function gapsOf(matched: Matched, length: number): Gap[] {
  const gaps: Gap[] = [];
  let last = -1;
  for (let at = 0; at < matched.length; at += 1) {
    const of = matched[at];
    if (of !== undefined) {
      last = Math.max(last, of);
      continue;
    }
    const fresh = [at];
    while (at + 1 < matched.length && matched[at + 1] === undefined) {
      at += 1;
      fresh.push(at);
    }
    const end = matched.slice(at + 1).find((each) => each !== undefined && each > last) ?? length;
    gaps.push({ old: Array.from({ length: end - last - 1 }, (_, index) => last + 1 + index), fresh });
  }
  return gaps;
}

/** Below this two paragraphs are not one that was changed. */
const ALIKE = 0.35;
/** Out of order it takes more to believe it. */
const ALIKE_ELSEWHERE = 0.6;
/** So much of a part that was cut off stood in the paragraph before. */
const PART_OF = 0.75;
/** How far from the diagonal of a gap a paragraph is looked for. */
const BAND = 60;

/** The best order-keeping pairing of a gap: the sum of likenesses is the greatest. */
function likeInOrder({ old: candidates, fresh }: Gap, pairs: AllPairs, taken: Set<number>, take: Take) {
  const old = candidates.filter((index) => !taken.has(index));
  const width = old.length + 1;
  const best = new Float64Array((fresh.length + 1) * width);
  const like = new Float64Array((fresh.length + 1) * width);
  const cell = (row: number, column: number) => row * width + column;
  for (let row = 1; row <= fresh.length; row += 1) {
    const middle = (row / fresh.length) * old.length;
    for (let column = 1; column <= old.length; column += 1) {
      const near = Math.abs(column - middle) <= BAND;
      const likeness = near ? dice(pairs.fresh[fresh[row - 1] ?? -1], pairs.old[old[column - 1] ?? -1], ALIKE) : 0;
      like[cell(row, column)] = likeness;
      const paired = likeness >= ALIKE ? (best[cell(row - 1, column - 1)] ?? 0) + likeness : 0;
      best[cell(row, column)] = Math.max(paired, best[cell(row - 1, column)] ?? 0, best[cell(row, column - 1)] ?? 0);
    }
  }
  let [row, column] = [fresh.length, old.length];
  while (row > 0 && column > 0) {
    const now = best[cell(row, column)] ?? 0;
    if (now === best[cell(row - 1, column)]) row -= 1;
    else if (now === best[cell(row, column - 1)]) column -= 1;
    else {
      row -= 1;
      column -= 1;
      take(fresh[row] ?? 0, old[column] ?? 0);
    }
  }
}

function likeElsewhere({ old, fresh }: AllPairs, matched: Matched, taken: Set<number>, take: Take) {
  for (const [at, pairs] of fresh.entries()) {
    if (matched[at] !== undefined) continue;
    const [best] = old
      .map((each, index) => ({ index, likeness: taken.has(index) ? 0 : dice(pairs, each, ALIKE_ELSEWHERE) }))
      .sort((a, b) => b.likeness - a.likeness);
    if (best && best.likeness >= ALIKE_ELSEWHERE) take(at, best.index);
  }
}

function cutOff({ old, fresh }: AllPairs, matched: Matched) {
  for (const [at, pairs] of fresh.entries()) {
    if (matched[at] !== undefined) continue;
    const from = [matched[at - 1], matched[at + 1]].find(
      (index) => index !== undefined && shareIn(pairs, old[index]) >= PART_OF,
    );
    if (from !== undefined) matched[at] = from;
  }
}

/** Pairs of neighbouring characters without white space, as numbers, ascending, each as often as it stands there. */
function pairsOf(text: string): Pairs {
  const plain = text.replace(/\s+/g, "");
  if (plain.length === 1) return Uint32Array.of(plain.charCodeAt(0));
  const pairs = new Uint32Array(Math.max(0, plain.length - 1));
  for (let at = 0; at < pairs.length; at += 1) pairs[at] = plain.charCodeAt(at) * 0x10000 + plain.charCodeAt(at + 1);
  return pairs.sort();
}

const NO_PAIRS: Pairs = new Uint32Array();

/** Dice's coefficient, 0 (nothing in common) to 1; 0 where lengths alone keep it below `least`. */
function dice(a: Pairs = NO_PAIRS, b: Pairs = NO_PAIRS, least = 0): number {
  const all = a.length + b.length;
  if (all === 0 || 2 * Math.min(a.length, b.length) < least * all) return 0;
  return (2 * common(a, b)) / all;
}

/** How much of the first stands in the second, 0 to 1. */
const shareIn = (part: Pairs, whole: Pairs = NO_PAIRS): number =>
  part.length === 0 ? 0 : common(part, whole) / part.length;

function common(a: Pairs, b: Pairs): number {
  let [count, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i]!, b[j]!]; // within bounds
    if (one === other) count += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return count;
}
