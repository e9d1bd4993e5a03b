import type { GoldBead } from "./material.ts";

/** Counts strict beads as `score.py` beside the data does: a bead with one side counts as one for each of its units. */
export function tally() {
  let [right, found, gold, perfect, articles] = [0, 0, 0, 0, 0];
  return {
    add(beads: readonly GoldBead[], truth: readonly GoldBead[]) {
      const [mine, theirs] = [singled(beads), singled(truth)];
      const hits = [...mine].filter((bead) => theirs.has(bead)).length;
      right += hits;
      found += mine.size;
      gold += theirs.size;
      articles += 1;
      perfect += hits === mine.size && hits === theirs.size ? 1 : 0;
    },
    f1: () => (2 * right) / (found + gold),
    perfect: () => perfect / articles,
  };
}

export const singled = (beads: readonly GoldBead[]) =>
  new Set(
    beads.flatMap(([source, target]) => {
      if (source.length > 0 && target.length > 0) return [JSON.stringify([source, target])];
      return [...source.map((one) => JSON.stringify([[one], []])), ...target.map((one) => JSON.stringify([[], [one]]))];
    }),
  );
