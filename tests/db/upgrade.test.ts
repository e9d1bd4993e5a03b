import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Database } from "#server/db/database.ts";
import { openEmbedded } from "#server/db/embedded.ts";
import { migrate } from "#server/db/migrate.ts";
import { catchUpSearch } from "#server/review/follow-texts.ts";
import { listVersions } from "#shared/history/api.ts";
import { openArticle } from "#shared/review/api.ts";
import { searchArticles } from "#shared/review/search-api.ts";
import { type DatabaseKind, freshPostgres, onBothDatabases } from "#tests/support/databases.ts";
import { startDesk } from "#tests/support/desk.ts";
import { writeWords } from "#tests/support/write-words.ts";

const MIGRATIONS = new URL("../../migrations", import.meta.url).pathname;
const { entries }: { entries: { tag: string }[] } = JSON.parse(
  await readFile(join(MIGRATIONS, "meta", "_journal.json"), "utf8"),
);

onBothDatabases("an upgrade", (kind) => {
  test.each(entries.slice(0, -1).map(({ tag }, at) => ({ tag, landed: at + 1 })))(
    "from $tag, with an article in it, keeps every row and lets the desk go on",
    async ({ landed }) => {
      const folder = await migrationsUpTo(landed);
      const database = await blank(kind);
      await migrate(database, folder);
      const { person, articleId, segmentId } = await layArticle(database);
      const before = await rowsOf(database);
      await migrate(database);
      const after = await rowsOf(database);
      for (const [at, row] of before.entries()) expect(after[at]).toMatchObject(row);
      const desk = await startDesk({ database, empty: true });
      const client = await desk.as(person);
      const { segments } = await client.call(openArticle, { articleId });
      expect(segments).toMatchObject([{ id: segmentId, text: "Ice", version: 1 }]);
      expect((await client.call(searchArticles, { words: "ice" })).found).toMatchObject([{ id: articleId }]);
      await writeWords(client, segmentId, "First thaw");
      await catchUpSearch(desk.desk);
      expect((await client.call(searchArticles, { words: "thaw" })).found).toMatchObject([{ id: articleId }]);
      const { versions } = await client.call(listVersions, { segmentId });
      expect(versions.map(({ version }) => version)).toContain(2);
      await desk.stop();
      await rm(folder, { recursive: true });
    },
    60_000,
  );
});

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
const ARTICLE = "10000000-0000-4000-8000-000000000002";
const SEGMENT = "10000000-0000-4000-8000-000000000003";

const [A, B, C] = ["a", "b", "c"].map((letter) => letter.repeat(64));

/** What the first migration has columns for, and nothing that came later. */
async function layArticle(database: Database) {
  const document = JSON.stringify({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "Ice" }] }],
  });
  const step = JSON.stringify([
    { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "Ice" }] } },
  ]);
  for (const statement of [
    `insert into person (id, name, email, role) values ('${PERSON}', 'Martin', 'martin@desk.example', 'editor')`,
    `insert into article (id, created_by, request_id) values ('${ARTICLE}', '${PERSON}', gen_random_uuid())`,
    `insert into segment (id, article_id, position, kind, document, text, version, source_digest, target_digest)
      values ('${SEGMENT}', '${ARTICLE}', 0, 'headline', '${document}', 'Ice', 1, '${A}', '${B}')`,
    `insert into step_batch (article_id, segment_id, version, batch_id, client_id, person_id, at, steps, contents, target_digest, authors)
      values ('${ARTICLE}', '${SEGMENT}', 1, gen_random_uuid(), 'tab', '${PERSON}', now(), '${step}', '${C}', '${B}', '{${PERSON}}')`,
    `insert into fact (article_id, segment_id, kind, person_id, at, source_digest, target_digest, version)
      values ('${ARTICLE}', '${SEGMENT}', 'submission', '${PERSON}', now(), '${A}', '${B}', 1)`,
    "insert into event (kind, at, data) values ('policies.changed', now(), '{}')",
  ])
    await database.rows(statement);
  const person = {
    id: PERSON,
    name: "Martin",
    email: "martin@desk.example",
    role: "editor",
    suspended: false,
  } as const;
  return {
    person: { ...person, language: "en" as const, penName: null, creditHabit: "undecided" as const },
    articleId: ARTICLE,
    segmentId: SEGMENT,
  };
}

async function rowsOf(database: Database): Promise<object[]> {
  const tables = ["person", "article", "segment", "step_batch", "fact", "event"];
  const rows = await Promise.all(
    tables.map((table) => database.rows<{ row: object }>(`select to_jsonb(t) as row from ${table} t`)),
  );
  return rows.flat().map(({ row }) => row);
}
