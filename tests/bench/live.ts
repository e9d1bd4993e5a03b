import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import { openArticle, type ReviewedSegment } from "#shared/review/api.ts";
import type { DatabaseKind } from "#tests/support/databases.ts";
import { kindsHere, placeOf } from "./databases.ts";
import { type Measured, report } from "./report.ts";
import { SECRET, type Seeded, seed } from "./seed.ts";
import { floor, PRODUCT, type ServerProcess, startServer } from "./server-process.ts";

/** People in one article, two letters a second each: how long until a letter is kept, and until the others see it. */
export async function run(): Promise<void> {
  for (const kind of await kindsHere()) report(`live (${kind})`, await measure(kind));
}

const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
const CROWDS = [
  { people: 10, together: false, seenWithin: 10, cpuSeconds: 3.2 },
  { people: 50, together: false, seenWithin: 25, cpuSeconds: 5.4 },
  { people: 100, together: false, seenWithin: 40, cpuSeconds: 9 },
  { people: 20, together: true, seenWithin: 250, cpuSeconds: 9 },
];
type Crowd = (typeof CROWDS)[number];
/** BENCH_PEOPLE=10,20 takes only these. */
const asked = process.env.BENCH_PEOPLE?.split(",");
/** BENCH_PROFILE=folder keeps there what the server's processor did. */
const profiled = process.env.BENCH_PROFILE ? ["--cpu-prof", `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
const isAsked = ({ people }: Crowd) => asked?.includes(String(people)) ?? true;

interface Waits {
  count: number;
  p50: number;
  p95: number;
  p99: number;
}

interface Typed {
  acknowledged: Waits;
  seen: Waits;
  /** The most often that a batch had to be sent. */
  trips: number;
}

async function measure(kind: DatabaseKind): Promise<Measured[]> {
  const [place, bare] = [await placeOf(kind), await placeOf(kind)];
  const seeded = await seed(place.env, 260, 100);
  const server = await startServer(PRODUCT, { ...place.env, NARU_SECRET: SECRET }, profiled);
  const desk = await startServer(floor("desk"), { ...bare.env, ANSWER_BYTES: "88000" });
  const relay = await startServer(floor("relay"), {});
  try {
    await typed(server, "desk", await typists(server.url, seeded, { people: 20, together: false }), 3);
    const measured: Measured[] = [];
    for (const crowd of CROWDS.filter(isAsked))
      measured.push(...(await measureCrowd({ server, desk, relay }, seeded, crowd)));
    return measured;
  } finally {
    await Promise.all([server, desk, relay].map((each) => each.stop()));
    await Promise.all([place.remove(), bare.remove()]);
  }
}

async function measureCrowd(
  { server, desk, relay }: Record<"server" | "desk" | "relay", ServerProcess>,
  seeded: Seeded,
  crowd: Crowd,
): Promise<Measured[]> {
  const people = await typists(server.url, seeded, crowd);
  const atFloor = people.map((each, at) => ({ ...each, path: `/commit/${(at % 100) + 1}`, more: { text: "Salt. " } }));
  const [bare, keeping] = await working(desk, () => typed(desk, null, atFloor, SECONDS / 3));
  const [relayed, relaying] = await working(relay, () => typed(relay, "relay", people, SECONDS / 3));
  const [{ acknowledged, seen, trips }, cpu] = await working(server, () => typed(server, "desk", people, SECONDS));
  const what = `${crowd.people} people${crowd.together ? " in one paragraph" : ""}`;
  const allowed = (crowd.cpuSeconds * SECONDS) / 30;
  const spread = ({ p50, p99 }: Waits) => `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}`;
  return [
    row(`${what}: kept, p95 (${spread(acknowledged)})`, "ms", acknowledged.p95, bare.acknowledged.p95, 2),
    {
      ...row(`${what}: seen, p95 (${spread(seen)})`, "ms", seen.p95, relayed.seen.p95),
      goal: `≤ ${crowd.seenWithin} ms`,
      reached: seen.p95 <= crowd.seenWithin,
    },
    { what: `${what}: round trips at most`, figure: trips, unit: "", goal: "≤ 3", reached: trips <= 3 },
    {
      ...row(`${what}: processor`, "s", cpu, 3 * (keeping + relaying)),
      goal: `≤ ${allowed.toFixed(1)} s`,
      reached: cpu <= allowed,
    },
    { what: `${what}: memory`, figure: await server.megabytes(), unit: "MB", goal: "" },
  ];
}

/** And how much processor time it took, the opening of the feeds at its beginning with it. */
async function working<Result>(server: ServerProcess, work: () => Promise<Result>): Promise<[Result, number]> {
  const before = await server.cpuSeconds();
  const result = await work();
  return [result, (await server.cpuSeconds()) - before];
}

const row = (what: string, unit: string, figure: number, beside: number, times = 0): Measured => ({
  what,
  unit,
  figure,
  floor: beside,
  goal: `≤ ${times} × floor`,
  reached: figure <= times * beside,
});

/** Where each of them types, from the versions that the paragraphs have now, in those that nobody has submitted. */
async function typists(
  url: string,
  { articleId, cookies }: Seeded,
  { people, together }: Pick<Crowd, "people" | "together">,
) {
  const path = openArticle.path.replace(":articleId", articleId);
  const response = await fetch(url + path, { headers: { cookie: cookies[0] ?? "" } });
  const { segments }: { segments: ReviewedSegment[] } = await response.json();
  const drafts = segments.filter(({ review }) => review.state === "draft");
  return cookies.slice(0, people).map((cookie, at) => {
    const { id = "", version = 0 } = drafts[together ? 0 : at] ?? {};
    const more = { schemaVersion: SCHEMA_VERSION };
    return { cookie, articleId, segmentId: id, version, path: `/api/segments/${id}/steps`, more };
  });
}

async function typed(
  { url }: ServerProcess,
  feed: "desk" | "relay" | null,
  people: readonly object[],
  seconds: number,
): Promise<Typed> {
  const folder = await mkdtemp(join(tmpdir(), "naru-bench-"));
  const file = join(folder, "typists.json");
  await writeFile(file, JSON.stringify({ url, feed, typists: people, seconds }));
  const script = fileURLToPath(new URL("./typists.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, file], { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  await new Promise((resolve) => child.once("close", resolve));
  await rm(folder, { recursive: true, force: true });
  return JSON.parse(out);
}
