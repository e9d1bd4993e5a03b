import { saved, writeIn } from "./support/article.ts";
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
