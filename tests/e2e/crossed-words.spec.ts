import type { Locator, Page } from "@playwright/test";
import { listThreads, openComment } from "#shared/threads/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import { salt } from "#tests/support/stories.ts";
import { suggestWords } from "#tests/support/suggest-words.ts";
import { choose, english, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { bodySegment } from "./support/stories.ts";

const WORDS = "all summer";

test("a conversation stays with its words through a suggestion, a join, a cut, a paste, a split and every undo", async ({
  desk,
  as,
}) => {
  const [yuna, martin] = [await desk.as("translator"), await desk.as("editor")];
  const opened = await bringArticle(yuna, salt, { members: [{ personId: desk.people.editor.id, part: "editor" }] });
  const { id: articleId } = opened.article;
  const { id: segmentId, text: start } = bodySegment(opened, 2);
  const from = start.indexOf(WORDS);
  const anchor = { side: "target" as const, from, to: from + WORDS.length, quote: WORDS };
  const { id } = await yuna.call(openComment, { segmentId, anchor, body: "All of it?" });
  const page = await as("translator");
  await page.goto(`/articles/${articleId}?segment=${segmentId}&thread=${id}`);
  const marked = (name: string): Locator => paragraph(page, name).locator(`[data-highlight~="${id}"]`);
  const stands = (name: string, words = WORDS) =>
    expect.poll(async () => (await marked(name).allTextContents()).join("")).toBe(words);
  const card = page.getByRole("article", { name: "Comment" });
  const deleted = card.getByText(/^On deleted text/);

  await test.step("words inside of it are suggested away, and it is where it was", async () => {
    await stands("Paragraph 2");
    await suggestWords(martin, desk.people.editor.id, segmentId, "all", "half the");
    await expect(paragraph(page, "Paragraph 2").getByRole("insertion")).toHaveText("half the");
    await expect(paragraph(page, "Paragraph 2").getByRole("deletion")).toHaveText("all");
    await stands("Paragraph 2", "allhalf the summer");
    await expect(deleted).toHaveCount(0);
  });

  await test.step("its paragraph is joined with the one above, and it goes along", async () => {
    await align(page, "Paragraph 1", "Join with next");
    await expect(paragraph(page, "Paragraph 1")).toContainText("It rained");
    await stands("Paragraph 1", "allhalf the summer");
    await expect(card).toBeVisible();
  });

  await test.step("undone, it is back in its own", async () => {
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(paragraph(page, "Paragraph 1")).not.toContainText("It rained");
    await stands("Paragraph 2", "allhalf the summer");
    await choose(page, "Paragraph 2");
    await page.getByRole("region", { name: "Suggestions" }).getByRole("button", { name: "Reject" }).click();
    await stands("Paragraph 2");
  });

  await test.step("its words are cut: it says so and quotes them; pasted at the end, it stands there; undone, where it was", async () => {
    const text = await writeIn(page, "Paragraph 2");
    await text.press("Control+Home");
    for (let at = 0; at < from; at += 1) await text.press("ArrowRight");
    for (let at = 0; at < WORDS.length; at += 1) await text.press("Shift+ArrowRight");
    await text.press("Control+x");
    await expect(deleted).toBeVisible();
    await expect(card).toContainText(WORDS);
    await expect(marked("Paragraph 2")).toHaveCount(0);
    await text.press("Control+End");
    await text.press("Control+v");
    await expect(deleted).toHaveCount(0);
    await stands("Paragraph 2");
    await expect(english(page, "Paragraph 2")).toHaveText(/said\. ?all summer$/);
    await text.press("Control+z");
    await text.press("Control+z");
    await expect(english(page, "Paragraph 2")).toHaveText(start);
    await expect(deleted).toHaveCount(0);
    await stands("Paragraph 2");
    await expect(saved(page)).toBeVisible();
    await text.press("Escape");
  });

  await test.step("its words are split off, and it goes with them; undone, it is home", async () => {
    await align(page, "Paragraph 2", "Split…");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: "1 paragraph stays" }).check();
    await dialog.getByRole("slider").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await dialog.getByRole("button", { name: /^Split here/ }).click();
    await expect(dialog).toHaveCount(0);
    await stands("Paragraph 3");
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await stands("Paragraph 2");
  });

  const { threads } = await martin.call(listThreads, { articleId });
  expect(threads).toMatchObject([{ id, segmentId, anchor: { ...anchor, orphaned: false } }]);
});

/** A correction of the alignment from the menu of this row. */
async function align(page: Page, name: string, act: string) {
  const row = await choose(page, name);
  await row.getByRole("button", { name: "Alignment of this paragraph" }).click();
  await page.getByRole("menuitem", { name: act }).click();
}
