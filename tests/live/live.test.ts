import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordAll } from "#server/activity/record-all.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { start } from "#server/main.ts";
import { openSession } from "#server/people/session.ts";
import { addPerson } from "#server/people/store.ts";
import { changeArticleSettings } from "#shared/articles/api.ts";
import { changesSince, ROLE_CHANGED, SIGNED_OUT, SUSPENDED } from "#shared/live/messages.ts";
import { changeRole, signOut, suspendPerson } from "#shared/people/api.ts";
import { openArticle, submitSegment } from "#shared/review/api.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import { type Client, clientFor } from "#tests/support/client.ts";
import { freshPostgres, onBothDatabases, onPostgres } from "#tests/support/databases.ts";
import { startDesk, TEST_CONFIG, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";
import { type Listener, listen } from "./socket.ts";

onBothDatabases("the live feed", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let opened: Opened;
  const open: Listener[] = [];

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
    opened = await bringArticle(yuna, salt);
  });
  afterAll(async () => {
    for (const listener of open) listener.close();
    await desk.stop();
  });

  async function tab(client: Client, articleId = opened.article.id): Promise<Listener> {
    const listener = await listen(client);
    open.push(listener);
    listener.say({ type: "open", articleId, since: null });
    return listener;
  }

  const first = () => opened.segments[2]?.id ?? "";

  test("words written by one arrive at the other after the commit, with their version and digests", async () => {
    const there = await tab(martin);
    await there.hears("caught-up");
    const sent = await writeWords(yuna, first(), "Salt has run out. ");
    const heard = await there.hears("steps", ({ batch }) => batch.segmentId === first());
    expect(heard.batch).toMatchObject({ version: sent.version, by: desk.people.translator.id, digests: sent.digests });
  });

  test("an act is told to everybody who may see the article", async () => {
    const there = await tab(martin);
    await there.hears("caught-up");
    await yuna.call(submitSegment, { segmentId: first(), seen: await seenBy(yuna, first()) });
    const { event } = await there.hears("event", (message) => message.event.kind === "segment.submitted");
    expect(event).toMatchObject({ articleId: opened.article.id, segmentId: first(), by: desk.people.translator.id });
  });

  test("people see on which paragraph their colleagues are", async () => {
    const [here, there] = await Promise.all([tab(yuna), tab(martin)]);
    await Promise.all([here.hears("caught-up"), there.hears("caught-up")]);
    here.say({ type: "at", articleId: opened.article.id, segmentId: first(), selection: null });
    const heard = await there.hears("present", ({ people }) => people.some((each) => each.segmentId === first()));
    expect(heard.people.find((each) => each.segmentId === first())?.personId).toBe(desk.people.translator.id);
  });

  test("who comes back is told what was missed, by socket and by asking", async () => {
    const { lastEvent } = await martin.call(openArticle, { articleId: opened.article.id });
    await writeWords(yuna, first(), "Again. ");
    await yuna.call(submitSegment, {
      segmentId: opened.segments[3]?.id ?? "",
      seen: await seenBy(yuna, opened.segments[3]?.id ?? ""),
    });
    const back = await listen(martin);
    open.push(back);
    back.say({ type: "open", articleId: opened.article.id, since: lastEvent });
    await back.hears("event", ({ event }) => event.segmentId === opened.segments[3]?.id);
    const { versions, cursor } = await back.hears("caught-up");
    const asked = await martin.call(changesSince, { articleId: opened.article.id, since: lastEvent });
    expect(asked.versions).toEqual(versions);
    expect(asked.events.map(({ kind }) => kind)).toContain("segment.submitted");
    expect(asked.next).toBeGreaterThanOrEqual(lastEvent);
    expect(cursor).toBeGreaterThanOrEqual(lastEvent);
  });

  test("a foreign origin, no origin, a stranger and another path are not let in", async () => {
    await expect(listen(martin, { origin: "https://elsewhere.example" })).rejects.toThrow("403");
    await expect(listen(martin, { origin: null })).rejects.toThrow("403");
    await expect(listen(desk.nobody)).rejects.toThrow("401");
  });

  test("an article that is not one's to see answers as if it were not there, and tells nothing", async () => {
    const secret = await bringArticle(yuna, salt, { restricted: true });
    const outside = await tab(await desk.as("secondEditor"), secret.article.id);
    await outside.hears("closed", ({ articleId }) => articleId === secret.article.id);
    await writeWords(yuna, secret.segments[2]?.id ?? "", "Hidden. ");
    await yuna.call(submitSegment, {
      segmentId: secret.segments[2]?.id ?? "",
      seen: await seenBy(yuna, secret.segments[2]?.id ?? ""),
    });
    await after(300);
    expect(JSON.stringify(outside.heard.filter(({ type }) => type !== "closed"))).not.toContain(secret.article.id);
  });

  test("who loses access to an article hears nothing more of it", async () => {
    const secret = await bringArticle(yuna, salt);
    const there = await tab(await desk.as("secondEditor"), secret.article.id);
    await there.hears("caught-up", ({ articleId }) => articleId === secret.article.id);
    await yuna.call(changeArticleSettings, { articleId: secret.article.id, restricted: true });
    await there.hears("closed", ({ articleId }) => articleId === secret.article.id);
    const before = there.heard.length;
    await writeWords(yuna, secret.segments[2]?.id ?? "", "Hidden. ");
    await after(200);
    expect(there.heard.slice(before)).toEqual([]);
  });

  test("whoever is suspended, signed out or in another role loses their socket within a second, and is told which", async () => {
    const okja = await desk.as("chief");
    const [dohyun, ines] = await Promise.all([desk.as("journalist"), desk.as("secondEditor")]);
    const hana = await addPerson(desk.desk.database.sql, {
      name: "Hana",
      email: "hana@desk.example",
      role: "translator",
      language: "en",
    });
    const tabs = await Promise.all([dohyun, ines, await desk.as(hana)].map((each) => tab(each)));
    await Promise.all(tabs.map((each) => each.hears("caught-up")));
    const began = Date.now();
    await okja.call(suspendPerson, { personId: desk.people.journalist.id });
    await ines.call(signOut, {});
    await okja.call(changeRole, { personId: hana.id, role: "editor" });
    expect(await Promise.all(tabs.map(({ closed }) => closed))).toEqual([SUSPENDED, SIGNED_OUT, ROLE_CHANGED]);
    expect(Date.now() - began).toBeLessThan(1_500);
  });

  test("something that is not a message, and a flood of them, close the socket and disturb nobody else", async () => {
    const [rude, loud, calm] = await Promise.all([tab(martin), tab(martin), tab(yuna)]);
    rude.say({ type: "at", articleId: "nowhere" } as never); // not a message, on purpose
    expect(await rude.closed).toBe(1007);
    await loud.hears("caught-up");
    for (let frame = 0; frame < 2_000; frame += 1)
      loud.say({ type: "at", articleId: opened.article.id, segmentId: null, selection: null });
    expect(await loud.closed).toBe(1008);
    await calm.hears("caught-up");
    await writeWords(yuna, first(), "Calm. ");
    await calm.hears("steps");
  });
});

onPostgres("a slow database", () => {
  test("who opens a tab while the sessions are looked at is not taken for signed out", async () => {
    const own = await freshPostgres();
    const desk = await startDesk({ database: await own.open() });
    const other = await own.open();
    const first = await listen(await desk.as("editor"));
    const arriving = await Promise.all(Array.from({ length: 12 }, () => desk.as("translator")));
    const opening: Promise<Listener>[] = [];
    await other.sql.transaction(async (tx) => {
      await tx.execute("lock table session in access exclusive mode");
      opening.push(...arriving.map((client) => listen(client)));
      await after(2_500); // the looks at the sessions wait behind those who arrive
    });
    const tabs = [first, ...(await Promise.all(opening))];
    const ended: number[] = [];
    for (const tab of tabs) void tab.closed.then((code) => ended.push(code));
    await after(700);
    expect(ended).toEqual([]);
    for (const tab of tabs) tab.close();
    await other.close();
    await desk.stop();
  });
});

onPostgres("two nodes on one database", () => {
  test("each tells its people what was done at the other", async () => {
    const own = await freshPostgres();
    const config = { ...TEST_CONFIG, dataFolder: "/nonexistent" };
    const one = await startDesk({ database: await own.open() });
    const two = await start({ config, database: await own.open() });
    try {
      const yuna = await one.as("translator");
      const opened = await bringArticle(yuna, salt);
      const martin = clientFor(two.url, await openSession(two.desk, one.people.editor.id, {}));
      const there = await listen(martin);
      there.say({ type: "open", articleId: opened.article.id, since: null });
      await there.hears("caught-up");
      const segmentId = opened.segments[2]?.id ?? "";
      const { version } = await writeWords(yuna, segmentId, "From the other node. ");
      await there.hears("steps", ({ batch }) => batch.segmentId === segmentId && batch.version === version);
      await yuna.call(submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
      await there.hears("event", ({ event }) => event.kind === "segment.submitted");
      const okja = await one.as("chief");
      await okja.call(suspendPerson, { personId: one.people.editor.id });
      expect(await there.closed).toBe(SUSPENDED);
      expect((await martin.refusal(openArticle, { articleId: opened.article.id })).code).toBe("signed-out");
    } finally {
      await two.stop();
      await one.stop();
    }
  });

  test("each shows who is at the other, where, and that they have gone", async () => {
    const own = await freshPostgres();
    const one = await startDesk({ database: await own.open() });
    const two = await start({ config: { ...TEST_CONFIG, dataFolder: "/nonexistent" }, database: await own.open() });
    try {
      const yuna = await one.as("translator");
      const opened = await bringArticle(yuna, salt);
      const articleId = opened.article.id;
      const segmentId = opened.segments[2]?.id ?? "";
      const martin = await listen(clientFor(two.url, await openSession(two.desk, one.people.editor.id, {})));
      martin.say({ type: "open", articleId, since: null });
      const here = await listen(yuna);
      here.say({ type: "open", articleId, since: null });
      await Promise.all([martin.hears("caught-up"), here.hears("caught-up")]);
      const selection = { version: 0, anchor: 1, head: 4 };
      here.say({ type: "at", articleId, segmentId, selection });
      const isYuna = (each: { personId: string }) => each.personId === one.people.translator.id;
      const seen = await martin.hears("present", ({ people }) => people.some((each) => isYuna(each) && each.selection));
      expect(seen.people.find(isYuna)).toMatchObject({ articleId, segmentId, selection });
      await here.hears("present", ({ people }) => people.length === 2);
      const before = martin.heard.length;
      here.close();
      await martin.hears(
        "present",
        (message) => martin.heard.indexOf(message) >= before && message.people.length === 1,
      );
    } finally {
      await two.stop();
      await one.stop();
    }
  });

  test("of much that is done at once at the other node nothing goes unheard", async () => {
    const own = await freshPostgres();
    const one = await startDesk({ database: await own.open() });
    const two = await start({ config: { ...TEST_CONFIG, dataFolder: "/nonexistent" }, database: await own.open() });
    try {
      const opened = await bringArticle(await one.as("translator"), salt);
      const articleId = opened.article.id;
      const there = await listen(clientFor(two.url, await openSession(two.desk, one.people.editor.id, {})));
      there.say({ type: "open", articleId, since: null });
      await there.hears("caught-up");
      const by = one.people.chief.id;
      const much = Array.from({ length: 2_200 }, () => ({ kind: "segment.approved" as const, by }));
      await inTransaction(one.desk, (tx) => recordAll(tx, articleId, [...much, { kind: "segment.omitted", by }]));
      await there.hears("event", ({ event }) => event.kind === "segment.omitted");
    } finally {
      await two.stop();
      await one.stop();
    }
  });
});
