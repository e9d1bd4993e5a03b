import { EventEmitter, once } from "node:events";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { eventsSince } from "#server/activity/store.ts";
import { openArticle } from "#server/review/open-article.ts";
import { correctAlignment, undoAlignment } from "#shared/alignment/api.ts";
import { changeArticleSettings } from "#shared/articles/api.ts";
import * as api from "#shared/review/api.ts";
import { openComment } from "#shared/threads/api.ts";
import { placeSalt } from "#tests/publication/desk-with-article.ts";
import type { Client } from "#tests/support/client.ts";
import { countingQueries, driverOf } from "#tests/support/counting-queries.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";

onBothDatabases("a page that many open", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let articleId: string;
  let segmentId: string;
  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    const placed = await placeSalt(desk);
    ({ articleId } = placed);
    segmentId = placed.segmentIds[3] ?? "";
  });

  const open = (who = martin) => who.call(api.openArticle, { articleId });

  test("is not read again while nothing happens; while somebody types only its texts are, and all of it after an act", async () => {
    let words = 0;
    const type = () => writeWords(yuna, segmentId, `Word ${++words}.`);
    const comment = () => martin.call(openComment, { segmentId, anchor: { side: "segment" }, body: "Who says so?" });
    const nothing = await countingQueries(desk, open, open);
    expect((await countingQueries(desk, open, type)) - nothing).toBe(3);
    expect((await countingQueries(desk, open, comment)) - nothing).toBe(9);
  });

  test("is, after typing and after acts of every kind, what it is when it is read for the first time", async () => {
    const { translator } = desk.people;
    const readAnew = async () => ({ ...(await openArticle(desk.desk, translator, articleId)), lastEvent: 0 });
    const seen = async () => ({ segmentId, seen: await seenBy(martin, segmentId) });
    const rows = async () => ({ articleId, structure: (await open()).structure });
    const acts = [
      () => writeWords(yuna, segmentId, "It rained all summer long."),
      () => writeWords(martin, segmentId, "It rained all summer long, a source said."),
      async () => yuna.call(api.submitSegment, await seen()),
      () => yuna.call(api.withdrawSegment, { segmentId }),
      () => writeWords(yuna, segmentId, ""),
      () => martin.call(changeArticleSettings, { articleId, koreanPublishedAt: "2026-11-20T00:00:00.000Z" }),
      async () => yuna.call(correctAlignment, { ...(await rows()), correction: { act: "merge", segmentId } }),
      async () => yuna.call(undoAlignment, await rows()),
      () => writeWords(yuna, segmentId, "Only the second of them."),
    ];
    for (const [at, act] of acts.entries()) {
      await act();
      expect({ at, ...(await open()), lastEvent: 0 }).toEqual({ at, ...(await readAnew()) });
    }
  });

  test("shows to everybody what was saved before they asked, however many ask while somebody types", async () => {
    const wrong: string[] = [];
    let saved = 0;
    const readers = Array.from({ length: 12 }, async (_, at) => {
      const who = at % 2 === 0 ? martin : yuna;
      for (let turn = 0; turn < 6; turn += 1) {
        const before = saved;
        const page = await open(who);
        const seen = page.segments[3]?.version ?? -1;
        if (seen < before) wrong.push(`saw ${seen} after ${before} was saved`);
      }
    });
    for (let word = 0; word < 12; word += 1) saved = (await writeWords(yuna, segmentId, `Word ${word} of it.`)).version;
    await Promise.all(readers);
    expect(wrong).toEqual([]);
    expect((await open()).segments[3]).toMatchObject({ version: saved, text: "Word 11 of it." });
  });

  test("who is sent what another's question had read is told of all that happened since", async () => {
    const release = holdStamp(desk);
    const late = open();
    await release.held;
    await open(yuna);
    await martin.call(openComment, { segmentId, anchor: { side: "segment" }, body: "Who says so?" });
    release.go();
    const page = await late;
    const { events } = await eventsSince(desk.desk.database.sql, page.lastEvent, { articleId, limit: 100 });
    const isTold = events.some(({ kind }) => kind === "thread.opened");
    expect(page.segments[3]?.threads.open === 1 || isTold).toBe(true);
  });
});

/** The next question whether an article has changed is sent off only when the test says so. */
function holdStamp(desk: TestDesk) {
  const client = driverOf(desk);
  const query = client.query;
  const told = new EventEmitter();
  const [held, sent] = [once(told, "held"), once(told, "sent")];
  client.query = function holding(this: unknown, ...args: unknown[]) {
    if (!JSON.stringify(args[0]).includes("desk_rule_version r")) return query.apply(this, args);
    client.query = query;
    told.emit("held");
    return sent.then(() => query.apply(this, args));
  };
  return { held, go: () => told.emit("sent") };
}
