import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { changeAccount } from "#shared/people/api.ts";
import type { Place } from "#tests/bench/databases.ts";
import { CallRefused } from "#tests/support/client.ts";
import { ownPostgres, type PostgresServer, postgresPrograms } from "#tests/support/postgres-server.ts";
import { buildServer } from "./build.ts";
import { seeded } from "./random.ts";
import { type Asked, type Outcome, spread, type Trial } from "./trial.ts";
import { pause, until } from "./until.ts";
import { World } from "./world.ts";

/**
 * PostgreSQL is stopped, killed, frozen, or its disk is full, while everybody types, and comes back. Nobody reads Saved
 * of words that are not, whoever asks is told within five seconds, and afterwards everything typed is there.
 */
export const outage: Trial = { unit: "outages", sizes: { small: 2, full: 40 }, run };

/** A fresh article, on a fresh PostgreSQL, after so many: it has only so many letters, and fifty people use them up. */
const OUTAGES_IN_A_WORLD = 8;
const PARAGRAPHS = 10;
/** Fifty pages catch up in this one process, which takes its whole processor half a minute where nobody else wants it. */
const PATIENCE_MS = 180_000;
/** The contract: within two seconds the screen says so when words are not saved. */
const TRUTH_MS = 2_000;

const WAYS = {
  frozen: { begin: (server: PostgresServer) => server.freeze(), end: async (server: PostgresServer) => server.thaw() },
  killed: { begin: (server: PostgresServer) => server.kill(), end: (server: PostgresServer) => server.start() },
  stopped: { begin: (server: PostgresServer) => server.stop(), end: (server: PostgresServer) => server.start() },
  full: { begin: (server: PostgresServer) => server.fill(), end: (server: PostgresServer) => server.empty() },
} as const;
type Way = keyof typeof WAYS;

async function run({ seed, size, plant, say }: Asked): Promise<Outcome> {
  const programs = postgresPrograms();
  if (!programs) throw new Error("The programs of PostgreSQL are not here: apt-get install postgresql");
  const built = await buildServer(plant);
  const random = seeded(seed);
  const isFull = size > outage.sizes.small;
  const tally: Tally = { failures: [], toldMs: [], backMs: [], acknowledged: 0, hasFullDisk: true };
  const isEnough = () => plant !== undefined && tally.failures.length > 0;
  let tried = 0;
  try {
    while (tried < size && !isEnough()) {
      const server = await ownPostgres(programs, { small: true });
      const ways: Way[] = ["frozen", "killed", "stopped", ...(server.hasOwnDisk ? (["full"] as const) : [])];
      const world = await World.open(built, placeOn(server), { people: isFull ? 50 : 12, paragraphs: PARAGRAPHS });
      tally.hasFullDisk &&= server.hasOwnDisk;
      const before = tally.acknowledged;
      try {
        await world.seat(random);
        for (const to = Math.min(size, tried + OUTAGES_IN_A_WORLD); tried < to && !isEnough(); tried += 1) {
          const way = ways[tried % ways.length] ?? "frozen";
          const patienceMs = plant ? 15_000 : isFull ? PATIENCE_MS : 60_000;
          const faults = await awayOnce(world, server, { way, forMs: isFull ? 30_000 : 6_000, patienceMs }, tally);
          tally.failures.push(...faults.map((fault) => `outage ${tried}, ${way}: ${fault}`));
          tally.acknowledged = before + world.oracle.acknowledged;
          for (const fault of faults.slice(0, 5)) say?.(`${way}: ${fault}`);
          say?.(`${tried + 1} outages, ${tally.acknowledged} acknowledged edits, ${tally.failures.length} failures`);
        }
      } finally {
        await world.close();
        await server.remove();
      }
    }
  } finally {
    built.remove();
  }
  const { failures, toldMs, backMs, acknowledged, hasFullDisk } = tally;
  const ofDisk = hasFullDisk ? {} : { diskFullLeftOut: 1 };
  return {
    tried,
    failures,
    figures: { acknowledged, ...ofDisk, ...spread("toldMs", toldMs), ...spread("backMs", backMs) },
  };
}

interface Tally {
  failures: string[];
  /** How long those waited who asked while the database was away. */
  toldMs: number[];
  /** From its return to the first edit that is acknowledged. */
  backMs: number[];
  acknowledged: number;
  hasFullDisk: boolean;
}

async function awayOnce(
  world: World,
  server: PostgresServer,
  { way, forMs, patienceMs }: { way: Way; forMs: number; patienceMs: number },
  tally: Tally,
): Promise<string[]> {
  for (const typist of world.typists) typist.work();
  await pause(500);
  await WAYS[way].begin(server);
  const [untrue, unsound] = await Promise.all([watchSaved(world, forMs), askAway(world, forMs, tally)]);
  const before = world.oracle.acknowledged;
  const begun = performance.now();
  await WAYS[way].end(server);
  const isBack = await until(() => world.oracle.acknowledged > before, 60_000, 10);
  tally.backMs.push(performance.now() - begun);
  const faults = [
    ...untrue,
    ...unsound,
    ...(isBack ? [] : ["nothing is acknowledged again"]),
    ...(await world.comeToRest(patienceMs)),
  ];
  return [...faults, ...(await world.faultsStored())];
}

/** No page says Saved, or that it is on its way, of words that it has had for longer than the contract allows. */
async function watchSaved(world: World, forMs: number): Promise<string[]> {
  const waiting = new Map<object, { since: number; savedAt: string | null }>();
  const untrue = new Set<string>();
  for (const begun = performance.now(); performance.now() - begun < forMs; await pause(100)) {
    for (const text of world.typists.flatMap(({ texts }) => [...texts.values()])) {
      const { save, savedAt } = text.snapshot();
      if (!text.hasUnsent()) waiting.delete(text);
      else if (!waiting.has(text) || waiting.get(text)?.savedAt !== savedAt)
        waiting.set(text, { since: performance.now(), savedAt });
      const since = waiting.get(text)?.since;
      if (since === undefined) continue;
      if (save === "saved") untrue.add("a page says Saved and has unsaved words");
      const isLate = performance.now() - since > TRUTH_MS + 1_000; // the timers of fifty pages run in one process
      if (isLate && (save === "typing" || save === "sending")) untrue.add(`a page says ${save} for too long`);
    }
  }
  return [...untrue];
}

/** Whoever asks meanwhile is told that the desk is busy, and not left waiting. */
async function askAway(world: World, forMs: number, { toldMs }: Tally): Promise<string[]> {
  const client = world.as(world.newsroom.editor);
  const unsound: string[] = [];
  for (const begun = performance.now(); performance.now() - begun < forMs; await pause(300)) {
    const asked = performance.now();
    const answer: unknown = await client.call(changeAccount, { name: "Martin" }).catch((error: unknown) => error);
    toldMs.push(performance.now() - asked);
    if (answer instanceof CallRefused && answer.status !== 503) unsound.push(`answered ${answer.message}`);
    if (!(answer instanceof CallRefused) && answer instanceof Error) unsound.push(`not answered: ${answer.message}`);
  }
  return unsound;
}

function placeOn(server: PostgresServer): Place {
  const folder = mkdtempSync(join(tmpdir(), "naru-outage-"));
  return {
    kind: "postgres",
    env: { DATABASE_URL: server.url, NARU_DATA: folder },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
