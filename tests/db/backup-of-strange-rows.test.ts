import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dump } from "#server/db/dump.ts";
import { restore } from "#server/db/restore.ts";
import { openComment } from "#shared/threads/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import { freshDatabase } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { lamp } from "#tests/support/stories.ts";

let folder: string;
let file: string;
let desk: TestDesk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "naru-backup-"));
  file = join(folder, "desk.backup");
  desk = await startDesk();
  const yuna = await desk.as("translator");
  const { segments } = await bringArticle(yuna, lamp);
  const body = "등불을\u2028누가 켰나?\u2029\u0085누가 껐나?";
  await yuna.call(openComment, { segmentId: segments[1]?.id ?? "", anchor: { side: "segment" }, body });
  await dump(desk.desk.database, file);
});
afterAll(async () => {
  await desk.stop();
  await rm(folder, { recursive: true, force: true });
});

test("a line separator that somebody pasted is no line end of the backup", async () => {
  const database = await freshDatabase("embedded");
  await restore(database, file);
  const [row] = await database.rows<{ body: string }>("select body from thread");
  expect(row?.body).toContain("\u2028누가 켰나?\u2029");
  await database.close();
});

test("a backup is read into a desk that was started and that nobody has joined yet", async () => {
  const waiting = await startDesk({ empty: true });
  const { setUpLink } = await import("#server/people/set-up-desk.ts");
  await setUpLink(waiting.desk);
  await restore(waiting.desk.database, file);
  const key = "select name, value from desk_key where name <> 'session-secret' order by name";
  expect(await waiting.desk.database.rows(key)).toEqual(await desk.desk.database.rows(key));
  await waiting.stop();
});
