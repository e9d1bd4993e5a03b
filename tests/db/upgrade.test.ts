import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Database } from "#server/db/database.ts";
import { openEmbedded } from "#server/db/embedded.ts";
import { migrate } from "#server/db/migrate.ts";
import { catchUpSearch } from "#server/review/follow-texts.ts";
import { listVersions } from "#shared/history/api.ts";
import type { Person } from "#shared/people/person.ts";
import { openArticle } from "#shared/review/api.ts";
import { searchArticles } from "#shared/review/search-api.ts";
import type { Client } from "#tests/support/client.ts";
import { type DatabaseKind, freshPostgres, onBothDatabases } from "#tests/support/databases.ts";
import { startDesk } from "#tests/support/desk.ts";
import { writeWords } from "#tests/support/write-words.ts";

const MIGRATIONS = new URL("../../migrations", import.meta.url).pathname;
const { entries }: { entries: { tag: string }[] } = JSON.parse(
  await readFile(join(MIGRATIONS, "meta", "_journal.json"), "utf8"),
);

onBothDatabases("an upgrade from every landed state", (kind) => {
  test("keeps every row that was laid in each of them, and lets the desk go on with each article", async () => {
    const database = await blank(kind);
    const person = await walk(database);
    const desk = await startDesk({ database, empty: true });
    const client = await desk.as(person);
    for (const landed of states) {
      const { articleId, segmentId, words } = laidIn(landed);
      const { segments } = await client.call(openArticle, { articleId });
      expect(segments).toMatchObject([{ id: segmentId, text: words, version: 1 }]);
      expect(await found(client, words)).toContain(articleId);
      await writeWords(client, segmentId, `Thaw ${landed}`);
      await catchUpSearch(desk.desk);
      expect(await found(client, `thaw ${landed}`)).toContain(articleId);
      const { versions } = await client.call(listVersions, { segmentId });
      expect(versions.map(({ version }) => version)).toContain(2);
    }
    await desk.stop();
  }, 120_000);
});

async function found(client: Client, words: string): Promise<string[]> {
  return (await client.call(searchArticles, { words })).found.map(({ id }) => id);
}

/** The numbers of migrations after which a desk may stand: all but the newest. */
const states = entries.slice(0, -1).map((_, at) => at + 1);

/**
 * From migration to migration, with an article more in each state. What an article from the first state has lived through
 * at the end is what every desk of that state goes through.
 */
async function walk(database: Database): Promise<Person> {
  let person: Person | undefined;
  for (const landed of states) {
    const folder = await migrationsUpTo(landed);
    if (person) await keeping(database, () => migrate(database, folder));
    else await migrate(database, folder);
    person ??= await layPerson(database);
    await layArticle(database, laidIn(landed));
    await rm(folder, { recursive: true });
  }
  await keeping(database, () => migrate(database));
  if (!person) throw new Error("Nothing ever landed");
  return person;
}

/** Nothing that was there is lost or altered by it. */
async function keeping(database: Database, change: () => Promise<void>) {
  const before = await rowsOf(database);
  await change();
  const after = new Map((await rowsOf(database)).map((found) => [found.key, found.row]));
  for (const { key, row } of before) expect(after.get(key)).toMatchObject(row);
}

async function migrationsUpTo(landed: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "naru-migrations-"));
  await cp(MIGRATIONS, folder, { recursive: true });
  const path = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, landed) }));
  return folder;
}

const blank = async (kind: DatabaseKind): Promise<Database> =>
  kind === "embedded" ? openEmbedded(undefined) : (await freshPostgres()).open();

const PERSON = "10000000-0000-4000-8000-000000000001";

interface Laid {
  articleId: string;
  segmentId: string;
  words: string;
}

function laidIn(landed: number): Laid {
  const end = String(landed).padStart(12, "0");
  return {
    articleId: `20000000-0000-4000-8000-${end}`,
    segmentId: `30000000-0000-4000-8000-${end}`,
    words: `Ice ${landed}`,
  };
}

const [A, B, C] = ["a", "b", "c"].map((letter) => letter.repeat(64));

/** What the first migration has columns for, and nothing that came later. */
async function layArticle(database: Database, { articleId, segmentId, words }: Laid) {
  const document = JSON.stringify({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
  });
  const step = JSON.stringify([
    { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: words }] } },
  ]);
  for (const statement of [
    `insert into article (id, created_by, request_id) values ('${articleId}', '${PERSON}', gen_random_uuid())`,
    `insert into segment (id, article_id, position, kind, document, text, version, source_digest, target_digest)
      values ('${segmentId}', '${articleId}', 0, 'headline', '${document}', '${words}', 1, '${A}', '${B}')`,
    `insert into step_batch (article_id, segment_id, version, batch_id, client_id, person_id, at, steps, contents, target_digest, authors)
      values ('${articleId}', '${segmentId}', 1, gen_random_uuid(), 'tab', '${PERSON}', now(), '${step}', '${C}', '${B}', '{${PERSON}}')`,
    `insert into fact (article_id, segment_id, kind, person_id, at, source_digest, target_digest, version)
      values ('${articleId}', '${segmentId}', 'submission', '${PERSON}', now(), '${A}', '${B}', 1)`,
    "insert into event (kind, at, data) values ('policies.changed', now(), '{}')",
  ])
    await database.rows(statement);
}

async function layPerson(database: Database): Promise<Person> {
  const person = {
    id: PERSON,
    name: "Martin",
    email: "martin@desk.example",
    role: "editor",
    suspended: false,
  } as const;
  await database.rows(
    `insert into person (id, name, email, role) values ('${PERSON}', '${person.name}', '${person.email}', '${person.role}')`,
  );
  return { ...person, language: "en", penName: null, creditHabit: "undecided" };
}

interface Row {
  key: string;
  row: object;
}

/** Each row of what the first migration made, under a key that it keeps. */
async function rowsOf(database: Database): Promise<Row[]> {
  const tables = {
    person: "id",
    article: "id",
    segment: "id",
    step_batch: "segment_id || '/' || version",
    fact: "id",
    event: "number",
  };
  const rows: Row[] = [];
  for (const [table, key] of Object.entries(tables)) {
    rows.push(
      ...(await database.rows<{ key: string; row: object }>(
        `select '${table}/' || (${key}) as key, to_jsonb(t) as row from ${table} t`,
      )),
    );
  }
  return rows;
}
