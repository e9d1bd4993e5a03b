import { afterAll, beforeAll, expect, test } from "vitest";
import { overrideGateLine } from "#shared/gate/api.ts";
import { blockingQueryKey } from "#shared/gate/line.ts";
import { publishArticle } from "#shared/publication/api.ts";
import * as api from "#shared/review/api.ts";
import { listThreads, openComment, openQuery, reply } from "#shared/threads/api.ts";
import { approveEach, placeSalt } from "#tests/publication/desk-with-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { type Placed, placeArticle, translated, untouched } from "#tests/support/place-article.ts";
import { checkpoint, lamp } from "#tests/support/stories.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";

/** One desk: salt is submitted and asked about, the lamp untouched and due, the checkpoint restricted, one published. */
onBothDatabases("the desk's list", (database) => {
  let desk: TestDesk;
  let clients: Record<"yuna" | "martin" | "dohyun" | "okja" | "nari", Client>;
  let saltArticle: Placed;
  let lampArticle: Placed;
  let secret: Placed;
  let published: Placed;

  beforeAll(async () => {
    desk = await startDesk({ database });
    const [yuna, martin, dohyun, okja, nari] = await Promise.all([
      desk.as("translator"),
      desk.as("editor"),
      desk.as("journalist"),
      desk.as("chief"),
      desk.as("stranger"),
    ]);
    clients = { yuna, martin, dohyun, okja, nari };
    const { editor, translator } = desk.people;
    published = await placeSalt(desk);
    await approveEach(martin, published);
    await martin.call(publishArticle, { articleId: published.articleId, after: 0 });
    lampArticle = await placeArticle(desk.desk, untouched(lamp), {
      by: editor.id,
      dueAt: new Date(Date.now() - 3_600_000),
      members: [{ personId: translator.id, part: "translator" }],
    });
    await yuna.call(openComment, {
      segmentId: lampArticle.segmentIds[0] ?? "",
      anchor: { side: "segment" },
      body: "Martin, keeper or guardian?",
      mentions: [editor.id],
    });
    secret = await placeArticle(desk.desk, translated(checkpoint), {
      by: editor.id,
      restricted: true,
      members: [{ personId: translator.id, part: "translator" }],
    });
    saltArticle = await placeSalt(desk, { dueAt: new Date(Date.now() + 2 * 86_400_000) });
    const segmentId = saltArticle.segmentIds[3] ?? "";
    await yuna.call(api.submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
    await martin.call(openQuery, { segmentId, anchor: { side: "segment" }, body: "누가 한 말입니까?", blocking: true });
  });
  afterAll(() => desk.stop());

  const asked = async (who: keyof typeof clients, q = "") =>
    (await clients[who].call(api.listArticles, { q })).articles.map(({ article }) => article.id);

  test("everything that the person may see, newest change first", async () => {
    const [a, b, c, d] = [saltArticle, lampArticle, published, secret].map(({ articleId }) => articleId);
    expect((await asked("yuna")).sort()).toEqual([a, b, c, d].sort());
    expect((await asked("yuna"))[0]).toBe(a);
    expect(await asked("nari")).not.toContain(d);
    expect(await asked("okja")).toContain(d);
    expect(await asked("nari", "초소")).toEqual([]);
    expect(await asked("nari", "is:restricted")).toEqual([]);
  });

  test("each with its headline in both languages, its states, its queries", async () => {
    const { articles } = await clients.martin.call(api.listArticles, { q: "소금값 has:query" });
    expect(articles).toMatchObject([
      {
        article: {
          headline: { ko: "김장철 소금값 들썩", en: "Salt prices stir as kimchi season nears" },
          publication: "unpublished",
        },
        states: ["draft", "draft", "draft", "submitted", "draft", "draft"],
        openQueries: 1,
        blockingQueries: 1,
        changedBy: desk.people.editor.id,
      },
    ]);
  });

  test.each([
    ["소금값", ["salt", "published"]],
    ["salt has:blocking-query", ["salt"]],
    ["SALT PRICES", ["salt", "published"]],
    ["등불을", ["lamp"]],
    ["등불을".normalize("NFD"), ["lamp"]],
    ["100%", []],
    ["state:empty", ["lamp"]],
    ["state:submitted", ["salt"]],
    ["state:submitted state:empty", ["salt", "lamp"]],
    ["state:returned", []],
    ["due:overdue", ["lamp"]],
    ["소금값 due:week", ["salt"]],
    ["has:deadline", ["salt", "lamp"]],
    ["is:published", ["published"]],
    ["is:unpublished", ["salt", "lamp", "secret"]],
    ["is:restricted", ["secret"]],
    ["is:withdrawn", []],
    ["by:yun", ["salt", "published", "lamp", "secret"]],
    ["by:Dohyun", ["salt", "published"]],
    ["by:me", ["salt", "published", "lamp", "secret"]],
  ])("%s", async (q, names) => {
    const ids = { salt: saltArticle, lamp: lampArticle, secret, published };
    const wanted = names.map((name) => ids[name as keyof typeof ids].articleId); // the table above writes these names
    expect((await asked("yuna", q)).sort()).toEqual(wanted.sort());
  });

  test("what waits for whom", async () => {
    const waits = async (who: keyof typeof clients) => {
      const { articles } = await clients[who].call(api.listArticles, { q: "is:waiting" });
      return articles.map(({ article, waits: own }) => [article.id, own.map(({ why }) => why)]);
    };
    const [a, b, d] = [saltArticle, lampArticle, secret].map(({ articleId }) => articleId);
    expect(await waits("dohyun")).toEqual([[a, ["to-answer"]]]);
    const martin = new Map((await waits("martin")) as [string, string[]][]); // pairs, as mapped above
    expect(martin.get(a ?? "")).toEqual(["to-review"]);
    expect(martin.get(b ?? "")).toEqual(["mentioned"]);
    expect((await waits("yuna")).map(([id]) => id).sort()).toEqual([a, b, d].sort());
    const { threads } = await clients.martin.call(listThreads, { articleId: b ?? "" });
    await clients.martin.call(reply, { threadId: threads[0]?.id ?? "", body: "Keeper." });
    expect((await waits("martin")).map(([id]) => id)).not.toContain(b);
  });

  test("a page at a time", async () => {
    const first = await clients.yuna.call(api.listArticles, { limit: 3 });
    expect(first).toMatchObject({ more: true });
    const before = first.articles.at(-1)?.changedAt;
    const second = await clients.yuna.call(api.listArticles, { limit: 3, before });
    expect(second.more).toBe(false);
    const ids = [...first.articles, ...second.articles].map(({ article }) => article.id);
    expect(new Set(ids).size).toBe(4);
  });

  test("returned paragraphs are found and wait for their translator", async () => {
    const { yuna, martin } = clients;
    const segmentId = saltArticle.segmentIds[3] ?? "";
    await martin.call(api.returnSegment, { segmentId, reason: "Whose words?" });
    expect(await asked("yuna", "state:returned")).toEqual([saltArticle.articleId]);
    const { articles } = await yuna.call(api.listArticles, { q: "is:waiting" });
    expect(articles[0]).toMatchObject({
      article: { id: saltArticle.articleId },
      waits: [{ why: "returned", count: 1, segmentId }, { why: "to-translate" }],
    });
    await writeWords(yuna, segmentId, "“It rained all summer,” a salt worker said.");
    expect(await asked("yuna", "state:returned")).toEqual([saltArticle.articleId]);
  });

  test("a query that the chief lets stand blocks nothing any more, in the list and in its filter", async () => {
    const { articleId } = saltArticle;
    const { threads } = await clients.martin.call(listThreads, { articleId });
    const key = blockingQueryKey(threads.find(({ kind }) => kind === "query")?.id ?? "");
    await clients.okja.call(overrideGateLine, { articleId, key, reason: "He said so on the phone." });
    expect(await asked("martin", "salt has:blocking-query")).toEqual([]);
    const { articles } = await clients.martin.call(api.listArticles, { q: "salt has:query" });
    expect(articles).toMatchObject([{ openQueries: 1, blockingQueries: 0 }]);
  });
});
