import { publishArticle } from "#shared/publication/api.ts";
import { approveEach, placeSalt } from "./acts.ts";
import { type Built, buildServer } from "./build.ts";
import { insist } from "./insist.ts";
import { type Random, seeded } from "./random.ts";
import { type Asked, type Outcome, spread, type Trial } from "./trial.ts";
import { pause } from "./until.ts";
import { type Node, World } from "./world.ts";

/**
 * Two nodes on one PostgreSQL, people at both. Hints between the nodes are lost, the line of a node to the database
 * hangs or is cut; it is mended, and all must be one again. Each time an article is published at both nodes at once.
 */
export const nodes: Trial = { unit: "partitions", sizes: { small: 2, full: 100 }, run };

const PARTITIONS_IN_A_WORLD = 40;
const PARAGRAPHS = 10;
/** The goal is three seconds, and the figures tell; this much even a machine with much else to do keeps. */
const LATEST_MS = 10_000;

const FAULTS = {
  hintsAreLost: (here: Node, there: Node) => {
    for (const { line } of [here, there]) if (line) line.deaf = true;
  },
  lineHangs: ({ line }: Node) => line?.hang(),
  lineIsCut: ({ line }: Node) => line?.cut(),
  hintsAreLostAndLineHangs: (here: Node, there: Node) => {
    FAULTS.hintsAreLost(here, there);
    here.line?.hang();
  },
} as const;
type Fault = keyof typeof FAULTS;
const KINDS = Object.keys(FAULTS) as [Fault, ...Fault[]]; // the keys of the table above, of which there are some

interface Tally {
  failures: string[];
  convergedMs: number[];
  acknowledged: number;
}

async function run({ seed, size, plant, say }: Asked): Promise<Outcome> {
  const built = await buildServer(plant);
  const random = seeded(seed);
  const tally: Tally = { failures: [], convergedMs: [], acknowledged: 0 };
  const people = size > nodes.sizes.small ? 50 : 12;
  let tried = 0;
  try {
    while (tried < size && !(plant && tally.failures.length > 0)) {
      const to = Math.min(size, tried + PARTITIONS_IN_A_WORLD);
      tried = await runWorld(built, random, { from: tried, to, people, untilSeen: plant !== undefined }, tally);
      say?.(`${tried} partitions, ${tally.acknowledged} acknowledged edits, ${tally.failures.length} failures`);
    }
  } finally {
    built.remove();
  }
  const { failures, convergedMs, acknowledged } = tally;
  return { tried, failures, figures: { acknowledged, ...spread("convergedMs", convergedMs) } };
}

interface Stretch {
  from: number;
  to: number;
  people: number;
  untilSeen: boolean;
}

async function runWorld(built: Built, random: Random, { from, to, people, untilSeen }: Stretch, tally: Tally) {
  const world = await World.open(built, "postgres", { people, paragraphs: PARAGRAPHS, nodes: 2 });
  let at = from;
  try {
    await world.seat(random);
    tally.failures.push(...(await warmUp(world)));
    for (; at < to && !(untilSeen && tally.failures.length > 0); at += 1) {
      const kind = at < KINDS.length ? (KINDS[at] ?? "hintsAreLost") : random.pick(KINDS);
      const faults = await partOnce(world, random, kind, tally);
      tally.failures.push(...faults.map((fault) => `partition ${at}, ${kind}: ${fault}`));
    }
    tally.failures.push(...(await world.faultsStored()));
    tally.acknowledged += world.oracle.acknowledged;
  } finally {
    await world.close();
  }
  return at;
}

/** A newsroom that has been at work for a moment: what is new to a process is slow once. */
async function warmUp(world: World): Promise<string[]> {
  for (const typist of world.typists) typist.work();
  await pause(1_500);
  return world.comeToRest();
}

async function partOnce(world: World, random: Random, kind: Fault, tally: Tally): Promise<string[]> {
  const [here, there] = random.chance(0.5) ? [world.first, world.last] : [world.last, world.first];
  for (const typist of world.typists) typist.work();
  await pause(300);
  FAULTS[kind](here, there);
  await pause(random.between(500, 3_000));
  for (const typist of world.typists) typist.rest();
  if (kind === "hintsAreLost") await pause(200); // the last words travel while no hint does
  for (const { line } of world.nodes) line?.mend();
  const healedAt = performance.now();
  const faults = await world.comeToRest(2 * LATEST_MS); // whoever waits longer learns no more
  const converged = performance.now() - healedAt;
  tally.convergedMs.push(converged);
  if (converged > LATEST_MS) faults.push(`all was one again after ${Math.round(converged)} ms`);
  for (const { line } of world.nodes) if (line) line.deaf = false;
  return [...faults, ...(await publishTwice(world, random))];
}

/** An editor presses Publish, and so does another at the other node: one edition, and not two who are told so. */
async function publishTwice(world: World, random: Random): Promise<string[]> {
  const placed = await placeSalt(world);
  await approveEach(world.as(world.newsroom.editor), placed);
  const { articleId } = placed;
  const ask = async (node: Node) => {
    await pause(random.below(50));
    const editor = world.as(world.newsroom.editor, node);
    return insist(() => editor.call(publishArticle, { articleId, after: 0 })).then(
      () => true,
      () => false,
    );
  };
  const told = await Promise.all(world.nodes.map(ask));
  const editions = await world.rows(`select number from edition where article_id = '${articleId}'`);
  const done = told.filter(Boolean).length;
  return editions.length === 1 && done <= 1
    ? []
    : [`${editions.length} editions, ${done} were told that they published`];
}
