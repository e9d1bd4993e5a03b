import type { DatabaseKind } from "#tests/support/databases.ts";
import { kindsHere, type Place, placeOf } from "./databases.ts";
import { type Measured, median, report } from "./report.ts";
import { floor, PRODUCT, startServer } from "./server-process.ts";

const ROUNDS = 5;
const GOALS = {
  postgres: { seconds: 1, megabytes: 130 },
  embedded: { seconds: 1.5, megabytes: 400 },
  first: { seconds: 4, megabytes: 790 },
};

interface Start {
  seconds: number;
  megabytes: number;
}

/** Process start to first answer, and memory a second later. */
export async function run(): Promise<void> {
  const bare = await starts(floor("express"), () => ({}));
  const measured: Measured[] = [];
  for (const kind of await kindsHere()) measured.push(...(await measure(kind, bare)));
  report("start", measured);
}

async function measure(kind: DatabaseKind, bare: Start): Promise<Measured[]> {
  if (kind === "postgres") {
    const place = await placeOf(kind);
    await once(PRODUCT, place.env);
    const started = await starts(PRODUCT, () => place.env);
    await place.remove();
    return rows("PostgreSQL (floor: Express)", started, bare, GOALS.postgres);
  }
  const [first, firstBare] = [await firstStarts(PRODUCT), await firstStarts(floor("pglite"))];
  const [place, beside] = [await placeOf(kind), await placeOf(kind)];
  await once(PRODUCT, place.env);
  await once(floor("pglite"), inside(beside));
  const started = await starts(PRODUCT, () => place.env);
  const pglite = await starts(floor("pglite"), () => inside(beside));
  await Promise.all([place.remove(), beside.remove()]);
  return [
    ...rows("embedded (floor: PGlite)", started, pglite, GOALS.embedded),
    ...rows("embedded, first ever (floor: PGlite, first ever)", first, firstBare, GOALS.first),
  ];
}

const inside = ({ env }: Place) => ({ NARU_DATA: `${env.NARU_DATA}/bare` });

async function starts(script: string, env: () => Record<string, string>): Promise<Start> {
  const all: Start[] = [];
  for (let round = 0; round < ROUNDS; round += 1) all.push(await once(script, env()));
  return medians(all);
}

async function firstStarts(script: string): Promise<Start> {
  const all: Start[] = [];
  for (let round = 0; round < 3; round += 1) {
    const place = await placeOf("embedded");
    all.push(await once(script, script === PRODUCT ? place.env : inside(place)));
    await place.remove();
  }
  return medians(all);
}

async function once(script: string, env: Record<string, string>): Promise<Start> {
  const server = await startServer(script, env);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const megabytes = await server.megabytes();
  await server.stop();
  return { seconds: server.startedMs / 1000, megabytes };
}

const medians = (all: readonly Start[]): Start => ({
  seconds: median(all.map(({ seconds }) => seconds)),
  megabytes: median(all.map(({ megabytes }) => megabytes)),
});

function rows(what: string, started: Start, bare: Start, goal: Start): Measured[] {
  const { seconds, megabytes } = started;
  return [
    {
      what,
      figure: seconds,
      unit: "s",
      floor: bare.seconds,
      goal: `≤ ${goal.seconds} s`,
      reached: seconds <= goal.seconds,
    },
    {
      what: `${what}, memory`,
      figure: megabytes,
      unit: "MB",
      floor: bare.megabytes,
      goal: `≤ ${goal.megabytes} MB`,
      reached: megabytes <= goal.megabytes,
    },
  ];
}
