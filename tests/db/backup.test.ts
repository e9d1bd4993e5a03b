import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "#server/activity/record.ts";
import { chainOf, recordedArticles } from "#server/activity/store.ts";
import type { Database } from "#server/db/database.ts";
import { dump } from "#server/db/dump.ts";
import { restore } from "#server/db/restore.ts";
import { catchUpSearch } from "#server/review/follow-texts.ts";
import { firstBroken } from "#shared/activity/chain.ts";
import { publishArticle } from "#shared/publication/api.ts";
import { openArticle } from "#shared/review/api.ts";
import { searchArticles } from "#shared/review/search-api.ts";
import { openComment } from "#shared/threads/api.ts";
import { approveEach, placeSalt } from "#tests/publication/desk-with-article.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import { type DatabaseKind, freshDatabase, onPostgres } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { lamp } from "#tests/support/stories.ts";
import { writeWords } from "#tests/support/write-words.ts";

const NOT_KEPT = new Set(["session", "verification"]);

describe("a backup (embedded → embedded)", () => suite("embedded", "embedded"));
onPostgres("a backup (embedded → PostgreSQL)", () => suite("embedded", "postgres"));
onPostgres("a backup (PostgreSQL → embedded)", () => suite("postgres", "embedded"));

function suite(from: DatabaseKind, to: DatabaseKind) {
  let folder: string;
  let file: string;
  let desk: TestDesk;
  let articleId: string;
  /** Where nothing is ever restored. */
  let empty: Database;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "naru-backup-"));
    file = join(folder, "desk.backup");
    desk = await startDesk({ database: from });
    const [yuna, martin] = [await desk.as("translator"), await desk.as("editor")];
    const salt = await placeSalt(desk);
    await yuna.call(openComment, { segmentId: salt.segmentIds[2] ?? "", anchor: { side: "segment" }, body: "소금?" });
    await approveEach(martin, salt);
    await martin.call(publishArticle, { articleId: salt.articleId, after: 0 });
    const brought = await bringArticle(yuna, lamp);
    articleId = brought.article.id;
    await writeWords(yuna, brought.segments[0]?.id ?? "", "The lamp’s keeper — 등불");
    await catchUpSearch(desk.desk);
    await dump(desk.desk.database, file);
    empty = await freshDatabase(to);
  });
  afterAll(async () => {
    await empty.close();
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test("holds every row of the desk, and a new desk goes on from it", async () => {
    const database = await freshDatabase(to);
    await restore(database, file);
    expect(await contentsOf(database)).toEqual(await contentsOf(desk.desk.database));
    const sessions = await database.rows("select 1 from session union all select 1 from verification");
    expect(sessions).toEqual([]);
    for (const each of await recordedArticles(database.sql))
      expect(firstBroken(await chainOf(database.sql, each), sha256)).toBeUndefined();
    const restored = await startDesk({ database, empty: true });
    const yuna = await restored.as(desk.people.translator);
    const { segments } = await yuna.call(openArticle, { articleId });
    expect((await yuna.call(searchArticles, { words: "keeper" })).found).toMatchObject([{ id: articleId }]);
    await writeWords(yuna, segments[1]?.id ?? "", "Written after the fire.");
    await catchUpSearch(restored.desk);
    expect((await yuna.call(searchArticles, { words: "fire" })).found.map(({ id }) => id)).toContain(articleId);
    await yuna.call(openComment, { segmentId: segments[1]?.id ?? "", anchor: { side: "segment" }, body: "New" });
    expect(firstBroken(await chainOf(database.sql, articleId), sha256)).toBeUndefined();
    await expect(restored.desk.database.rows("delete from event")).rejects.toThrow(/never changed or deleted/);
    await restored.stop();
  });

  test("is not read into a desk that holds something", async () => {
    const before = await contentsOf(desk.desk.database);
    await expect(restore(desk.desk.database, file)).rejects.toThrow(/This desk is not empty/);
    expect(await contentsOf(desk.desk.database)).toEqual(before);
  });

  test.each<[what: string, change: (whole: Buffer) => Buffer, message: RegExp]>([
    ["cut short", (whole) => whole.subarray(0, whole.length - 40), /is damaged|was cut short/],
    ["without its end", (whole) => lines(whole, (all) => all.slice(0, -1)), /was cut short/],
    ["without one row", (whole) => lines(whole, (all) => all.toSpliced(4, 1)), /not what was written|is damaged/],
    ["with a word changed", (whole) => lines(whole, (all) => all.map(forged)), /not what was written/],
    ["with something after its end", (whole) => lines(whole, (all) => [...all, "{}"]), /more after its end/],
    ["with bytes turned over", (whole) => Buffer.from(whole).fill(0, 2_000, 2_050), /is damaged|not a backup/],
    ["of a newer Naru", (whole) => lines(whole, (all) => all.map(newer)), /comes from a newer Naru/],
    ["that is none", () => Buffer.from("강마을에 첫 얼음"), /is damaged/],
    ["that is another archive", () => gzipSync("강마을에 첫 얼음\n"), /not a backup of Naru/],
    ["that is empty", () => Buffer.alloc(0), /is damaged|was cut short/],
  ])("a file %s is refused and nothing is changed", async (_what, change, message) => {
    const bad = join(folder, "bad.backup");
    await writeFile(bad, change(await readFile(file)));
    const database = empty;
    const before = await contentsOf(database);
    await expect(restore(database, bad)).rejects.toThrow(message);
    expect(await contentsOf(database)).toEqual(before);
    const off = await database.rows("select tgname from pg_trigger where not tgisinternal and tgenabled = 'D'");
    expect(off).toEqual([]);
  });
}

/** Every row of every table, as text; transaction numbers mean nothing in another database. */
async function contentsOf(database: Database): Promise<Record<string, string[]>> {
  const tables = await database.rows<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  );
  const contents: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (NOT_KEPT.has(name)) continue;
    const mine = name === "desk_key" ? "where t.name <> 'session-secret'" : "";
    const rows = await database.rows<{ row: string }>(
      `select (to_jsonb(t) - 'transaction')::text as row from ${name} t ${mine} order by 1`,
    );
    contents[name] = rows.map(({ row }) => row);
  }
  return contents;
}

const lines = (whole: Buffer, change: (all: string[]) => string[]) =>
  gzipSync(`${change(gunzipSync(whole).toString("utf8").trimEnd().split("\n")).join("\n")}\n`);
const forged = (line: string) => line.replace("Salt prices stir", "Salt prices fall");
const newer = (line: string) => line.replace(/"migrations":\d+/, '"migrations":9999');
