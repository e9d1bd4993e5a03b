import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { readConfig } from "#server/config/config.ts";
import type { Desk } from "#server/db/desk.ts";
import { openDesk } from "#server/db/open.ts";
import { addPerson } from "#server/people/store.ts";
import { searchArticles } from "#server/review/search-articles.ts";
import type { Person } from "#shared/people/person.ts";
import type { DatabaseKind } from "#tests/support/databases.ts";
import { kindsHere, placeOf } from "./databases.ts";
import { type Measured, median, report } from "./report.ts";
import { SECRET } from "./seed.ts";

const ARTICLES = 10_000;
const PARAGRAPHS = 8;
const AT_ONCE = 100;
const QUERIES = 200;
const BARE = 10;

/** Words in both languages over 10,000 articles, a tenth of them restricted to others, beside looking through every text for them. */
export async function run(): Promise<void> {
  for (const kind of await kindsHere()) report(`search (${kind})`, await measure(kind));
}

async function measure(kind: DatabaseKind): Promise<Measured[]> {
  const place = await placeOf(kind);
  const desk = await openDesk(
    readConfig({ NARU_SECRET: SECRET, NODE_ENV: "production", ...place.env }),
    pino({ level: "silent" }),
  );
  try {
    const by = await addPerson(desk.database.sql, {
      name: "Yuna",
      email: "yuna@bench.example",
      role: "translator",
      language: "en",
    });
    const before = performance.now();
    for (let at = 0; at < ARTICLES; at += AT_ONCE) await desk.database.rows(articlesFrom(at, by.id));
    const seconds = (performance.now() - before) / 1_000;
    await desk.database.rows("analyze");
    const queries = Array.from({ length: QUERIES }, (_, at) => queryAt(at));
    const [times, bare] = [await timesOf(desk, by, queries), await bareTimesOf(desk, queries.slice(0, BARE))];
    const floor = median(bare);
    const p95 = times[Math.floor(0.95 * times.length)] ?? Number.NaN;
    return [
      { what: "paragraphs written and indexed", figure: (ARTICLES * PARAGRAPHS) / seconds, unit: "/s", goal: "" },
      { what: "p50", figure: median(times), unit: "ms", floor, goal: "" },
      { what: "p95", figure: p95, unit: "ms", floor, goal: "≤ 50", reached: p95 <= 50 },
      { what: "slowest", figure: times.at(-1) ?? Number.NaN, unit: "ms", floor, goal: "" },
    ];
  } finally {
    await desk.database.close();
    await place.remove();
  }
}

async function timesOf(desk: Desk, by: Person, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const words of queries) {
    const before = performance.now();
    await searchArticles(desk, by, { words });
    times.push(performance.now() - before);
  }
  return times.sort((one, other) => one - other);
}

/** Every text looked at, with no tolerance for spaces or particles. */
async function bareTimesOf(desk: Desk, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const words of queries) {
    const before = performance.now();
    await desk.database.rows(`select a.id from article a where not a.restricted and (
      exists (select 1 from segment s where s.article_id = a.id and s.text ilike '%${words}%')
      or exists (select 1 from source_paragraph p where p.article_id = a.id and p.text ilike '%${words}%'))
      order by a.created_at desc limit 20`);
    times.push(performance.now() - before);
  }
  return times;
}

/** The same desk in every run: numbers that look drawn by lot. Source: mulberry32. */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS = 20_000;
const SOUNDS = [
  "가나다라마바사아자차고노도로모보소오조초기니디리미비시이지치",
  "ba de fi go hu ka le mi no pu ra se ti vo wu ya ze chi sho thu",
] as const;
const PARTICLES = ["이", "가", "을", "를", "의", "에서", "은", "는", ""];

/** The word of this rank: common words are short. */
function wordOf(rank: number, korean: boolean): string {
  const next = lots(rank * 2 + (korean ? 1 : 0));
  const sounds = korean ? [...SOUNDS[0]] : SOUNDS[1].split(" ");
  return Array.from(
    { length: 2 + Math.floor(next() * (rank < 200 ? 1 : 3)) },
    () => sounds[Math.floor(next() * sounds.length)],
  ).join("");
}

/** As in a language: the tenth word is ten times as rare as the first. Source: Zipf. */
const rankOf = (next: () => number) => Math.floor(WORDS ** next()) - 1;

function textOf(seed: number, korean: boolean): string {
  const next = lots(seed);
  const words = Array.from({ length: korean ? 30 : 45 }, () => {
    const word = wordOf(rankOf(next), korean);
    return korean ? word + (PARTICLES[Math.floor(next() * PARTICLES.length)] ?? "") : word;
  });
  return `${words.join(" ")}.`;
}

/** Words as they stand in the texts, so that common ones are sought more often; every second one in Korean, every third with a second word. */
function queryAt(at: number): string {
  const next = lots(at + 500_000_000);
  const korean = at % 2 === 0;
  return Array.from({ length: at % 3 === 0 ? 2 : 1 }, () => wordOf(rankOf(next), korean)).join(" ");
}

function articlesFrom(first: number, by: string): string {
  const rows = Array.from({ length: AT_ONCE }, (_, one) => articleRows(first + one, by));
  const values = (pick: (row: (typeof rows)[number]) => string[]) => rows.flatMap(pick).join(",");
  return `with a as (insert into article (id, restricted, created_by, created_at, request_id) values ${values(({ article }) => [article])}),
    v as (insert into source_version (id, article_id, number, imported_by) values ${values(({ version }) => [version])}),
    s as (insert into segment (id, article_id, position, kind, document, text, source_digest, target_digest) values ${values(({ segments }) => segments)}),
    p as (insert into source_paragraph (id, article_id, source_version_id, position, kind, text) values ${values(({ paragraphs }) => paragraphs)})
    insert into segment_source (article_id, segment_id, source_paragraph_id) values ${values(({ links }) => links)}`;
}

function articleRows(number: number, by: string) {
  const [articleId, versionId] = [randomUUID(), randomUUID()];
  const parts = Array.from({ length: PARAGRAPHS }, (_, position) => ({
    ...{ position, segmentId: randomUUID(), paragraphId: randomUUID(), kind: position === 0 ? "headline" : "body" },
    ...{ ko: textOf(number * 100 + position, true), en: textOf(number * 100 + position + 50, false) },
  }));
  const at = new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString();
  return {
    article: `('${articleId}', ${number % 10 === 0}, '${by}', '${at}', '${randomUUID()}')`,
    version: `('${versionId}', '${articleId}', 1, '${by}')`,
    segments: parts.map(
      ({ segmentId, position, kind, en }) =>
        `('${segmentId}', '${articleId}', ${position}, '${kind}', '{"type":"doc"}', '${en}', '', '')`,
    ),
    paragraphs: parts.map(
      ({ paragraphId, position, kind, ko }) =>
        `('${paragraphId}', '${articleId}', '${versionId}', ${position}, '${kind}', '${ko}')`,
    ),
    links: parts.map(({ segmentId, paragraphId }) => `('${articleId}', '${segmentId}', '${paragraphId}')`),
  };
}
