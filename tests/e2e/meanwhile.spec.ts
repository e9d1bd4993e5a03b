import { correctAlignment } from "#shared/alignment/api.ts";
import { chooseCredit } from "#shared/articles/api.ts";
import { publishArticle } from "#shared/publication/api.ts";
import { approveSegment, openArticle } from "#shared/review/api.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { suggestWords } from "#tests/support/suggest-words.ts";
import { choose, inState, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";
import { free, typeUnheard } from "./support/unsent.ts";

test("an article is published while my words wait: they are kept, told why, and offered as a suggestion", async ({
  desk,
  as,
}) => {
  const opened = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(opened.path);
  await typeUnheard(page, "Paragraph 1", " A late thought.");
  await publish(desk, opened);
  await free(page);
  const draft = paragraph(page, "Paragraph 1").getByRole("alert").filter({ hasText: "Not saved" });
  await expect(draft).toContainText("A late thought.", { timeout: 25_000 });
  await expect(draft).toContainText("This paragraph is approved.");
  await draft.getByRole("button", { name: "Offer as a suggestion" }).click();
  await expect(draft).toHaveCount(0);
  await expect(inState(page, "Paragraph 1", "Approved").getByRole("insertion")).toHaveText(" A late thought.");
});

test("a desk that is away for an hour gets the words when it is back, without a key", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.clock.install();
  await page.goto(path);
  await typeUnheard(page, "Paragraph 1", " Ferrymen waited.");
  await page.clock.fastForward("01:00:00");
  await expect(paragraph(page, "Paragraph 1")).toContainText("Ferrymen waited.");
  await free(page);
  await page.clock.fastForward("00:01:00");
  await expect(saved(page)).toBeVisible();
  const { segments } = await (await desk.as("editor")).call(openArticle, {
    articleId: path.slice("/articles/".length),
  });
  expect(bodySegment({ segments }, 1).text).toMatch(/ Ferrymen waited\.$/);
});

test("a paragraph is cut in two while I write at its end: every letter stands in one of the two", async ({
  desk,
  as,
}) => {
  const opened = await saltArticle(desk);
  const { article, path } = opened;
  const { id: segmentId, text } = bodySegment(opened, 1);
  const page = await as("translator");
  await page.goto(path);
  const field = await writeIn(page, "Paragraph 1");
  await field.press("Control+End");
  await page.keyboard.type(" One two three", { delay: 20 });
  const martin = await desk.as("editor");
  const { structure } = await martin.call(openArticle, { articleId: article.id });
  const keepTarget = text.indexOf(". ") + 1;
  const correction = { act: "split", segmentId, keepSource: 1, keepTarget } as const;
  await Promise.all([
    martin.call(correctAlignment, { articleId: article.id, structure, correction }),
    page.keyboard.type(" four five six", { delay: 20 }),
  ]);
  await expect(saved(page)).toBeVisible();
  await expect(page.getByRole("group", { name: /^Paragraph \d,/ })).toHaveCount(5);
  // What was in the text went with its sentence; what was on its way stands where the caret stayed.
  const { segments } = await martin.call(openArticle, { articleId: article.id });
  const [first, second] = [bodySegment({ segments }, 1).text, bodySegment({ segments }, 2).text];
  const typed = second.slice(text.length - keepTarget - 1) + first.slice(keepTarget);
  expect(typed.replaceAll(" ", "")).toBe("Onetwothreefourfivesix");
  await expect(paragraph(page, "Paragraph 1")).toContainText(first);
  await expect(paragraph(page, "Paragraph 2")).toContainText(second);
});

test("a paragraph is taken away under my fingers: the letters that follow are no commands", async ({ desk, as }) => {
  const opened = await saltArticle(desk);
  const { article, path } = opened;
  const page = await as("translator");
  await page.goto(path);
  await (await writeIn(page, "Paragraph 2")).press("Control+End");
  await page.keyboard.type(" concern");
  const martin = await desk.as("editor");
  const { structure } = await martin.call(openArticle, { articleId: article.id });
  const correction = { act: "merge", segmentId: bodySegment(opened, 1).id } as const;
  await martin.call(correctAlignment, { articleId: article.id, structure, correction });
  for (let at = 0; at < 12; at += 1) await page.keyboard.type("cnj", { delay: 60 });
  await expect(page).toHaveURL(new RegExp(`${path}(\\?|$)`));
  await expect(page.getByRole("textbox", { name: /^English of/ })).toHaveCount(0);
});

test("whoever has read the Korean of the paragraph that they write in goes on writing with Enter", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 2");
  await text.press("Control+End");
  await page.keyboard.type(" One");
  await paragraph(page, "Paragraph 2").getByText("소금밭이 마를 날이").click();
  await expect(text).not.toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type(" two.");
  await expect(text).toContainText(" One two.");
});

test("an editor accepts all of their own suggestions; a colleague's still waits", async ({ desk, as }) => {
  const opened = await saltArticle(desk);
  const { id: segmentId, digests, text } = bodySegment(opened, 1);
  const [martin, dohyun] = [await desk.as("editor"), await desk.as("journalist")];
  await martin.call(approveSegment, { segmentId, seen: digests });
  const { editor, journalist } = desk.people;
  await suggestWords(martin, editor.id, segmentId, "Salt prices", "Prices of salt");
  await suggestWords(martin, editor.id, segmentId, "early this month", "in early November");
  await suggestWords(dohyun, journalist.id, segmentId, "Nampo", "the port of Nampo");
  const page = await as("editor");
  await page.goto(opened.path);
  await choose(page, "Paragraph 1");
  const list = page.getByRole("region", { name: "Suggestions" });
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await list.getByRole("button", { name: "Accept all of mine" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list.getByRole("listitem")).toContainText(journalist.name);
  const { segments } = await martin.call(openArticle, { articleId: opened.article.id });
  const expected = text.replace("Salt prices", "Prices of salt").replace("early this month", "in early November");
  expect(bodySegment({ segments }, 1).text).toBe(expected);
});

/** All that stands between the story and its readers is cleared by an editor; then it is published. */
async function publish(desk: TestDesk, { article, segments }: Awaited<ReturnType<typeof saltArticle>>) {
  const martin = await desk.as("editor");
  for (const { id, digests } of segments) await martin.call(approveSegment, { segmentId: id, seen: digests });
  for (const part of ["translator", "editor", "journalist"] as const) {
    const personId = desk.people[part].id;
    const credit = { as: "own-name" } as const;
    await (await desk.as(part)).call(chooseCredit, { articleId: article.id, personId, credit });
  }
  await martin.call(publishArticle, { articleId: article.id, after: 0 });
}
