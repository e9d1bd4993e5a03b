import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readGate } from "#server/gate/read-gate.ts";
import { previewArticle } from "#server/publication/preview-article.ts";
import { listArticles } from "#server/review/list-articles.ts";
import { openArticle } from "#server/review/open-article.ts";
import { countingQueries } from "#tests/support/counting-queries.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { type PlacedPart, placeArticle } from "#tests/support/place-article.ts";

onBothDatabases("however long an article is", (database) => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startDesk({ database });
  });
  afterAll(() => desk.stop());

  const parts = (count: number) =>
    Array.from({ length: count }, (_, at): PlacedPart => {
      const mark = randomUUID().slice(0, 8);
      return {
        kind: at === 0 ? "headline" : "body",
        ko: `강 건너 소식 ${mark}`,
        en: `News from across the river ${mark}`,
      };
    });

  test.each([
    ["its page", openArticle],
    ["its gate", (of: TestDesk["desk"], by: TestDesk["people"]["chief"], id: string) => readGate(of, by, id)],
    ["its preview", previewArticle],
    [
      "the desk's list",
      (of: TestDesk["desk"], by: TestDesk["people"]["chief"]) => listArticles(of, by, { q: "", limit: 50 }),
    ],
  ])("%s takes the same number of queries for 10 paragraphs as for 500", async (_what, act) => {
    const { chief, editor } = desk.people;
    const count = async (paragraphs: number) => {
      const { articleId } = await placeArticle(desk.desk, parts(paragraphs), { by: editor.id });
      const counts: number[] = [];
      // What the desk does in the background meanwhile is counted too; it is not always at it.
      for (let times = 0; times < 3; times += 1)
        counts.push(await countingQueries(desk, () => act(desk.desk, chief, articleId)));
      return Math.min(...counts);
    };
    const few = await count(10);
    expect(few).toBeGreaterThan(0);
    expect(await count(500)).toBe(few);
  });
});
