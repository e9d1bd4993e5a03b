import { parseArgs } from "node:util";
import { enter } from "./ledger.ts";
import { PLANTS, type PlantName } from "./plants.ts";
import { type Asked, boundOf, type Outcome, type Trial } from "./trial.ts";
import { TRIALS } from "./trials.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string" },
    size: { type: "string" },
    full: { type: "boolean", default: false },
    plant: { type: "string" },
  },
});
const unknown = positionals.filter((name) => !(name in TRIALS));
if (positionals.length === 0 || unknown.length > 0 || !isPlant(values.plant)) {
  console.error(`npm run reliability -- NAME… [--seed N] [--full | --size N] [--plant BUG]
NAME: ${Object.keys(TRIALS).join(", ")}
BUG: ${Object.keys(PLANTS).join(", ")}`);
  process.exit(2);
}
let failed = false;
for (const name of positionals) failed = (await tryOut(name, await TRIALS[name]?.())) || failed;
process.exit(failed ? 1 : 0);

async function tryOut(name: string, trial: Trial | undefined): Promise<boolean> {
  if (!trial) return true;
  const { small, full } = trial.sizes;
  const asked: Asked = {
    seed: Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000)),
    size: Number(values.size ?? (values.full ? full : small)),
    say: (line) => console.log(`  ${line}`),
    ...(isPlant(values.plant) && values.plant ? { plant: values.plant } : {}),
  };
  console.log(`${name}: ${asked.size} ${trial.unit}, seed ${asked.seed}`);
  const began = performance.now();
  const outcome = await trial.run(asked);
  const seconds = (performance.now() - began) / 1000;
  print(name, trial, outcome, seconds);
  enter(name, trial, asked, outcome, seconds);
  return outcome.failures.length > 0;
}

function print(name: string, { unit }: Trial, outcome: Outcome, seconds: number) {
  const { tried, failures, figures } = outcome;
  for (const [what, figure] of Object.entries(figures)) console.log(`  ${what}: ${figure}`);
  for (const failure of failures.slice(0, 20)) console.log(`  FAILED ${failure}`);
  const bound = boundOf(outcome);
  const shows = bound === undefined ? "" : `: fewer than ${(bound * 100).toPrecision(2)} % fail, with 95 % confidence`;
  console.log(`${name}: ${failures.length} failures in ${tried} ${unit}${shows} (${Math.round(seconds)} s)\n`);
}

function isPlant(name: string | undefined): name is PlantName | undefined {
  return name === undefined || name in PLANTS;
}
