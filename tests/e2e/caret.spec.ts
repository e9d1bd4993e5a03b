import type { Locator } from "@playwright/test";
import { aMoment, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { saltArticle } from "./support/stories.ts";

test("a key acts where the caret is, also before the browser has told of its last move", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 3");
  const words = (await text.textContent()) ?? "";
  await text.press("Control+End");
  // Both in one turn, as on a machine that is busy: "selectionchange" comes after them.
  await text.evaluate((element) => {
    getSelection()?.setPosition(document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode(), 6);
    element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  });
  await expect(text.getByRole("paragraph")).toHaveText([words.slice(0, 6).trim(), words.slice(6).trim()]);
  await expect(saved(page)).toBeVisible();
});

test("the name at a colleague's caret is whole also where a line ends, for who reads and for who writes there", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const [yuna, ines] = [await as("translator"), await as("secondEditor")];
  await Promise.all([yuna.goto(path), ines.goto(path)]);
  const hers = await writeIn(yuna, "Paragraph 1");
  const row = paragraph(ines, "Paragraph 1");
  const name = row.locator("[data-flag]", { hasText: "Yuna" });
  await hers.press("Control+a");
  await yuna.keyboard.insertText("n".repeat(150)); // breaks wherever a line is full
  await aMoment(yuna);
  await hers.press("Control+Home");
  await expect.poll(() => overhang(name, row)).toBeLessThan(-200);
  await hers.press("End");
  await hers.press("ArrowLeft");
  await expect.poll(() => overhang(name, row)).toBeGreaterThan(-40);
  expect(await overhang(name, row)).toBeLessThanOrEqual(1);
  await writeIn(ines, "Paragraph 1");
  await expect.poll(() => overhang(name, row)).toBeGreaterThan(-40);
  expect(await overhang(name, row)).toBeLessThanOrEqual(1);
  await hers.press("Control+Home");
  await expect.poll(() => overhang(name, row)).toBeLessThan(-200);
});

/** How many pixels of the name stand beyond the column of words. */
async function overhang(name: Locator, row: Locator): Promise<number> {
  const [flag, words] = [await name.boundingBox(), await row.getByRole("paragraph").last().boundingBox()];
  return flag && words ? flag.x + flag.width - (words.x + words.width) : Number.NaN;
}
