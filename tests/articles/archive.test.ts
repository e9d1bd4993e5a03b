import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chainOf } from "#server/activity/store.ts";
import { unansweredQueries } from "#server/threads/store.ts";
import { EVENTS } from "#shared/activity/event.ts";
import * as api from "#shared/articles/api.ts";
import { whyNotInArchive } from "#shared/articles/rules.ts";
import { publishArticle, restoreEdition, withdrawEdition } from "#shared/publication/api.ts";
import { listArticles, openArticle, submitSegment } from "#shared/review/api.ts";
import { searchArticles } from "#shared/review/search-api.ts";
import { listThreads, openQuery, reply } from "#shared/threads/api.ts";
import { approveEach, placeSalt } from "#tests/publication/desk-with-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import type { Placed } from "#tests/support/place-article.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";

const reason = "Brought in twice";

describe("what may happen in an archived article", () => {
  const goesOn = EVENTS.filter((kind) => whyNotInArchive(kind) === undefined);

  test("people go on speaking and protecting, and whoever may sets who knows of it", () => {
    expect(goesOn).toEqual(
      expect.arrayContaining(["article.unarchived", "article.settings-changed", "thread.answered", "protection.added"]),
    );
  });

  test("no text, no alignment, nothing said in review and no edition changes", () => {
    const shut = ["segment", "source", "alignment", "suggestion", "edition", "image", "gate", "machine"];
    expect(goesOn.filter((kind) => shut.includes(kind.split(".")[0] ?? ""))).toEqual(["source.proposed"]);
  });
});

onBothDatabases("archiving an article", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let okja: Client;
  let dohyun: Client;
  let placed: Placed;
  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, okja, dohyun] = await Promise.all([
      desk.as("translator"),
      desk.as("editor"),
      desk.as("chief"),
      desk.as("journalist"),
    ]);
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    placed = await placeSalt(desk);
  });

  const archive = (client = martin) => client.call(api.archiveArticle, { articleId: placed.articleId, reason });
  const listed = async (q = "") =>
    (await martin.call(listArticles, { q, limit: 200 })).articles.some(
      ({ article }) => article.id === placed.articleId,
    );

  test("takes it off the list and away from whom it waits for; a filter and the search still find it", async () => {
    const segmentId = placed.segmentIds[3] ?? "";
    await yuna.call(submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
    expect(await listed("is:waiting")).toBe(true);
    expect((await archive()).archived).toMatchObject({ by: desk.people.editor.id, reason });
    expect([await listed(), await listed("is:waiting"), await listed("is:archived")]).toEqual([false, false, true]);
    const { found } = await martin.call(searchArticles, { words: "salt" });
    expect(found.find(({ id }) => id === placed.articleId)).toMatchObject({ archived: true });
  });

  test("stands in the record with its reason, and so does the way back", async () => {
    await archive();
    expect(await okja.call(api.unarchiveArticle, { articleId: placed.articleId })).toMatchObject({ archived: null });
    expect(await listed()).toBe(true);
    expect((await chainOf(desk.desk.database.sql, placed.articleId)).slice(-2)).toMatchObject([
      { kind: "article.archived", by: desk.people.editor.id, data: { reason } },
      { kind: "article.unarchived", by: desk.people.chief.id },
    ]);
  });

  test("is for whoever brought it in, an editor or the chief, once, and with a reason", async () => {
    const { articleId } = placed;
    const stranger = await desk.as("stranger");
    const asked = { articleId, reason };
    expect(await stranger.refusal(api.archiveArticle, asked)).toMatchObject({ status: 403, code: "capability" });
    expect((await martin.refusal(api.archiveArticle, { articleId, reason: " " })).status).toBe(400);
    expect((await martin.refusal(api.unarchiveArticle, { articleId })).code).toBe("not-archived");
    await archive();
    expect(await martin.refusal(api.archiveArticle, asked)).toMatchObject({ status: 409, code: "archived" });
    expect((await stranger.refusal(api.unarchiveArticle, { articleId })).code).toBe("capability");
  });

  test("shuts its texts also to somebody who is in the midst of writing; once back, they go on", async () => {
    const { articleId, segmentIds } = placed;
    const segmentId = segmentIds[3] ?? "";
    await writeWords(yuna, segmentId, "The salt came by night.");
    await writeWords(yuna, segmentId, "The salt came by night and boat.");
    await archive();
    await expect(writeWords(yuna, segmentId, "The salt came.")).rejects.toThrow(/archived/);
    const seen = await seenBy(yuna, segmentId);
    expect((await yuna.refusal(submitSegment, { segmentId, seen })).code).toBe("archived");
    expect((await yuna.call(openArticle, { articleId })).segments[3]?.text).toBe("The salt came by night and boat.");
    await martin.call(api.unarchiveArticle, { articleId });
    await writeWords(yuna, segmentId, "The salt came.");
  });

  test("reminds nobody of its queries and keeps them off the lists; what a journalist says still arrives", async () => {
    const { articleId, segmentIds } = placed;
    const asked = await martin.call(openQuery, {
      segmentId: segmentIds[3] ?? "",
      anchor: { side: "segment" },
      body: "누가 한 말입니까?",
      blocking: true,
    });
    const waits = async () => (await unansweredQueries(desk.desk.database.sql)).includes(asked.id);
    expect(await waits()).toBe(true);
    await archive();
    expect(await waits()).toBe(false);
    await dohyun.call(reply, { threadId: asked.id, body: "어부가 한 말입니다." });
    const { threads } = await martin.call(listThreads, { articleId });
    expect(threads.find(({ id }) => id === asked.id)?.messages).toHaveLength(1);
  });

  test("an archived article can be shut to others, and can be taken away from nobody's record", async () => {
    await archive();
    const settings = await martin.call(api.changeArticleSettings, { articleId: placed.articleId, restricted: true });
    expect(settings).toMatchObject({ restricted: true, archived: { reason } });
    const stranger = await desk.as("stranger");
    expect((await stranger.refusal(api.unarchiveArticle, { articleId: placed.articleId })).status).toBe(404);
  });

  test("what readers have is withdrawn before it is archived, and what is archived is not published", async () => {
    const { articleId } = placed;
    await approveEach(martin, placed);
    await martin.call(publishArticle, { articleId, after: 0 });
    expect((await martin.refusal(api.archiveArticle, { articleId, reason })).code).toBe("published-stays");
    await okja.call(withdrawEdition, { articleId, after: 1, notice: "Withdrawn." });
    await archive();
    const again = { articleId, after: 2, notice: null };
    expect((await okja.refusal(restoreEdition, again)).code).toBe("archived");
  });

  test("the database holds both rules, whatever the code does", async () => {
    const { articleId } = placed;
    const { sql: tables } = desk.desk.database;
    await approveEach(martin, placed);
    await martin.call(publishArticle, { articleId, after: 0 });
    const putAway = sql`
      update article set archived_at = now(), archived_by = created_by, archive_reason = 'no' where id = ${articleId}`;
    await expect(tables.execute(putAway)).rejects.toMatchObject({ cause: { constraint: "article_published_stays" } });
    await okja.call(withdrawEdition, { articleId, after: 1, notice: "Withdrawn." });
    await archive();
    const published = sql`
      insert into edition overriding system value
      select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'number', 3))).*
      from edition e where article_id = ${articleId} and number = 1`;
    await expect(tables.execute(published)).rejects.toMatchObject({ cause: { constraint: "edition_not_archived" } });
  });
});
