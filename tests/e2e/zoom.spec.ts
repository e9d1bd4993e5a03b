import type { Page } from "@playwright/test";
import { choose, english } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { saltArticle } from "./support/stories.ts";

/** A window of 1280 × 1024 at 400 %. */
const FOURFOLD = { viewport: { width: 320, height: 256 } };

test("at 400 % the caret is on the screen where one begins to write, and where the arrows cross to", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator", FOURFOLD);
  await page.goto(path);
  await choose(page, "Paragraph 1");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(english(page, "Paragraph 2")).toBeFocused();
  await expect.poll(() => seesCaret(page)).toBe(true);
  await page.keyboard.press("Control+End");
  await page.keyboard.press("ArrowDown");
  await expect(english(page, "Paragraph 3")).toBeFocused();
  await expect.poll(() => seesCaret(page)).toBe(true);
  await page.keyboard.press("ArrowUp");
  await expect(english(page, "Paragraph 2")).toBeFocused();
  await expect.poll(() => seesCaret(page)).toBe(true);
});

/** Whether the words at the caret are what is to be seen there: not outside the window, not under what floats over it. */
const seesCaret = (page: Page) =>
  page.evaluate(() => {
    const caret = getSelection()?.getRangeAt(0).getBoundingClientRect();
    if (!caret?.height) return false;
    const seen = document.elementFromPoint(Math.max(caret.left, 1), (caret.top + caret.bottom) / 2);
    return Boolean(seen?.closest("[contenteditable=true]")) && caret.top >= 0 && caret.bottom <= innerHeight;
  });
