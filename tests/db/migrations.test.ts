import { readFileSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as tables from "#server/tables.ts";
import { openComment } from "#shared/threads/api.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { placeArticle, translated } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";

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
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
  });
  afterAll(() => desk.stop());

  test("the database refuses to change or to drop what has happened", async () => {
    const { rows } = desk.desk.database;
    await rows("insert into event (kind, at, data) values ('policies.changed', now(), '{}')");
    await expect(rows("update event set data = '{\"a\":1}'")).rejects.toThrow(/never changed or deleted/);
    await expect(rows("delete from event")).rejects.toThrow(/never changed or deleted/);
    await expect(rows("truncate event")).rejects.toThrow(/never changed or deleted/);
  });

  test.each(
    [
      ["message", "event", "fact", "step_batch", "source_version", "source_paragraph", "alignment_change"],
      ["override", "edition", "edition_segment", "segment", "thread", "waiver", "article", "person", "chain"],
    ].flat(),
  )("nothing empties %s at a stroke", async (table) => {
    await expect(desk.desk.database.rows(`truncate ${table} cascade`)).rejects.toThrow(/never/);
  });

  test("what was asked in a conversation and why a finding was set aside stay as they were said", async () => {
    const { segmentIds } = await placeArticle(desk.desk, translated(salt), { by: desk.people.editor.id });
    const [segmentId = ""] = segmentIds;
    const yuna = await desk.as("translator");
    await yuna.call(openComment, { segmentId, anchor: { side: "segment" }, body: "Which salt?" });
    const { rows } = desk.desk.database;
    await rows(`insert into waiver (article_id, segment_id, check_id, key, source_digest, target_digest, reason, person_id, at)
      select article_id, id, 'c', 'k', source_digest, target_digest, 'As printed', '${desk.people.editor.id}', now()
      from segment where id = '${segmentId}'`);
    await expect(rows("update thread set body = 'Which sugar?'")).rejects.toThrow(/only their anchors move/);
    await rows(`update thread set segment_id = '${segmentIds[1]}'`);
    await expect(rows("update waiver set reason = 'No'")).rejects.toThrow(/only taken back/);
    await expect(rows("delete from waiver")).rejects.toThrow(/never deleted/);
    const takenBack = `withdrawn_at = now(), withdrawn_by = '${desk.people.editor.id}'`;
    await rows(`update waiver set ${takenBack}`);
    await expect(rows("update waiver set withdrawn_at = null, withdrawn_by = null")).rejects.toThrow(/only taken back/);
  });
});
