import { expect, test } from "vitest";
import { PLANTS, type PlantName } from "./plants.ts";
import type { Trial } from "./trial.ts";

export interface TryOut {
  /** Bugs that it must catch, and how many tries that takes at the most. */
  catches: Partial<Record<PlantName, number>>;
  /** Seeds that have found something once, and how many tries that took. They are played outside of the gate. */
  found?: Readonly<Record<number, number>>;
  timeout?: number;
}

/** Replayed with `npm run reliability -- NAME --seed N`. The gate plays one that everybody can play: what is new is sought outside of it. */
const SEED = Number(
  process.env.RELIABILITY_SEED ?? (process.env.CI ? 20_261_128 : Math.floor(Math.random() * 1_000_000_000)),
);

/** Tried in every gate at their small size; there it is proven, too, that they see their bugs. */
const PROVEN_IN_THE_GATE: ReadonlySet<string> = new Set(["kill", "converge", "outage"]);

/** Of others, what the gate has time for. TEST_RELIABILITY=all tries every small size, all bugs, and what was found once. */
const SIZE_IN_THE_GATE: Readonly<Record<string, number>> = { frames: 400, revoke: 10 };

/** The small size of a trial, and proof that it would have seen the bugs that it is there for. */
export function tryOut(name: string, trial: Trial, { catches, found = {}, timeout = 240_000 }: TryOut): void {
  const { sizes, unit } = trial;
  const isAll = process.env.TEST_RELIABILITY === "all";
  const proves = isAll || PROVEN_IN_THE_GATE.has(name);
  const size = proves ? sizes.small : (SIZE_IN_THE_GATE[name] ?? 0);
  test.skipIf(size === 0)(`${name}: nothing fails in ${size} ${unit} (seed ${SEED})`, { timeout }, async () => {
    const { failures, tried } = await trial.run({ seed: SEED, size });
    expect(failures).toEqual([]);
    expect(tried).toBe(size);
  });

  for (const [seed, size] of Object.entries(found)) {
    test.skipIf(!isAll)(`${name}: what seed ${seed} found is mended`, { timeout }, async () => {
      expect((await trial.run({ seed: Number(seed), size })).failures).toEqual([]);
    });
  }

  for (const [plant, size] of Object.entries(catches) as [PlantName, number][]) {
    test.skipIf(!proves)(`${name} catches a desk that ${PLANTS[plant].does}`, { timeout }, async () => {
      const { failures } = await trial.run({ seed: SEED, size, plant });
      expect(failures).not.toEqual([]);
    });
  }
}
