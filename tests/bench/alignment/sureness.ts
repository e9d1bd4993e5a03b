import type { Bead } from "#shared/alignment/bead.ts";
import type { GoldBead } from "./material.ts";
import { singled } from "./tally.ts";

/** How often beads are right that were said to be so sure. */
export function sureness() {
  const seen: { confidence: number; right: boolean; linked: boolean }[] = [];
  return {
    add(beads: readonly Bead[], truth: readonly GoldBead[]) {
      const right = singled(truth);
      for (const { source, target, confidence } of beads)
        seen.push({
          confidence,
          right: [...singled([[source, target]])].every((bead) => right.has(bead)),
          linked: source.length > 0 && target.length > 0,
        });
    },
    /** Share of linked beads said to be at least so sure that are right. */
    rightAt: (least: number) => share(seen.filter(({ confidence, linked }) => linked && confidence >= least)),
    /** Expected calibration error over ten bands of the linked beads, or of all. */
    error: (all: boolean) => calibrationError(seen.filter(({ linked }) => all || linked)),
    table: () =>
      bands(seen).map(({ from, beads }) => ({
        from,
        count: beads.length,
        said: mean(beads.map(({ confidence }) => confidence)),
        right: share(beads),
      })),
  };
}

interface Seen {
  readonly confidence: number;
  readonly right: boolean;
}

const bands = <Each extends Seen>(seen: readonly Each[]) =>
  Array.from({ length: 10 }, (_, band) => ({
    from: band / 10,
    beads: seen.filter(({ confidence }) => Math.min(9, Math.floor(10 * confidence)) === band),
  })).filter(({ beads }) => beads.length > 0);

const calibrationError = (seen: readonly Seen[]) =>
  bands(seen).reduce(
    (sum, { beads }) =>
      sum + (beads.length / seen.length) * Math.abs(mean(beads.map(({ confidence }) => confidence)) - share(beads)),
    0,
  );

const share = (seen: readonly Seen[]) => mean(seen.map(({ right }) => (right ? 1 : 0)));
const mean = (figures: readonly number[]) =>
  figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length);
