import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { errorBody } from "#shared/api/refusal.ts";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import { openArticle } from "#shared/review/api.ts";
import type { Client } from "#tests/support/client.ts";
import { hasPostgres } from "#tests/support/databases.ts";
import { type Placed, placeArticle, translated } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";
import { type Built, buildServer } from "./build.ts";
import { type Random, seeded } from "./random.ts";
import { faultsOf, readStored } from "./stored.ts";
import { builtSteps, mutated } from "./strange.ts";
import type { Asked, Outcome, Trial } from "./trial.ts";
import { pause } from "./until.ts";
import { World } from "./world.ts";

/**
 * A translator who is signed in sends batches of steps and frames that no page would send. The server neither ends nor
 * stalls, no document breaks the schema, and nothing is written where it was not sent, least of all in an article that
 * is not theirs to see.
 */
export const frames: Trial = { unit: "batches and frames", sizes: { small: 20_000, full: 1_000_000 }, run };

/** A fresh article after so many: what is taken makes the texts and their histories longer. */
const SHOTS_IN_A_WORLD = 20_000;
const PARAGRAPHS = 24;
const AT_ONCE = 20;
const LONGEST_STALL_MS = 200;
const WATCH = fileURLToPath(new URL("./watch-loop.mjs", import.meta.url));

async function run({ seed, size, plant, say }: Asked): Promise<Outcome> {
  const built = await buildServer(plant);
  const random = seeded(seed);
  const tally: Tally = { tried: 0, taken: 0, stallMs: 0, failures: [] };
  try {
    while (tally.tried < size && tally.failures.length === 0) {
      await runWorld(built, random, Math.min(size, tally.tried + SHOTS_IN_A_WORLD), tally);
      say?.(`${tally.tried} sent, ${tally.taken} of them were good enough to be taken`);
    }
  } finally {
    built.remove();
  }
  const { tried, taken, stallMs, failures } = tally;
  return { tried, failures, figures: { taken, longestStallMs: stallMs } };
}

interface Tally {
  tried: number;
  taken: number;
  /** The longest time in which the server answered nobody. */
  stallMs: number;
  failures: string[];
}

async function runWorld(built: Built, random: Random, until: number, tally: Tally): Promise<void> {
  const database = hasPostgres ? "postgres" : "embedded";
  const hidden: Placed[] = [];
  const world = await World.open(
    built,
    database,
    { people: 1, paragraphs: PARAGRAPHS, nodeOptions: ["--import", WATCH] },
    async (desk, { chief }) => {
      hidden.push(await placeArticle(desk, translated(salt), { by: chief.person.id, restricted: true }));
    },
  );
  const target = await aim(world, hidden);
  try {
    world.first.process.kill("SIGUSR2"); // from here on
    for (; tally.tried < until && tally.failures.length === 0; tally.tried += AT_ONCE) {
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, at) => (at === 0 ? frame(target, random) : batch(target, random))),
      );
      tally.taken += answers.filter((answer) => answer === "taken").length;
      tally.failures.push(...answers.filter((answer) => answer !== "taken" && answer !== "refused"));
    }
    const stall = Math.round(Number(readFileSync(join(world.place.env.NARU_DATA ?? "", "loop-watch"), "utf8")));
    tally.stallMs = Math.max(tally.stallMs, stall);
    if (stall > LONGEST_STALL_MS) tally.failures.push(`the server did not answer anybody for ${stall} ms`);
    tally.failures.push(...(await damage(world, target)));
  } finally {
    target.web?.terminate();
    await world.close();
  }
}

interface Target {
  client: Client;
  articleId: string;
  mine: string[];
  hidden: Placed[];
  url: string;
  cookie: string;
  web: WebSocket | undefined;
  /** Batches that were taken, by the segment that they were sent to. */
  takenIn: Map<string, number>;
}

async function aim(world: World, hidden: Placed[]): Promise<Target> {
  const [member] = world.newsroom.translators;
  if (!member) throw new Error("Somebody must send");
  const client = world.as(member);
  const { articleId, segmentIds } = world.newsroom.article;
  await client.call(openArticle, { articleId });
  return {
    client,
    articleId,
    mine: segmentIds,
    hidden,
    url: world.first.url,
    cookie: client.cookie(),
    web: undefined,
    takenIn: new Map(),
  };
}

async function batch(target: Target, random: Random): Promise<string> {
  const hidden = target.hidden.flatMap(({ segmentIds }) => segmentIds);
  const ids = random.chance(0.1) ? hidden : target.mine;
  const segmentId = ids[random.below(ids.length)] ?? "";
  const steps = builtSteps(random, 120);
  const known = target.takenIn.get(segmentId) ?? 0;
  const good = {
    schemaVersion: SCHEMA_VERSION,
    version: random.chance(0.1) ? random.below(4) : Math.max(0, known + 1 - random.below(4)),
    steps,
    clientId: "tests",
    batchId: randomUUID(),
  };
  let body: unknown = good;
  for (let times = random.below(4); times > 0; times -= 1)
    body = random.chance(0.7) ? { ...good, steps: mutated(steps, random) } : mutated(body, random);
  const what = `${segmentId} ${JSON.stringify(body)}`.slice(0, 1_500);
  const init = { method: "POST", body: JSON.stringify(body) };
  const response = await target.client
    .fetch(`/api/segments/${segmentId}/steps`, init)
    .catch((error: unknown) => `${error}, ${error instanceof Error ? error.cause : ""}`);
  if (typeof response === "string") return `the connection broke (${response}) under ${what}`;
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && hidden.includes(segmentId)) return `written in a hidden article: ${what}`;
  if (response.ok) target.takenIn.set(segmentId, (target.takenIn.get(segmentId) ?? 0) + 1);
  if (response.ok) return "taken";
  const isSound = response.status === 503 || (response.status < 500 && errorBody.safeParse(answer).success);
  return isSound ? "refused" : `${response.status} to ${what}`;
}

/** Over the socket; it may be shut for it, and then another one is opened. */
async function frame(target: Target, random: Random): Promise<string> {
  const web = await socketOf(target);
  if (!web) return "refused"; // the door is busy
  const { articleId, mine, hidden } = target;
  const at = { type: "at", articleId, segmentId: mine[0], selection: { version: 0, anchor: 1, head: 1 } };
  const open = {
    type: "open",
    articleId: random.chance(0.8) ? articleId : hidden[0]?.articleId,
    since: random.below(50),
  };
  const message = mutated(random.pick<unknown>([at, open, { type: "leave", articleId }]), random);
  const dice = random.below(12);
  if (dice === 0) web.send(Buffer.from([0, 255, random.below(256)]));
  else if (dice === 1) web.send("x".repeat(random.below(40_000)));
  else web.send(JSON.stringify(message));
  return "refused";
}

async function socketOf(target: Target): Promise<WebSocket | undefined> {
  if (target.web?.readyState === WebSocket.OPEN) return target.web;
  target.web?.terminate();
  const web = new WebSocket(`${target.url.replace("http", "ws")}/api/live`, {
    headers: { cookie: target.cookie, origin: target.url },
  });
  const opened = await new Promise<boolean>((resolve) => {
    web.on("open", () => resolve(true));
    web.on("error", () => resolve(false));
  });
  target.web = web;
  return opened ? web : undefined;
}

/** Read from the tables, when the server has been told to stop and has. */
async function damage(world: World, target: Target): Promise<string[]> {
  await pause(200);
  world.first.process.kill("SIGTERM");
  await world.first.process.exited;
  const stored = await world.stored();
  const faults = faultsOf(stored, world.oracle);
  const elsewhere = stored.filter(({ id, version }) => version !== (target.takenIn.get(id) ?? 0));
  const hidden = await world.atDesk(({ database }) =>
    Promise.all(target.hidden.map(({ articleId }) => readStored(database, articleId))),
  );
  return [
    ...faults,
    ...elsewhere.map(
      ({ id, version }) => `segment ${id} has ${version} batches, ${target.takenIn.get(id) ?? 0} were taken`,
    ),
    ...hidden.flat().flatMap(({ id, version }) => (version > 0 ? [`the hidden segment ${id} was written in`] : [])),
  ];
}
