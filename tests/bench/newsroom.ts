import { listArticles, openArticle } from "#shared/review/api.ts";
import { atDesk, join, type Member } from "#tests/reliability/newsroom.ts";
import { Oracle } from "#tests/reliability/oracle.ts";
import { type Random, seeded } from "#tests/reliability/random.ts";
import { faultsOf, readStored } from "#tests/reliability/stored.ts";
import { Typist } from "#tests/reliability/typist.ts";
import { pause, until } from "#tests/reliability/until.ts";
import { type Client, clientFor } from "#tests/support/client.ts";
import { type Placed, placeArticle } from "#tests/support/place-article.ts";
import { benchParts } from "./bench-article.ts";
import { kindsHere, type Place, placeOf } from "./databases.ts";
import { type Measured, report } from "./report.ts";
import { SECRET } from "./seed.ts";
import { PRODUCT, type ServerProcess, startServer } from "./server-process.ts";

const ARTICLES = 40;
/** In each article; one more reads. */
const WRITERS = 4;
const PARAGRAPHS = 40;
const MINUTES = Number(process.env.BENCH_MINUTES ?? 15);
/** Half as long to half as long again. */
const WRITES_EVERY_MS = 1_500;
const READS_EVERY_MS = 3_000;
const PATIENCE_MS = 30_000;

/** 200 people in 40 articles at two nodes: what they wait for, and whether anything that they wrote is lost. */
export async function run(): Promise<void> {
  if (!(await kindsHere()).includes("postgres")) return;
  const place = await placeOf("postgres");
  try {
    const room = await lay(place);
    const node = () => startServer(PRODUCT, { ...place.env, NARU_SECRET: SECRET });
    const nodes = [await node(), await node()];
    try {
      report(`newsroom, ${MINUTES} min (postgres)`, await work(place, room, nodes));
    } finally {
      await Promise.all(nodes.map((each) => each.stop()));
    }
  } finally {
    await place.remove();
  }
}

interface Room {
  articles: Placed[];
  writers: Member[];
  editors: Member[];
}

const lay = (place: Place): Promise<Room> =>
  atDesk(place.env, async (desk) => {
    const room: Room = { articles: [], writers: [], editors: [] };
    const { person: chief } = await join(desk, "Okja", "chief");
    for (let at = 0; at < ARTICLES; at += 1) {
      room.articles.push(await placeArticle(desk, benchParts(PARAGRAPHS), { by: chief.id }));
      room.editors.push(await join(desk, `Martin ${at}`, "editor"));
      for (let one = 0; one < WRITERS; one += 1) room.writers.push(await join(desk, `Yuna ${at}-${one}`, "translator"));
    }
    return room;
  });

interface Day {
  acknowledgedMs: number[];
  readMs: number[];
  errors: string[];
  over: boolean;
}

async function work(place: Place, room: Room, nodes: readonly ServerProcess[]): Promise<Measured[]> {
  const [oracle, random] = [new Oracle(), seeded(7)];
  const day: Day = { acknowledgedMs: [], readMs: [], errors: [], over: false };
  const urlAt = (at: number) => nodes[at % nodes.length]?.url ?? "";
  const typists = await seat(room, urlAt, oracle, random, day);
  const readers = room.editors.map((member, at) =>
    read(clientFor(urlAt(at), member.cookies), room.articles[at]?.articleId ?? "", random.branch(), day),
  );
  for (const typist of typists) typist.work(WRITES_EVERY_MS);
  await pause(60_000 * MINUTES);
  day.over = true;
  for (const typist of typists) typist.rest();
  await Promise.all(readers);
  const isSaved = await until(() => typists.every((typist) => typist.isSaved), PATIENCE_MS);
  if (!isSaved) day.errors.push("not everything was saved at the end");
  for (const typist of typists) typist.leave();
  const lost = await atDesk(place.env, async ({ database }) => {
    const faults: string[] = [];
    for (const { articleId } of room.articles) faults.push(...faultsOf(await readStored(database, articleId), oracle));
    return faults;
  });
  for (const fault of [...day.errors, ...lost].slice(0, 10)) console.log(fault);
  return figures(day, lost, Math.max(...(await Promise.all(nodes.map((node) => node.megabytes())))));
}

function figures({ acknowledgedMs, readMs, errors }: Day, lost: readonly string[], megabytes: number): Measured[] {
  const [kept, read] = [p95(acknowledgedMs), p95(readMs)];
  const none = (what: string, figure: number) => ({ what, figure, unit: "", goal: "0", reached: figure === 0 });
  return [
    none(`errors, in ${acknowledgedMs.length + readMs.length} requests`, errors.length),
    none("letters lost or doubled", lost.length),
    { what: "a batch kept, p95", figure: kept, unit: "ms", goal: "≤ 100", reached: kept <= 100 },
    { what: "a page read, p95", figure: read, unit: "ms", goal: "≤ 150", reached: read <= 150 },
    { what: "memory of the larger node", figure: megabytes, unit: "MB", goal: "" },
  ];
}

/** Each writes in two paragraphs of their own and in one with a colleague. */
function seat(room: Room, urlAt: (at: number) => string, oracle: Oracle, random: Random, day: Day): Promise<Typist[]> {
  const seated = room.writers.map((member, at) => {
    const { articleId = "", segmentIds = [] } = room.articles[Math.floor(at / WRITERS)] ?? {};
    const own = 1 + 3 * (at % WRITERS);
    const writesIn = [own, own + 1, own + 3].flatMap((one) => segmentIds[one] ?? []);
    const typist = new Typist({ url: urlAt(at), member, articleId, writesIn, oracle, random: random.branch() });
    typist.onAcknowledged = (_, sentAt) => day.acknowledgedMs.push(performance.now() - sentAt);
    typist.onBroken = (error) => day.errors.push(`a batch: ${error}`);
    return typist.sitDown();
  });
  return Promise.all(seated);
}

/** An editor goes to and fro between the desk's list and an article. */
async function read(client: Client, articleId: string, random: Random, day: Day): Promise<void> {
  for (let turn = 0; !day.over; turn += 1) {
    await pause(READS_EVERY_MS * (0.5 + random.next()));
    const began = performance.now();
    try {
      await (turn % 2 === 0 ? client.call(openArticle, { articleId }) : client.call(listArticles, {}));
      day.readMs.push(performance.now() - began);
    } catch (error) {
      day.errors.push(`a page: ${error}`);
    }
  }
}

function p95(waits: readonly number[]): number {
  const sorted = [...waits].sort((one, other) => one - other);
  return sorted[Math.floor(0.95 * sorted.length)] ?? Number.NaN;
}
