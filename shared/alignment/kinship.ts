import type { Band } from "./band.ts";
import { chanceOf } from "./clue-sums.ts";
import type { Clue, Evidence } from "./evidence.ts";
import type { BeadScore } from "./score.ts";

/** A true rendering shares about as much as this of what it could; by chance hardly anybody does. */
const KIN = 0.4;
/** What is said of sentences that have nothing to share. */
const UNKNOWN = 0.5;

/**
 * How far two blocks have anything to do with each other, 0…1, outside the band 0: of what their clues tell (rare ones more), the share that is met,
 * where a good part is as good as all of it. Sums of clues cannot say that: two paragraphs that share nothing at all may still be of
 * fitting length and stand in the right place, and every clue by itself is missed often enough.
 */
export function kinshipOf({ source, target }: Evidence, band: Band): BeadScore {
  const met = new Float32Array(band.rows * band.width);
  const { from, width } = band;
  const sourceWorth = worths(source, target.length, (one, other, worth) => {
    const column = other - from[one]!; // rows of the band, here and below
    if (column >= 0 && column < width) met[one * width + column]! += worth;
  });
  const targetWorth = worths(target, source.length, (one, other, worth) => {
    const column = one - from[other]!;
    if (column >= 0 && column < width) met[other * width + column]! += worth;
  });
  return (i, a, j, b) => {
    let shared = 0;
    for (let s = i; s < i + a; s++) {
      const column = j - from[s]!; // rows of the band
      if (column < 0 || column + b > width) return 0;
      for (let at = s * width + column; at < s * width + column + b; at++) shared += met[at]!; // likewise
    }
    const worth = sourceWorth[i + a]! - sourceWorth[i]! + targetWorth[j + b]! - targetWorth[j]!; // within the texts
    return worth > 0 ? Math.min(1, shared / (KIN * worth)) : UNKNOWN;
  };
}

/** What the clues before each sentence tell together; and what each tells where it is met. */
function worths(
  clues: readonly (readonly Clue[])[],
  others: number,
  meets: (one: number, other: number, worth: number) => void,
): Float64Array {
  const sums = new Float64Array(clues.length + 1);
  for (const [one, mine] of clues.entries()) {
    let sum = sums[one]!; // filled in order
    for (const { kind, kept, hits } of mine) {
      if (kind === "quotation") continue;
      const worth = -Math.log(chanceOf(hits.length, others, 1));
      sum += kept * worth;
      for (const other of hits) meets(one, other, worth);
    }
    sums[one + 1] = sum;
  }
  return sums;
}
