import { randomUUID } from "node:crypto";
import { readConfig } from "#server/config/config.ts";
import type { Database } from "#server/db/database.ts";
import { openDatabase } from "#server/db/database.ts";
import { migrate } from "#server/db/migrate.ts";
import { importPairs } from "#server/memory/import-pairs.ts";
import { addImport } from "#server/memory/import-store.ts";
import { lookUp } from "#server/memory/look-up.ts";
import { likeness } from "#shared/memory/score.ts";
import type { DatabaseKind } from "#tests/support/databases.ts";
import { kindsHere, placeOf } from "./databases.ts";
import { type Corpus, corpusOf } from "./memory-corpus.ts";
import { type Measured, report } from "./report.ts";

/** Best match for a Korean sentence, beside the edit distance to every sentence of the memory. */
export const ofSize = (size: number, queries: number) => ({
  async run(): Promise<void> {
    const corpus = corpusOf(size, queries);
    const truth = bruteForce(corpus);
    for (const kind of await kindsHere()) {
      if (kind === "embedded" && size > 100_000) continue;
      report(`memory of ${size.toLocaleString("en")} (${kind}, ${corpus.kind})`, await measure(kind, corpus, truth));
    }
  },
});

export const { run } = ofSize(10_000, 200);

interface Truth {
  readonly best: readonly number[];
  readonly time: number;
}

/** A sentence of another length can be alike by the ratio of the lengths at most: the rest need not be compared. */
function bruteForce({ sentences, queries }: Corpus): Truth {
  const before = performance.now();
  const best = queries.map((query) => {
    let found = 0;
    for (const sentence of sentences) {
      const [short, long] = [Math.min(query.length, sentence.length), Math.max(query.length, sentence.length)];
      if (short / long > found) found = Math.max(found, likeness(query, sentence));
    }
    return found;
  });
  return { best, time: (performance.now() - before) / queries.length };
}

async function measure(kind: DatabaseKind, corpus: Corpus, truth: Truth): Promise<Measured[]> {
  const place = await placeOf(kind);
  const database = await openDatabase({ databaseUrl: place.env.DATABASE_URL, dataFolder: place.env.NARU_DATA ?? "" });
  try {
    await migrate(database);
    const seconds = await bring(database, corpus.sentences);
    await database.rows("analyze");
    return [
      {
        what: "pairs imported",
        figure: corpus.sentences.length / seconds,
        unit: "/s",
        goal: kind === "postgres" ? "≥ 5,000" : "",
        ...(kind === "postgres" && { reached: corpus.sentences.length / seconds >= 5_000 }),
      },
      ...(await search(database, corpus, truth)),
    ];
  } finally {
    await database.close();
    await place.remove();
  }
}

async function bring(database: Database, sentences: readonly string[]): Promise<number> {
  const before = performance.now();
  async function* entries() {
    for (const [at, source] of sentences.entries())
      yield { source, target: `What was approved as number ${at}, and about as long as this.` };
  }
  await importPairs(database, await addImport(database.sql, { name: "bench", by: null, at: new Date() }), entries());
  return (performance.now() - before) / 1_000;
}

const CHIEF = { id: randomUUID(), role: "chief" } as const;

async function search(database: Database, { queries, sentences }: Corpus, truth: Truth): Promise<Measured[]> {
  const times: number[] = [];
  let [good, hard] = [0, 0];
  const first = performance.now();
  const desk = { database, config: readConfig({}) };
  await lookUp(desk, CHIEF, queries[0] ?? "");
  const opening = performance.now() - first;
  for (const query of queries) await lookUp(desk, CHIEF, query, { min: 0.3, limit: 1 });
  for (const [at, query] of queries.entries()) {
    const before = performance.now();
    const [best] = await lookUp(desk, CHIEF, query, { min: 0.3, limit: 1 });
    times.push(performance.now() - before);
    const known = truth.best[at] ?? 0;
    if (known < WORTH_FINDING) continue;
    hard += 1;
    if (best && best.score >= known - 1e-9) good += 1;
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(share * times.length)] ?? Number.NaN;
  const goal = sentences.length > 100_000 ? 10 : 30;
  return [
    { what: "first search of a process", figure: opening, unit: "ms", goal: "" },
    { what: "p50", figure: at(0.5), unit: "ms", floor: truth.time, goal: "" },
    { what: "p95", figure: at(0.95), unit: "ms", floor: truth.time, goal: `≤ ${goal}`, reached: at(0.95) <= goal },
    {
      what: `true best found, of ${hard}`,
      figure: good / hard,
      unit: "",
      floor: 1,
      goal: "≥ 0.995",
      reached: good / hard >= 0.995,
    },
  ];
}

/** Whatever is less alike than that says nothing to a translator. */
const WORTH_FINDING = 0.6;
