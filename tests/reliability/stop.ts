import { hasPostgres } from "#tests/support/databases.ts";
import { type Built, buildServer } from "./build.ts";
import { watchLateness } from "./lateness.ts";
import { type Random, seeded } from "./random.ts";
import { type Asked, type Outcome, spread, type Trial } from "./trial.ts";
import { pause, until } from "./until.ts";
import { World } from "./world.ts";

/**
 * The server is told to stop while people type, and started again, as when a newer one is brought in. It answers what it
 * has taken, is gone within ten seconds, and everybody follows the article again three seconds after it is back.
 */
export const stop: Trial = { unit: "stops", sizes: { small: 2, full: 40 }, run };

/** A fresh article after so many: it has only so many letters. */
const STOPS_IN_A_WORLD = 20;
const PARAGRAPHS = 12;
const LONGEST_EXIT_MS = 10_000;
const LATEST_BACK_MS = 3_000;

interface Tally {
  failures: string[];
  exitMs: number[];
  /** From the first answer of the new server until everybody follows the article again. */
  backMs: number[];
  acknowledged: number;
}

async function run({ seed, size, plant, say }: Asked): Promise<Outcome> {
  const built = await buildServer(plant);
  const random = seeded(seed);
  const tally: Tally = { failures: [], exitMs: [], backMs: [], acknowledged: 0 };
  const people = size > stop.sizes.small ? 50 : 20;
  let tried = 0;
  try {
    while (tried < size && !(plant && tally.failures.length > 0)) {
      const stops = Math.min(STOPS_IN_A_WORLD, size - tried);
      await runWorld(built, random, { stops, people }, tally);
      tried += stops;
      say?.(`${tried} stops, ${tally.acknowledged} acknowledged edits, ${tally.failures.length} failures`);
    }
  } finally {
    built.remove();
  }
  const { failures, exitMs, backMs, acknowledged } = tally;
  return { tried, failures, figures: { acknowledged, ...spread("exitMs", exitMs), ...spread("backMs", backMs) } };
}

async function runWorld(built: Built, random: Random, size: { stops: number; people: number }, tally: Tally) {
  const database = hasPostgres ? "postgres" : "embedded";
  const world = await World.open(built, database, { people: size.people, paragraphs: PARAGRAPHS });
  try {
    await world.seat(random);
    for (let at = 0; at < size.stops; at += 1) {
      const faults = await stopOnce(world, random, tally);
      tally.failures.push(...faults.map((fault) => `stop ${at}: ${fault}`));
    }
    tally.acknowledged += world.oracle.acknowledged;
  } finally {
    await world.close();
  }
}

async function stopOnce(world: World, random: Random, tally: Tally): Promise<string[]> {
  const faults: string[] = [];
  for (const typist of world.typists) {
    typist.onBroken = (error) => faults.push(`a request was taken and never answered: ${causes(error)}`);
    typist.work();
  }
  await until(() => world.typists.every(({ isFollowing }) => isFollowing), 10_000);
  await pause(random.between(300, 1_000));
  world.first.process.kill("SIGTERM");
  const toldAt = performance.now();
  const [code, signal] = await world.first.process.exited;
  const took = performance.now() - toldAt;
  tally.exitMs.push(took);
  if (code !== 0) faults.push(`it ended with ${code ?? signal}`);
  if (took > LONGEST_EXIT_MS) faults.push(`it was gone after ${Math.round(took)} ms`);
  faults.push(...(await world.faultsStored()));
  await world.first.restart();
  faults.push(...(await comeBack(world, tally)));
  return [...faults, ...(await world.comeToRest())];
}

/** A machine that does not get to run is given what it was kept from. */
async function comeBack({ typists, first }: World, tally: Tally): Promise<string[]> {
  const lateness = watchLateness([first.url]);
  const began = performance.now();
  await until(() => typists.every(({ isFollowing }) => isFollowing), 30_000);
  const took = performance.now() - began;
  await lateness.stop();
  tally.backMs.push(took);
  return took > LATEST_BACK_MS + lateness.latest ? [`everybody was back after ${Math.round(took)} ms`] : [];
}

function causes(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  return cause ? `${message}, ${causes(cause)}` : message;
}
