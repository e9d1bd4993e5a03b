import { afterAll, beforeAll, expect, test } from "vitest";
import { filtered } from "#client/threads/filters.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import { changeArticleSettings } from "#shared/articles/api.ts";
import * as api from "#shared/threads/api.ts";
import { listDeskThreads, THREAD_LISTS, type ThreadListName } from "#shared/threads/lists.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";

onBothDatabases("the conversations of all articles", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let dohyun: Client;
  let nari: Client;
  let salty: string;
  let secret: string;
  let secretThread: string;
  let asked: Record<string, string>;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, dohyun, nari] = await Promise.all([
      desk.as("translator"),
      desk.as("editor"),
      desk.as("journalist"),
      desk.as("stranger"),
    ]);
    const members = [
      { personId: desk.people.journalist.id, part: "journalist" as const },
      { personId: desk.people.editor.id, part: "editor" as const },
    ];
    const open = await bringArticle(yuna, salt, { members });
    const restricted = await bringArticle(yuna, salt, { members, restricted: true });
    [salty, secret] = [open.article.id, restricted.article.id];
    asked = await talk(open.segments[2]?.id ?? "");
    secretThread = await say(yuna, restricted.segments[2]?.id ?? "", "Whose aunt?", [desk.people.editor.id]);
  });
  afterAll(() => desk.stop());

  async function talk(segmentId: string) {
    const query = async (body: string, dueAt: string | null) =>
      (await martin.call(api.openQuery, { segmentId, anchor: { side: "segment" }, body, dueAt })).id;
    const ids = {
      plain: await say(yuna, segmentId, "Too soft?"),
      named: await say(yuna, segmentId, "@Martin, look", [desk.people.editor.id]),
      settled: await say(yuna, segmentId, "@Martin, done", [desk.people.editor.id]),
      given: await say(martin, segmentId, "Somebody should look"),
      late: await query("Which harbour?", "2026-11-01T00:00:00Z"),
      soon: await query("Which won?", "2099-01-01T00:00:00Z"),
      whenever: await query("Which aunt?", null),
      answered: await query("Which market?", "2026-11-01T00:00:00Z"),
    };
    await yuna.call(api.resolveThread, { threadId: ids.settled });
    await martin.call(api.assignThread, { threadId: ids.given, personId: desk.people.translator.id });
    await martin.call(api.reply, { threadId: ids.plain, body: "@Dohyun?", mentions: [desk.people.journalist.id] });
    await dohyun.call(api.answerQuery, { threadId: ids.answered, body: "혜산 장마당입니다." });
    return ids;
  }

  const say = async (who: Client, segmentId: string, body: string, mentions: string[] = []) =>
    (await who.call(api.openComment, { segmentId, anchor: { side: "segment" }, body, mentions })).id;
  const on = async (who: Client, list: ThreadListName) =>
    (await who.call(listDeskThreads, { list })).threads.map(({ thread }) => thread.id);

  test("stand in the lists in which each article by itself shows them", async () => {
    for (const [who, me] of [
      [yuna, desk.people.translator],
      [martin, desk.people.editor],
      [dohyun, desk.people.journalist],
    ] as const) {
      const all = await Promise.all(
        [salty, secret].map(async (articleId) => (await who.call(api.listThreads, { articleId })).threads),
      );
      const { counts } = await who.call(listDeskThreads, { list: "open" });
      for (const list of ["open", "mine", "mentions"] as const) {
        const expected = all.flatMap((threads) => filtered(threads, list, me, [])).map(({ id }) => id);
        expect([list, (await on(who, list)).toSorted()]).toEqual([list, expected.toSorted()]);
        expect([list, counts[list]]).toEqual([list, expected.length]);
      }
    }
    expect(await on(martin, "mentions")).toEqual([secretThread, asked.named]);
    expect(await on(yuna, "mine")).toContain(asked.given);
  });

  test("of the queries show what waits for the journalist, the most pressing first, and what is overdue", async () => {
    expect(await on(yuna, "waiting")).toEqual([asked.late, asked.soon, asked.whenever]);
    expect(await on(yuna, "overdue")).toEqual([asked.late]);
    const { threads } = await yuna.call(listDeskThreads, { list: "overdue" });
    expect(threads).toMatchObject([
      {
        thread: { articleId: salty, addressedTo: desk.people.journalist.id, body: "Which harbour?" },
        article: { headline: { en: salt.parts[0]?.en }, restricted: false },
      },
    ]);
  });

  test("of a restricted article are there for its members only: not in a list, not in a count, not as a place to go on from", async () => {
    for (const list of THREAD_LISTS) expect(await on(nari, list)).not.toContain(secretThread);
    expect(await on(yuna, "open")).toContain(secretThread);
    const counted = async (who: Client) => (await who.call(listDeskThreads, { list: "open" })).counts.open;
    expect(await counted(nari)).toBe((await counted(yuna)) - 1);
    const refused = await nari.refusal(listDeskThreads, { list: "open", after: secretThread });
    expect([refused.status, refused.code]).toEqual([404, "not-found"]);
  });

  test("are gone for whoever is not on the article any more, though they are named in it", async () => {
    const settings = { articleId: secret, restricted: true, dueAt: null, embargoUntil: null };
    const without = [{ personId: desk.people.journalist.id, part: "journalist" as const }];
    const { call } = yuna;
    await call(changeArticleSettings, { ...settings, members: [...without, translatorOf(desk)] });
    expect(await on(martin, "mentions")).toEqual([asked.named]);
  });

  test("come page by page, each once, also when the last of a page is settled meanwhile", async () => {
    const { segments } = await bringArticle(yuna, salt);
    const segmentId = segments[1]?.id ?? "";
    for (let number = 0; number < 45; number += 1) await say(yuna, segmentId, `Number ${number}`);
    const pages: OutputOf<typeof listDeskThreads>[] = [];
    for (let after: string | undefined; pages.at(-1)?.more !== false; after = pages.at(-1)?.threads.at(-1)?.thread.id) {
      if (after) await yuna.call(api.resolveThread, { threadId: after });
      pages.push(await yuna.call(listDeskThreads, { list: "mine", ...(after ? { after } : {}) }));
    }
    const bodies = pages.flatMap(({ threads }) => threads.map(({ thread }) => thread.body));
    expect(pages.map(({ threads }) => threads.length)).toEqual([40, expect.any(Number)]);
    expect(bodies.slice(0, 45)).toEqual(Array.from({ length: 45 }, (_, number) => `Number ${44 - number}`));
    expect(new Set(bodies).size).toBe(bodies.length);
  });

  test("a list that does not exist is refused", async () => {
    const refused = await yuna.refusal(listDeskThreads, { list: "secret" as ThreadListName });
    expect(refused.status).toBe(400);
  });
});

const translatorOf = ({ people }: TestDesk) => ({ personId: people.translator.id, part: "translator" as const });
