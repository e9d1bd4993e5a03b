import { hasPostgres } from "#tests/support/databases.ts";
import { type Act, type ActName, prepareAct } from "./acts.ts";
import { type Built, buildServer } from "./build.ts";
import type { Moment } from "./line.ts";
import { type Random, seeded } from "./random.ts";
import { type Asked, type Outcome, spread, type Trial } from "./trial.ts";
import { pause, until } from "./until.ts";
import { World } from "./world.ts";

/**
 * Fifty people type in one article; the server is killed, without warning, at a named point of a named act or at any
 * moment, and started again.
 */
export const kill: Trial = { unit: "kills", sizes: { small: 10, full: 400 }, run };

/** A fresh article after so many kills: it has only so many letters, and a history that is to be replayed. */
const KILLS_IN_A_WORLD = 40;
const peopleFor = (size: number) => (size > kill.sizes.small ? 50 : 12);
const PARAGRAPHS = 12;

const MOMENTS: readonly Moment[] = ["before-commit", "after-commit"];
/** In the order in which they come, again and again. `undefined` is any moment. */
const POINTS: readonly (readonly [ActName, Moment] | undefined)[] = [
  undefined,
  ...MOMENTS.map((moment) => ["write", moment] as const),
  ...MOMENTS.map((moment) => ["approve", moment] as const),
  ...MOMENTS.map((moment) => ["publish", moment] as const),
  ...MOMENTS.map((moment) => ["bring", moment] as const),
  undefined,
];

async function run({ seed, size, plant, say }: Asked): Promise<Outcome> {
  const built = await buildServer(plant);
  const random = seeded(seed);
  const tally: Tally = { failures: [], backMs: [], sprung: 0, acknowledged: 0 };
  try {
    for (let done = 0; done < size && !(plant && tally.failures.length > 0); done += KILLS_IN_A_WORLD) {
      const to = Math.min(size, done + KILLS_IN_A_WORLD);
      await runWorld(
        built,
        random,
        { from: done, to, people: peopleFor(size), untilSeen: plant !== undefined },
        tally,
        say,
      );
      say?.(`${to} kills, ${tally.acknowledged} acknowledged edits, ${tally.failures.length} failures`);
    }
  } finally {
    built.remove();
  }
  const { failures, backMs, sprung, acknowledged } = tally;
  return {
    tried: size,
    failures,
    figures: { acknowledged, atNamedPoints: sprung, ...spread("writingAgainMs", backMs) },
  };
}

interface Tally {
  failures: string[];
  /** From each kill to the first edit that is acknowledged after it. */
  backMs: number[];
  sprung: number;
  acknowledged: number;
}

interface Stretch {
  from: number;
  to: number;
  people: number;
  /** One failure is enough: a planted bug was seen. */
  untilSeen: boolean;
}

async function runWorld(
  built: Built,
  random: Random,
  { from, to, people, untilSeen }: Stretch,
  tally: Tally,
  say: Asked["say"],
) {
  const database = hasPostgres ? "postgres" : "embedded";
  const world = await World.open(built, database, { people, paragraphs: PARAGRAPHS });
  try {
    await world.seat(random);
    for (let at = from; at < to; at += 1) {
      const faults = await killOnce(world, random, POINTS[at % POINTS.length], tally);
      const told = faults.map((fault) => `kill ${at}: ${fault}`);
      tally.failures.push(...told);
      for (const failure of told) say?.(`FAILED ${failure}`);
      if (untilSeen && tally.failures.length > 0) break;
    }
    tally.acknowledged += world.oracle.acknowledged;
  } finally {
    await world.close();
  }
}

async function killOnce(world: World, random: Random, point: (typeof POINTS)[number], tally: Tally): Promise<string[]> {
  const act = point && world.first.line ? await prepareAct(point[0], world) : undefined;
  for (const typist of world.typists) typist.work();
  await pause(random.between(250, 900));
  if (act && point) await killAt(world, point[1], act, tally);
  else world.first.process.kill();
  const killedAt = performance.now();
  await world.first.process.exited;
  const faults = await world.faultsStored();
  const isBack = backAgain(world);
  await world.first.restart();
  if (!(await isBack)) return [...faults, "nobody's words were acknowledged again"];
  tally.backMs.push(performance.now() - killedAt);
  if (faults.length > 0) return faults;
  return [...(act ? await act.faults() : []), ...(await world.comeToRest())];
}

/** Kills when the act is about to be committed, or has been and nobody knows; or a moment later if it never is. */
async function killAt(world: World, moment: Moment, act: Act, tally: Tally): Promise<void> {
  const { line, process } = world.first;
  if (!line) return process.kill();
  const sprung = new Promise<void>((resolve) => {
    // A server that answers too early has a moment to do so.
    line.trap = { moment, statement: act.statement, act: () => setTimeout(resolve, 15) };
  });
  void act.ask();
  await Promise.race([sprung.then(() => (tally.sprung += 1)), pause(3_000)]);
  line.trap = undefined;
  process.kill();
}

/** Somebody's words are acknowledged again. */
async function backAgain({ oracle }: World): Promise<boolean> {
  const before = oracle.acknowledged;
  return until(() => oracle.acknowledged > before, 60_000, 5);
}
