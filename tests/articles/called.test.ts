import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { called } from "#shared/articles/called.ts";
import { listArticles, openArticle } from "#shared/review/api.ts";
import { searchArticles } from "#shared/review/search-api.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { placeArticle } from "#tests/support/place-article.ts";

describe("how an article is called", () => {
  test("by its headline as it stands", () => {
    expect(called({ kind: "headline", en: "Salt by night", ko: "" })).toEqual({ en: "Salt by night", ko: "" });
  });

  test("without one by its first words in quotation marks, cut between words", () => {
    const en = "The ferry crossed at dawn, and nobody on the other bank would say who had paid for it.";
    expect(called({ kind: "body", en, ko: "나룻배가\n새벽에 건넜다." })).toEqual({
      en: "“The ferry crossed at dawn, and nobody on the…”",
      ko: "“나룻배가 새벽에 건넜다.”",
    });
  });
});

onBothDatabases("an article without a headline", (database) => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startDesk({ database });
  });
  afterAll(() => desk.stop());

  test("has the same name on its page, in the list and in the search; one without any text has none", async () => {
    const martin = await desk.as("editor");
    const by = desk.people.editor.id;
    const parts = [
      { kind: "headline", ko: "", en: "" },
      { kind: "body", ko: "나룻배가 새벽에 건넜다.", en: "" },
    ] as const;
    const { articleId } = await placeArticle(desk.desk, parts, { by });
    const empty = await placeArticle(desk.desk, [{ kind: "headline", ko: "", en: "" }], { by });
    const headline = { en: "", ko: "“나룻배가 새벽에 건넜다.”" };
    expect((await martin.call(openArticle, { articleId })).article.headline).toEqual(headline);
    const { articles } = await martin.call(listArticles, { q: "" });
    const names = new Map(articles.map(({ article }) => [article.id, article.headline]));
    expect(names.get(articleId)).toEqual(headline);
    expect(names.get(empty.articleId)).toEqual({ en: "", ko: "" });
    const { found } = await martin.call(searchArticles, { words: "나룻배" });
    expect(found).toMatchObject([{ id: articleId, headline }]);
  });
});
