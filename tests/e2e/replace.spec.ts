import type { Page } from "@playwright/test";
import { approveSegment, readSegment } from "#shared/review/api.ts";
import { inState, notice, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";

const RAIN = "“It rained all summer, and there was not a day for the salt pans to dry,” a source said.";
const RAIN_AFTER = RAIN.replace("salt pans", "sea salt pans");

test.describe.configure({ timeout: 120_000 });

async function open(page: Page) {
  await page.keyboard.press("Control+Alt+f");
  const dialog = page.getByRole("dialog", { name: "Find and replace" });
  const [find, put] = ["Find in the English", "Replace with"].map((name) => dialog.getByRole("textbox", { name }));
  if (!find || !put) throw new Error("Both fields have names");
  return { dialog, find, put, act: (name: string) => dialog.getByRole("button", { name, exact: true }) };
}

test("every place is seen first; those that are chosen change, and one press brings all of them back", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(path);
  await expect(paragraph(page, "Paragraph 2")).toBeVisible();
  const { dialog, find, put, act } = await open(page);
  await find.fill("salt");
  await expect(dialog.getByRole("status").first()).toHaveText("6 places in 5 paragraphs");
  await dialog.getByRole("checkbox", { name: "Whole words only" }).check();
  await expect(dialog.getByRole("status").first()).toHaveText("5 places in 4 paragraphs");
  await expect(dialog.getByRole("button", { name: "Replace", exact: true })).toHaveAttribute("aria-disabled", "true");
  await put.fill("sea salt");
  await dialog.getByRole("checkbox", { name: /A kilogram of/ }).uncheck();
  await act("Replace in 4 places").click();
  await expect(dialog).toBeHidden();
  await expect(paragraph(page, "Headline")).toContainText("Sea salt prices stir");
  await expect(paragraph(page, "Paragraph 1")).toContainText("Sea salt prices in Nampo");
  await expect(paragraph(page, "Paragraph 1")).toContainText("A kilogram of salt rose");
  await expect(paragraph(page, "Paragraph 2")).toContainText(RAIN_AFTER);
  await expect(saved(page)).toBeVisible();
  await page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(paragraph(page, "Headline")).toContainText("Salt prices stir");
  await expect(paragraph(page, "Paragraph 2")).toContainText(RAIN);
  await expect(paragraph(page, "Paragraph 3")).toContainText("Salt production");
});

test("approved words stay approved: there the other words are suggested; a suggestion that waits is left alone", async ({
  desk,
  as,
}) => {
  const opened = await saltArticle(desk);
  const { id, digests } = bodySegment(opened, 2);
  const martin = await desk.as("editor");
  await martin.call(approveSegment, { segmentId: id, seen: digests });
  const page = await as("editor");
  await page.goto(opened.path);
  await expect(inState(page, "Paragraph 2", "Approved")).toBeVisible();
  const first = await open(page);
  await first.find.fill("salt pans");
  await first.put.fill("sea salt pans");
  await expect(first.dialog.getByText("as a suggestion")).toBeVisible();
  await first.put.press("Enter");
  await expect(first.dialog).toBeHidden();
  await expect(paragraph(page, "Paragraph 2").getByRole("insertion")).toHaveText("sea salt pans");
  await expect(paragraph(page, "Paragraph 2").getByRole("deletion")).toHaveText("salt pans");
  await expect(saved(page)).toBeVisible();
  expect(await martin.call(readSegment, { segmentId: id })).toMatchObject({
    text: RAIN,
    review: { state: "approved" },
  });
  const again = await open(page);
  await again.find.fill("salt pans");
  await again.put.fill("pans");
  await expect(again.dialog.getByText("In a suggestion that waits").first()).toBeVisible();
  await expect(again.dialog.getByRole("insertion")).toHaveCount(0);
  await expect(again.dialog.getByRole("button", { name: "Replace", exact: true })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
});

test("the list follows what a colleague writes; undo leaves alone what was written in since", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const [page, other] = [await as("translator"), await as("editor")];
  await page.goto(path);
  await other.goto(path);
  const { dialog, find, put, act } = await open(page);
  await find.fill("source");
  await expect(dialog.getByRole("status").first()).toHaveText("2 places in 2 paragraphs");
  const writing = await writeIn(other, "Paragraph 4");
  await writing.press("Control+End");
  await writing.pressSequentially(" So said a source.");
  await expect(dialog.getByRole("status").first()).toHaveText("3 places in 3 paragraphs");
  await put.fill("resident");
  await act("Replace in 3 places").click();
  await expect(paragraph(other, "Paragraph 4")).toContainText("So said a resident.");
  const mine = await writeIn(page, "Paragraph 2");
  await mine.press("Control+End");
  await mine.pressSequentially(" Twice.");
  await page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(notice(page, /One paragraph was written in since/)).toBeVisible();
  await expect(paragraph(page, "Paragraph 2")).toContainText("a resident said. Twice.");
  await expect(paragraph(page, "Paragraph 4")).toContainText("So said a source.");
  await expect(paragraph(other, "Paragraph 3")).toContainText("according to the source.");
});

test("selected words are looked for at once, and a place leads to its paragraph", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 4");
  await text.press("Control+End");
  await text.press("ArrowLeft");
  await text.press("Control+Shift+ArrowLeft");
  const { dialog, find } = await open(page);
  await expect(find).toHaveValue("neighbors");
  await find.fill("summer");
  await dialog.getByRole("button", { name: "Go to Paragraph 2" }).click();
  await expect(dialog).toBeHidden();
  await expect(paragraph(page, "Paragraph 2")).toHaveAttribute("aria-current", "true");
  await expect(paragraph(page, "Paragraph 2")).toBeFocused();
});

test("Enter goes on to the words to put; only there does it replace", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(path);
  await expect(paragraph(page, "Paragraph 2")).toBeVisible();
  const { dialog, find, put } = await open(page);
  await find.fill("salt pans");
  await find.press("Enter");
  await expect(put).toBeFocused();
  await put.fill("pans");
  for (const name of ["Whole words only", "Match case"]) {
    await dialog.getByRole("checkbox", { name }).press("Enter");
    await expect(put).toBeFocused();
  }
  await find.press("Enter");
  await expect(put).toBeFocused();
  await expect(dialog).toBeVisible();
  await expect(paragraph(page, "Paragraph 2")).toContainText(RAIN);
  await put.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(paragraph(page, "Paragraph 2")).toContainText(RAIN.replace("salt pans", "pans"));
});

test("opened again it is as it was left; words that were selected since are looked for anew", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 4");
  await text.press("Control+End");
  await text.press("ArrowLeft");
  await text.press("Control+Shift+ArrowLeft");
  const { dialog, find, put, act } = await open(page);
  await find.fill("salt");
  await dialog.getByRole("checkbox", { name: "Whole words only" }).check();
  await put.fill("sea salt");
  await dialog.getByRole("checkbox", { name: /A kilogram of/ }).uncheck();
  await dialog.getByRole("button", { name: "Go to Paragraph 2" }).click();
  await expect(dialog).toBeHidden();
  await open(page);
  await expect(find).toHaveValue("salt");
  await expect(put).toHaveValue("sea salt");
  await expect(act("Replace in 4 places")).toBeVisible();
  await page.keyboard.type("rained");
  await expect(find).toHaveValue("rained");
  await page.keyboard.press("Escape");
  const other = await writeIn(page, "Paragraph 3");
  await other.press("Control+End");
  await other.press("ArrowLeft");
  await other.press("Control+Shift+ArrowLeft");
  await open(page);
  await expect(find).toHaveValue("source");
  await expect(put).toHaveValue("");
});

test("who may only suggest is told that it was suggested", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("journalist", { language: "en" });
  await page.goto(path);
  await expect(paragraph(page, "Paragraph 2")).toBeVisible();
  const { dialog, find, put } = await open(page);
  await find.fill("salt pans");
  await put.fill("pans");
  await put.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(notice(page, "Suggested in one place.")).toBeVisible();
  await expect(notice(page, /Replaced/)).toBeHidden();
});
