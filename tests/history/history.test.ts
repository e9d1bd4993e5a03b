import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import * as api from "#shared/history/api.ts";
import { approveSegment, readSegment, reopenSegment, submitSegment } from "#shared/review/api.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { type Placed, placeArticle, translated, untouched } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";

onBothDatabases("looking back", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let nari: Client;
  let placed: Placed;
  let segmentId: string;
  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, nari] = await Promise.all([desk.as("translator"), desk.as("editor"), desk.as("stranger")]);
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    placed = await placeArticle(desk.desk, translated(salt), {
      by: desk.people.editor.id,
      authors: [desk.people.translator.id],
    });
    segmentId = placed.segmentIds[3] ?? "";
  });

  const versions = async () => (await yuna.call(api.listVersions, { segmentId })).versions;
  const came = salt.parts[3]?.en ?? "";

  test("a text that nobody has touched has the version that came", async () => {
    expect(await versions()).toMatchObject([
      { version: 0, text: came, isCurrent: true, by: [desk.people.translator.id] },
    ]);
    const [, empty = ""] = (await placeArticle(desk.desk, untouched(salt), { by: desk.people.editor.id })).segmentIds;
    expect((await yuna.call(api.listVersions, { segmentId: empty })).versions).toEqual([]);
  });

  test("versions are rebuilt from the steps, with what was said of them", async () => {
    await yuna.call(submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
    await writeWords(yuna, segmentId, "It rained.");
    await writeWords(yuna, segmentId, "It rained all summer.");
    await writeWords(martin, segmentId, "It rained all summer long.");
    expect(await versions()).toMatchObject([
      { text: "It rained all summer long.", by: [desk.people.editor.id], isCurrent: true },
      { text: "It rained all summer.", by: [desk.people.translator.id], isCurrent: false },
      { text: came, facts: ["submission"] },
    ]);
  });

  test("an earlier version is restored by the same door as typing: the approval of those words is back", async () => {
    await yuna.call(submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
    await martin.call(approveSegment, { segmentId, seen: await seenBy(martin, segmentId) });
    await writeWords(martin, segmentId, "It rained.");
    const { version } = await yuna.call(readSegment, { segmentId });
    await martin.call(api.restoreVersion, { segmentId, version: 0, seen: version });
    const restored = await yuna.call(readSegment, { segmentId });
    expect(restored).toMatchObject({ text: came, version: version + 1, review: { state: "approved" } });
    const { events } = await yuna.call(api.readRecord, { articleId: placed.articleId, segmentId });
    expect(events[0]).toMatchObject({ kind: "segment.version-restored", data: { restored: 0, version: version + 1 } });
  });

  test("newer words are never overwritten unseen", async () => {
    await writeWords(yuna, segmentId, "It rained.");
    await writeWords(martin, segmentId, "It rained all summer.");
    const refused = await yuna.refusal(api.restoreVersion, { segmentId, version: 0, seen: 1 });
    expect(refused).toMatchObject({ status: 409, code: "stale-digests" });
    expect((await yuna.call(readSegment, { segmentId })).text).toBe("It rained all summer.");
  });

  test("restoring asks what editing asks", async () => {
    await yuna.call(submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
    await writeWords(yuna, segmentId, "It rained.");
    await martin.call(approveSegment, { segmentId, seen: await seenBy(martin, segmentId) });
    const restore = { segmentId, version: 0, seen: 1 };
    expect((await yuna.refusal(api.restoreVersion, restore)).code).toBe("approved-locked");
    expect((await (await desk.as("journalist")).refusal(api.restoreVersion, restore)).code).toBe("capability");
    await yuna.call(reopenSegment, { segmentId, reason: "The longer one was better." });
    await yuna.call(api.restoreVersion, restore);
    expect((await yuna.refusal(api.restoreVersion, { segmentId, version: 99, seen: 2 })).status).toBe(404);
  });

  test("the record is read a page at a time, newest first, of an article or of a paragraph", async () => {
    for (const each of placed.segmentIds.slice(0, 4))
      await yuna.call(submitSegment, { segmentId: each, seen: await seenBy(yuna, each) });
    const { articleId } = placed;
    const first = await yuna.call(api.readRecord, { articleId, limit: 3 });
    expect(first).toMatchObject({ more: true });
    const second = await yuna.call(api.readRecord, { articleId, limit: 3, before: first.events.at(-1)?.number });
    expect(second.more).toBe(false);
    const read = [...first.events, ...second.events].map((event) => event.segmentId);
    expect(read).toEqual(placed.segmentIds.slice(0, 4).reverse());
    const own = await yuna.call(api.readRecord, { articleId, segmentId });
    expect(own.events).toMatchObject([{ kind: "segment.submitted", by: desk.people.translator.id }]);
  });

  test("the chain holds, and whoever bends it is found", async () => {
    const { articleId } = placed;
    for (const each of placed.segmentIds.slice(0, 3))
      await yuna.call(submitSegment, { segmentId: each, seen: await seenBy(yuna, each) });
    expect(await yuna.call(api.verifyRecord, { articleId })).toEqual({ events: 3, broken: null });
    const bend = (statement: ReturnType<typeof sql>) =>
      desk.desk.database.sql.transaction(async (tx) => {
        await tx.execute(sql`alter table event disable trigger event_append_only`);
        await tx.execute(statement);
        await tx.execute(sql`alter table event enable trigger event_append_only`);
      });
    await bend(sql`delete from event where article_id = ${articleId} and place = 3`);
    const { broken } = await yuna.call(api.verifyRecord, { articleId });
    expect(broken).toEqual({ place: 3, why: "is missing: the record goes on to 3" });
    await bend(sql`update event set kind = 'segment.approved' where article_id = ${articleId} and place = 2`);
    expect((await yuna.call(api.verifyRecord, { articleId })).broken).toEqual({ place: 2, why: "was changed" });
  });

  test("as the desk's own role nobody changes an event", async () => {
    await yuna.call(submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
    const { articleId } = placed;
    for (const statement of [
      sql`update event set kind = 'x' where article_id = ${articleId}`,
      sql`delete from event where article_id = ${articleId}`,
    ])
      await expect(desk.desk.database.sql.execute(statement)).rejects.toThrow();
  });

  test("what a stranger may not see has no history", async () => {
    placed = await placeArticle(desk.desk, translated(salt), { by: desk.people.editor.id, restricted: true });
    const { articleId } = placed;
    const secret = { segmentId: placed.segmentIds[0] ?? "" };
    for (const refused of await Promise.all([
      nari.refusal(api.listVersions, secret),
      nari.refusal(api.restoreVersion, { ...secret, version: 0, seen: 0 }),
      nari.refusal(api.readRecord, { articleId }),
      nari.refusal(api.verifyRecord, { articleId }),
    ]))
      expect(refused).toMatchObject({ status: 404, code: "not-found" });
  });
});
