import { readFileSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import * as tables from "#server/tables.ts";
import { freshDatabase, onBothDatabases } from "#tests/support/databases.ts";

/** What drizzle-kit remembers of the last migration. */
function lastSnapshot(): Parameters<typeof generateMigration>[0] {
  const journal = JSON.parse(readFileSync("migrations/meta/_journal.json", "utf8"));
  const prefix = journal.entries.at(-1).tag.split("_")[0];
  return JSON.parse(readFileSync(`migrations/meta/${prefix}_snapshot.json`, "utf8"));
}

test("the tables say what the migrations made: nothing is left to migrate", async () => {
  const before = lastSnapshot();
  expect(await generateMigration(before, generateDrizzleJson(tables, before.id))).toEqual([]);
});

test("migrations stand in the journal in the order of their names", () => {
  const { entries } = JSON.parse(readFileSync("migrations/meta/_journal.json", "utf8"));
  const times: number[] = entries.map(({ when }: { when: number }) => when);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

onBothDatabases("migrations", (kind) => {
  test("the database refuses to change or to drop what has happened", async () => {
    const database = await freshDatabase(kind);
    await database.rows("insert into event (kind, at, data) values ('policies.changed', now(), '{}')");
    await expect(database.rows("update event set data = '{\"a\":1}'")).rejects.toThrow(/never changed or deleted/);
    await expect(database.rows("delete from event")).rejects.toThrow(/never changed or deleted/);
    await expect(database.rows("truncate event")).rejects.toThrow(/never changed or deleted/);
    await database.close();
  });
});
