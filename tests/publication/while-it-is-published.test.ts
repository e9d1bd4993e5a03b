import { afterAll, beforeAll, expect, test } from "vitest";
import { oneAtATime } from "#server/memory/store.ts";
import { publishArticle } from "#shared/publication/api.ts";
import { openQuery, reopenThread, resolveThread } from "#shared/threads/api.ts";
import type { Client } from "#tests/support/client.ts";
import { onPostgres } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { readRecordOf } from "#tests/support/record-of.ts";
import { approveEach, placeSalt } from "./desk-with-article.ts";

/** The embedded database does one thing after the other. */
onPostgres("while an article is published", () => {
  let desk: TestDesk;
  let martin: Client;
  let okja: Client;
  beforeAll(async () => {
    desk = await startDesk({ database: "postgres" });
    [martin, okja] = [await desk.as("editor"), await desk.as("chief")];
  });
  afterAll(() => desk.stop());

  test("a query that is reopened after the gate was asked stands in the way before the edition or comes after it", async () => {
    const placed = await placeSalt(desk);
    const { articleId, segmentIds } = placed;
    await approveEach(martin, placed);
    const { id: threadId } = await martin.call(openQuery, {
      segmentId: segmentIds[2] ?? "",
      anchor: { side: "segment" },
      body: "Per kilogram?",
      blocking: true,
    });
    await martin.call(resolveThread, { threadId });
    const under = await desk.desk.database.sql.transaction(async (holding) => {
      await oneAtATime(holding); // an edition enters the memory last of all
      const publishing = okja.call(publishArticle, { articleId, after: 0 });
      await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
      const reopening = martin.call(reopenThread, { threadId });
      await expect
        .poll(async () => (await isReopened(threadId)) || (await waiting()) > 1, { timeout: 10_000 })
        .toBe(true);
      return { done: Promise.all([publishing, reopening]) };
    });
    await under.done;
    const kinds = (await readRecordOf(desk, articleId)).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(["edition.published", "thread.reopened"]);
  });

  const waiting = async () =>
    (
      await desk.desk.database.rows(
        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
      )
    ).length;
  const isReopened = async (threadId: string) =>
    (await desk.desk.database.rows(`select 1 from message where thread_id = '${threadId}' and act = 'reopening'`))
      .length > 0;
});
