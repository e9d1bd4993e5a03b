import fc from "fast-check";
import { buildModule } from "./build.ts";
import { act, type Sequence } from "./sequence.ts";
import type { Asked, Outcome, Trial } from "./trial.ts";

/**
 * Five people type, paste, delete, divide, join, undo, lose the network, come back late, reload; the desk restarts. At
 * the end all pages show one text, which is what the history leads to, and no word is lost. A failing sequence is shrunk
 * and printed, to be kept as a case of its own in `tests/editor/segment-text.test.ts`.
 */
export const converge: Trial = { unit: "sequences", sizes: { small: 2_000, full: 100_000 }, run };

const sequence: fc.Arbitrary<Sequence> = fc.record({
  acts: fc.array(act, { maxLength: 60, size: "max" }),
  whole: fc.boolean(),
});
const AT_A_TIME = 10_000;

async function run({ seed, size, plant, say }: Asked): Promise<Outcome> {
  const { module, remove } = await buildModule<typeof import("./sequence.ts")>("tests/reliability/sequence.ts", plant);
  const failures: string[] = [];
  let tried = 0;
  let acts = 0;
  try {
    for (; tried < size && failures.length === 0; ) {
      const numRuns = Math.min(AT_A_TIME, size - tried);
      const found = await fc.check(
        fc.asyncProperty(sequence, async (each) => {
          acts += each.acts.length;
          const fault = await module.play(each);
          if (fault) throw new Error(fault);
        }),
        { seed: seed + tried, numRuns },
      );
      if (found.failed)
        failures.push(`${found.errorInstance} after ${JSON.stringify(found.counterexample)}, seed ${seed + tried}`);
      tried += found.numRuns;
      say?.(`${tried} sequences, ${acts} acts`);
    }
  } finally {
    remove();
  }
  return { tried, failures, figures: { acts } };
}
