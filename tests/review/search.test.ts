import { afterAll, beforeAll, expect, test } from "vitest";
import { followTexts } from "#server/review/follow-texts.ts";
import { changeArticleSettings } from "#shared/articles/api.ts";
import { searchArticles } from "#shared/review/search-api.ts";
import { openComment } from "#shared/threads/api.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { type Placed, placeArticle, translated } from "#tests/support/place-article.ts";
import { lamp, salt } from "#tests/support/stories.ts";
import { writeWords } from "#tests/support/write-words.ts";

onBothDatabases("search", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let nari: Client;
  let placed: Placed;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, nari] = await Promise.all([desk.as("translator"), desk.as("stranger")]);
    const { editor, translator } = desk.people;
    placed = await placeArticle(desk.desk, translated(salt), {
      by: editor.id,
      members: [{ personId: translator.id, part: "translator" }],
    });
    await placeArticle(desk.desk, translated(lamp), { by: editor.id });
  });
  afterAll(() => desk.stop());

  const found = async (words: string, who = nari) => (await who.call(searchArticles, { words })).found;
  const spots = async (words: string, who = nari) =>
    (await found(words, who)).flatMap(({ hits }) =>
      hits.map(
        ({ where, sentence }) =>
          `${where}: ${sentence.map(({ text, match }) => (match ? `[${text}]` : text)).join("")}`,
      ),
    );

  test("finds words in the Korean and in the English, each in its sentence, and where it stands", async () => {
    const [article] = await found("소금밭");
    expect(article).toMatchObject({ id: placed.articleId, headline: { en: salt.parts[0]?.en } });
    expect(await spots("소금 밭")).toEqual([
      "korean: 한 소식통은 “여름내 비가 와서 [소금][밭]이 마를 날이 없었다”고 전했다.",
    ]);
    expect(article?.hits).toMatchObject([{ segmentId: placed.segmentIds[3], threadId: null, where: "korean" }]);
    expect(await spots("brine")).toEqual([
      "english: Residents are sharing the [brine] left over from salting cabbage with their neighbors.",
    ]);
    expect((await found("등불"))[0]?.further).toBeGreaterThan(0);
  });

  test("follows the text as it is written, and finds what was said about it", async () => {
    const segmentId = placed.segmentIds[5] ?? "";
    expect(await spots("heron")).toEqual([]);
    const end = followTexts(desk.desk, (error) => {
      throw error;
    });
    await writeWords(yuna, segmentId, "Residents share the brine with a heron.");
    await end();
    expect(await spots("heron")).toEqual(["english: Residents share the brine with a [heron]."]);
    const { id } = await yuna.call(openComment, {
      segmentId,
      anchor: { side: "segment" },
      body: "왜가리가 정말 나오나요?",
    });
    expect((await found("왜가리"))[0]?.hits).toMatchObject([{ segmentId, threadId: id, where: "conversation" }]);
    await writeWords(yuna, segmentId, "Residents share the brine.");
    expect(await spots("heron")).toEqual([]);
  });

  test("what a person may not see is not found, not counted, and found again with the access", async () => {
    const { editor, stranger } = desk.people;
    const hidden = await placeArticle(
      desk.desk,
      [{ kind: "headline", ko: "두루미마을의 소식", en: "News from the crane village" }],
      { by: editor.id, restricted: true, members: [{ personId: editor.id, part: "editor" }] },
    );
    const martin = await desk.as("editor");
    const okja = await desk.as("chief");
    for (const words of ["두루미마을", "crane"]) {
      expect(await nari.call(searchArticles, { words })).toEqual({ found: [], next: null });
      expect(await found(words, martin)).toMatchObject([{ id: hidden.articleId, restricted: true }]);
      expect(await found(words, okja)).toHaveLength(1);
    }
    const members = [editor, stranger].map(({ id }, at) => ({
      personId: id,
      part: at === 0 ? ("editor" as const) : ("translator" as const),
    }));
    await martin.call(changeArticleSettings, { articleId: hidden.articleId, members });
    expect(await found("두루미마을")).toHaveLength(1);
    await martin.call(changeArticleSettings, { articleId: hidden.articleId, members: members.slice(0, 1) });
    expect(await found("두루미마을")).toEqual([]);
  });

  test("turns pages, newest article first, each article once", async () => {
    const { editor } = desk.people;
    const ids: string[] = [];
    for (let at = 0; at < 22; at++) {
      const one = await placeArticle(desk.desk, [{ kind: "body", ko: `물수제비 ${at}` }], {
        by: editor.id,
        restricted: at % 2 === 1,
      });
      if (at % 2 === 0) ids.unshift(one.articleId);
    }
    const okja = await desk.as("chief");
    const first = await okja.call(searchArticles, { words: "물수제비" });
    expect(first.found).toHaveLength(20);
    const second = await okja.call(searchArticles, { words: "물수제비", ...first.next });
    expect(second).toMatchObject({ next: null });
    expect(new Set([...first.found, ...second.found].map(({ id }) => id)).size).toBe(22);
    const hers = await nari.call(searchArticles, { words: "물수제비" });
    expect(hers).toMatchObject({ next: null });
    expect(hers.found.map(({ id }) => id)).toEqual(ids);
  });

  test("the longest paragraph is kept whatever stands in it, and what was typed can do no harm", async () => {
    const long = Array.from({ length: 50_000 }, (_, at) => String.fromCharCode(0xac00 + ((at * 7919) % 11_172))).join(
      "",
    );
    const { editor } = desk.people;
    await placeArticle(desk.desk, [{ kind: "body", ko: long, en: "x".repeat(50_000) }], { by: editor.id });
    for (const words of ["%", "_", "' or true --", "ㅂ", '"', ":*", "소금".normalize("NFD"), "가나다라 ".repeat(39)])
      expect((await nari.call(searchArticles, { words })).found.length).toBeLessThanOrEqual(20);
    expect(await spots("%")).toEqual([]);
    expect(await spots("소금밭".normalize("NFD"))).toEqual(await spots("소금밭"));
    expect((await nari.refusal(searchArticles, { words: "a".repeat(10_000) })).status).toBe(400);
    expect((await nari.fetch(`/api/search?words=${encodeURIComponent("가".repeat(10_000))}`)).status).toBe(431);
    expect((await nari.refusal(searchArticles, { words: " " })).status).toBe(400);
    expect((await desk.nobody.refusal(searchArticles, { words: "소금" })).status).toBe(401);
  });
});
