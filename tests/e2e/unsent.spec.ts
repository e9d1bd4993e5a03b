import { correctAlignment } from "#shared/alignment/api.ts";
import { changeArticleSettings } from "#shared/articles/api.ts";
import { openArticle } from "#shared/review/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { notice, paragraph, saved, saveLine, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { free, onDevice, typeUnheard } from "./support/unsent.ts";

const article = async (desk: TestDesk) => {
  const { article: brought } = await bringArticle(await desk.as("translator"), salt);
  return { articleId: brought.id, path: `/articles/${brought.id}` };
};

test("words that were not sent lie encrypted on the device, come back in another tab when theirs is gone, and are saved", async ({
  desk,
  as,
}) => {
  const { path } = await article(desk);
  const first = await as("translator");
  await first.goto(path);
  await typeUnheard(first, "Paragraph 1", " Ferrymen waited.");
  expect((await onDevice(first)).join("")).not.toContain("Ferrymen");
  const second = await first.context().newPage();
  await first.close();
  await free(second);
  await second.goto(path);
  await expect(paragraph(second, "Paragraph 1")).toContainText("Ferrymen waited.", { timeout: 20_000 });
  await expect(saved(second)).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => onDevice(second)).toEqual([]);
  const colleague = await as("editor");
  await colleague.goto(path);
  await expect(paragraph(colleague, "Paragraph 1")).toContainText("Ferrymen waited.");
});

test("what is typed on one person's page, after another has signed in in the next tab, is not saved under the other's name", async ({
  desk,
  as,
}) => {
  const { articleId, path } = await article(desk);
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 1");
  const martin = await desk.as("editor");
  await page.context().addCookies(martin.cookies(desk.url));
  await text.press("Control+End");
  await text.pressSequentially(" Ferrymen waited.");
  await expect(page.getByText(/^Your session has ended\./).first()).toBeVisible({ timeout: 10_000 });
  await expect(paragraph(page, "Paragraph 1")).toContainText("Ferrymen waited.");
  const { segments } = await martin.call(openArticle, { articleId });
  expect(segments.map((segment) => segment.text).join("")).not.toContain("Ferrymen");
});

test("signing out leaves nothing of what was typed on the device", async ({ desk, as }) => {
  const { path } = await article(desk);
  const page = await as("translator");
  await page.goto(path);
  await typeUnheard(page, "Paragraph 1", " Not for the next person.");
  await page.getByRole("button", { name: new RegExp(desk.people.translator.name) }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  expect(await onDevice(page)).toEqual([]);
});

test("the words of a restricted article stay on the page and nowhere else", async ({ desk, as }) => {
  const { articleId, path } = await article(desk);
  const client = await desk.as("translator");
  const page = await as("translator");
  await page.goto(path);
  await typeUnheard(page, "Paragraph 1", " A name.");
  await client.call(changeArticleSettings, { articleId, restricted: true });
  await expect.poll(() => onDevice(page), { timeout: 10_000 }).toEqual([]);
  await expect(saveLine(page, /^(Not saved, retrying|Offline\. Keep this page open)/)).toBeVisible();
});

test("an article that is closed in mid-sentence leaves the sentence with its writer, on the desk, with the reason", async ({
  desk,
  as,
}) => {
  const { articleId, path } = await article(desk);
  const chief = await desk.as("chief");
  const page = await as("translator");
  await page.goto(path);
  await typeUnheard(page, "Paragraph 2", " Half a sentence");
  await chief.call(changeArticleSettings, { articleId, restricted: true, members: [] });
  await expect(notice(page, /./).first()).toBeVisible({ timeout: 10_000 });
  await free(page);
  await expect(page.getByRole("heading", { name: "Words that were not saved" })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("Half a sentence")).toBeVisible();
  await page.getByRole("button", { name: "Discard these words" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard these words" }).click();
  await expect(page.getByText("Half a sentence")).toHaveCount(0);
});

test("a paragraph that a colleague merges away while I write in it: my words are above the text, to copy", async ({
  desk,
  as,
}) => {
  const { articleId, path } = await article(desk);
  const client = await desk.as("translator");
  const page = await as("translator");
  await page.goto(path);
  await typeUnheard(page, "Paragraph 2", " Still on its way.");
  const { segments, structure } = await client.call(openArticle, { articleId });
  const body = segments.filter(({ kind }) => kind === "body");
  await client.call(correctAlignment, {
    articleId,
    structure,
    correction: { act: "merge", segmentId: body[0]?.id ?? "" },
  });
  await free(page);
  const draft = page.getByRole("alert").filter({ hasText: "Not saved" });
  await expect(draft).toContainText("Still on its way.", { timeout: 25_000 });
  await expect(draft).toContainText("was merged into another");
});

test("undo goes back through the article in the order in which it was written, also after the network was away", async ({
  desk,
  as,
}) => {
  const { path } = await article(desk);
  const page = await as("translator");
  await page.goto(path);
  const one = await writeIn(page, "Paragraph 1");
  await one.press("Control+End");
  await page.keyboard.insertText(" FIRST");
  const two = await writeIn(page, "Paragraph 2");
  await two.press("Control+End");
  await page.context().setOffline(true);
  await page.keyboard.insertText(" SECOND");
  await page.context().setOffline(false);
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press("Control+z");
  await expect(paragraph(page, "Paragraph 2")).not.toContainText("SECOND");
  await expect(paragraph(page, "Paragraph 1")).toContainText("FIRST");
  await page.keyboard.press("Control+z");
  await expect(paragraph(page, "Paragraph 1")).not.toContainText("FIRST");
  await expect(paragraph(page, "Paragraph 1").getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Control+Shift+z");
  await expect(paragraph(page, "Paragraph 1")).toContainText("FIRST");
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
});
