import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { chainOf } from "#server/activity/store.ts";
import type { InputOf } from "#shared/api/endpoint.ts";
import { changeArticleSettings } from "#shared/articles/api.ts";
import { readSegment } from "#shared/review/api.ts";
import * as api from "#shared/threads/api.ts";
import type { Anchor } from "#shared/threads/thread.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { writeWords } from "#tests/support/write-words.ts";

onBothDatabases("conversations", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let dohyun: Client;
  let nari: Client;
  let opened: Opened;
  let segmentId: string;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, dohyun, nari] = await Promise.all([
      desk.as("translator"),
      desk.as("editor"),
      desk.as("journalist"),
      desk.as("stranger"),
    ]);
  });
  afterAll(() => desk.stop());

  beforeEach(async () => {
    opened = await bring({});
    segmentId = opened.segments[2]?.id ?? "";
  });

  const bring = ({ journalist = true, restricted = false }) =>
    bringArticle(yuna, salt, {
      restricted,
      members: journalist ? [{ personId: desk.people.journalist.id, part: "journalist" }] : [],
    });

  const whole: Anchor = { side: "segment" };
  const onEnglish = (words: string): Anchor => {
    const from = opened.segments[2]?.text.indexOf(words) ?? -1;
    return { side: "target", from, to: from + words.length, quote: words, orphaned: false };
  };
  const onKorean = (words: string): Anchor => {
    const paragraph = opened.segments[2]?.source[0];
    const from = paragraph?.text.indexOf(words) ?? -1;
    const to = from + words.length;
    return { side: "source", sourceParagraphId: paragraph?.id ?? "", from, to, quote: words, orphaned: false };
  };
  const comment = (client = yuna, more: Partial<InputOf<typeof api.openComment>> = {}) =>
    client.call(api.openComment, { segmentId, anchor: whole, body: "Is “stir” too soft?", ...more });
  const query = (more: Partial<InputOf<typeof api.openQuery>> = {}, client = martin) =>
    client.call(api.openQuery, { segmentId, anchor: onKorean("3천 원"), body: "Per kilogram?", ...more });
  const counts = async () => (await yuna.call(readSegment, { segmentId })).threads;

  test("a comment stands on the words of either language, and is in the list with everything said in it", async () => {
    const english = await comment(yuna, { anchor: onEnglish("North Korean won") });
    const korean = await comment(martin, { anchor: onKorean("남포") });
    await martin.call(api.reply, { threadId: english.id, body: "House style says so." });
    const { threads } = await dohyun.call(api.listThreads, { articleId: opened.article.id });
    expect(threads.map(({ id }) => id)).toEqual([english.id, korean.id]);
    expect(threads[0]).toMatchObject({
      anchor: { quote: "North Korean won", orphaned: false },
      state: "open",
      messages: [{ act: "reply", body: "House style says so.", by: desk.people.editor.id }],
    });
    expect(threads[1]?.anchor).toEqual(onKorean("남포"));
  });

  test("the anchor follows its words when they move, and waits for them when they are deleted", async () => {
    const { id } = await comment(yuna, { anchor: onEnglish("kimchi season") });
    const anchor = async () =>
      (await yuna.call(api.listThreads, { articleId: opened.article.id })).threads.find((each) => each.id === id)
        ?.anchor;
    await writeWords(yuna, segmentId, "Before the kimchi season, salt is dear.");
    expect(await anchor()).toMatchObject({ from: 11, to: 24, orphaned: false });
    await writeWords(yuna, segmentId, "Salt is dear.");
    expect(await anchor()).toMatchObject({ quote: "kimchi season", orphaned: true });
    await writeWords(yuna, segmentId, "Salt is dear in the kimchi season.");
    expect(await anchor()).toMatchObject({ from: 20, to: 33, orphaned: false });
  });

  test.each<[string, () => Anchor]>([
    ["words that are not there", () => ({ ...onEnglish("kimchi"), quote: "cabbage" }) as Anchor],
    ["a place beyond the text", () => ({ ...onEnglish("kimchi"), to: 99_999 }) as Anchor],
    ["no words at all", () => ({ side: "target", from: 3, to: 3, quote: "", orphaned: false })],
    [
      "a paragraph of another row",
      () => ({ ...onKorean("남포"), sourceParagraphId: opened.segments[3]?.source[0]?.id }) as Anchor,
    ],
  ])("an anchor on %s is refused", async (_, anchor) => {
    const refused = await yuna.refusal(api.openComment, { segmentId, anchor: anchor(), body: "Here?" });
    expect(refused.code).toBe("bad-anchor");
  });

  test("a query goes to the first journalist, offers readings, and may stand in the way", async () => {
    const readings = ["The market price", "The state price"];
    const asked = await query({ blocking: true, readings, type: "meaning", dueAt: "2026-12-01T00:00:00Z" });
    expect(asked).toMatchObject({
      kind: "query",
      addressedTo: desk.people.journalist.id,
      blocking: true,
      type: "meaning",
      readings,
      dueAt: "2026-12-01T00:00:00.000Z",
      state: "open",
    });
    expect(await counts()).toEqual({ open: 1, blocking: 1 });
  });

  test("without a journalist there is nobody to ask; whoever is no journalist here is not asked", async () => {
    const silent = await bring({ journalist: false });
    const refused = await martin.refusal(api.openQuery, {
      segmentId: silent.segments[2]?.id ?? "",
      anchor: whole,
      body: "Who?",
    });
    expect(refused.code).toBe("no-journalist");
    const other = { segmentId, anchor: whole, body: "Who?", addressedTo: desk.people.translator.id };
    expect(await martin.refusal(api.openQuery, other)).toMatchObject({
      status: 400,
      body: { fields: { addressedTo: [{ code: "field-wrong", message: expect.any(String) }] } },
    });
  });

  test("the journalist answers with a reading, in words, or both; then it is resolved and stands in nobody's way", async () => {
    const { id: threadId } = await query({ blocking: true, readings: ["one", "other"] });
    const answered = await dohyun.call(api.answerQuery, { threadId, reading: 1, body: "It was the other." });
    expect(answered).toMatchObject({ state: "answered", messages: [{ act: "answer", reading: 1, onBehalf: false }] });
    expect(await counts()).toEqual({ open: 1, blocking: 1 });
    const resolved = await yuna.call(api.resolveThread, { threadId, outcome: "Changed to the other." });
    expect(resolved.state).toBe("resolved");
    expect(await counts()).toEqual({ open: 0, blocking: 0 });
  });

  test("an editor answers on behalf, and it says so", async () => {
    const { id: threadId } = await query();
    const { messages } = await martin.call(api.answerQuery, { threadId, body: "Dohyun said on the phone: the first." });
    expect(messages).toMatchObject([{ act: "answer", onBehalf: true, by: desk.people.editor.id }]);
  });

  test("an answer needs a reading that was offered, or words", async () => {
    const { id: threadId } = await query({ readings: ["one"] });
    expect((await dohyun.refusal(api.answerQuery, { threadId })).code).toBe("empty-text");
    expect(await dohyun.refusal(api.answerQuery, { threadId, reading: 1 })).toMatchObject({ status: 400 });
    expect((await yuna.refusal(api.answerQuery, { threadId, body: "I think so." })).code).toBe("capability");
    const { id } = await comment();
    expect((await dohyun.refusal(api.answerQuery, { threadId: id, body: "Yes." })).code).toBe("not-a-query");
  });

  test("a journalist answers in their own articles only", async () => {
    const { id: threadId } = await query();
    await yuna.call(changeArticleSettings, {
      articleId: opened.article.id,
      members: [{ personId: desk.people.translator.id, part: "translator" }],
    });
    expect((await dohyun.refusal(api.answerQuery, { threadId, body: "Yes." })).code).toBe("own-article-only");
  });

  test("a closed conversation is reopened before it goes on", async () => {
    const { id: threadId } = await comment();
    expect((await yuna.refusal(api.reopenThread, { threadId })).code).toBe("thread-open");
    await martin.call(api.resolveThread, { threadId });
    for (const refused of [
      await yuna.refusal(api.reply, { threadId, body: "But…" }),
      await yuna.refusal(api.resolveThread, { threadId }),
      await yuna.refusal(api.assignThread, { threadId, personId: null }),
      await yuna.refusal(api.withdrawThread, { threadId }),
    ])
      expect(refused.code).toBe("thread-closed");
    expect((await yuna.call(api.reopenThread, { threadId })).state).toBe("open");
    expect((await yuna.call(api.reply, { threadId, body: "Now." })).messages).toHaveLength(3);
  });

  test("who opened it or an editor withdraws it, nobody else; a journalist settles no query", async () => {
    const { id: threadId } = await query({}, yuna);
    expect((await dohyun.refusal(api.withdrawThread, { threadId })).code).toBe("capability");
    expect((await dohyun.refusal(api.resolveThread, { threadId })).code).toBe("capability");
    expect((await dohyun.refusal(api.openQuery, { segmentId, anchor: whole, body: "Me?" })).code).toBe("capability");
    expect((await yuna.call(api.withdrawThread, { threadId, reason: "Found it." })).state).toBe("withdrawn");
    const { id: other } = await query({}, yuna);
    expect((await martin.call(api.withdrawThread, { threadId: other })).state).toBe("withdrawn");
  });

  test("it waits for whom it was last assigned to", async () => {
    const { id: threadId } = await comment();
    await yuna.call(api.assignThread, { threadId, personId: desk.people.editor.id });
    const { assignedTo } = await martin.call(api.assignThread, { threadId, personId: desk.people.translator.id });
    expect(assignedTo).toBe(desk.people.translator.id);
    expect((await yuna.call(api.assignThread, { threadId, personId: null })).assignedTo).toBeNull();
  });

  test("only who may see the article is mentioned in it or waits in it", async () => {
    const hidden = await bring({ restricted: true });
    const at = { segmentId: hidden.segments[2]?.id ?? "", anchor: whole, body: "Look at this" };
    const mentioning = (person: string) => yuna.refusal(api.openComment, { ...at, mentions: [person] });
    expect((await mentioning(desk.people.stranger.id)).code).toBe("cannot-see");
    expect((await mentioning(randomUUID())).code).toBe("cannot-see");
    const seen = await yuna.call(api.openComment, {
      ...at,
      mentions: [desk.people.journalist.id, desk.people.chief.id],
    });
    expect(seen.mentions).toEqual([desk.people.journalist.id, desk.people.chief.id]);
    const waiting = await yuna.refusal(api.assignThread, { threadId: seen.id, personId: desk.people.stranger.id });
    expect(waiting.code).toBe("cannot-see");
  });

  test("what is said in a restricted article does not exist for a stranger", async () => {
    opened = await bring({ restricted: true });
    segmentId = opened.segments[2]?.id ?? "";
    const { id: threadId } = await comment();
    const refused = await Promise.all([
      nari.refusal(api.listThreads, { articleId: opened.article.id }),
      nari.refusal(api.openComment, { segmentId, anchor: whole, body: "?" }),
      nari.refusal(api.openQuery, { segmentId, anchor: whole, body: "?" }),
      nari.refusal(api.reply, { threadId, body: "?" }),
      nari.refusal(api.answerQuery, { threadId, body: "?" }),
      nari.refusal(api.assignThread, { threadId, personId: null }),
      nari.refusal(api.resolveThread, { threadId }),
      nari.refusal(api.reopenThread, { threadId }),
      nari.refusal(api.withdrawThread, { threadId }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 404));
  });

  test("characters that are not text are refused at the door", async () => {
    const { id: threadId } = await query();
    for (const body of ["a\u0000b", "a\ud800b"])
      expect((await dohyun.refusal(api.answerQuery, { threadId, body })).status).toBe(400);
  });

  test("the record says who did what in which conversation, and none of its words", async () => {
    const { id: threadId } = await query({ body: "A secret question", blocking: true });
    await martin.call(api.answerQuery, { threadId, body: "A secret answer" });
    await martin.call(api.resolveThread, { threadId, outcome: "A secret outcome" });
    const events = await chainOf(desk.desk.database.sql, opened.article.id);
    expect(events.slice(-3)).toMatchObject([
      { kind: "thread.opened", threadId, segmentId, data: { kind: "query", blocking: true } },
      { kind: "thread.answered", threadId, data: { onBehalf: true } },
      { kind: "thread.resolved", threadId },
    ]);
    expect(JSON.stringify(events)).not.toContain("secret");
  });
});
