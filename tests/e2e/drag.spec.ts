import type { Locator, Page } from "@playwright/test";
import { paragraph } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { saltArticle } from "./support/stories.ts";

for (const [side, words] of [
  ["Korean", "김장철을 앞두고"],
  ["English", "Salt prices in Nampo"],
] as const) {
  test(`${side} words that are dragged over in a paragraph that was not chosen stay selected, to be talked about`, async ({
    desk,
    as,
  }) => {
    const { path } = await saltArticle(desk);
    const page = await as("editor");
    await page.goto(path);
    const row = paragraph(page, "Paragraph 1");
    await dragOver(page, row, words);
    await expect(row).toHaveAttribute("aria-current", "true");
    const comment = page.getByRole("button", { name: "Comment", exact: true });
    await expect(comment).toHaveCount(2); // the panel's, about the whole paragraph, and the one beside the words
    expect(await selected(page)).toBe(words);
    await comment.last().click();
    await page.getByRole("textbox", { name: "Comment" }).fill("Who says so?");
    await page.getByRole("textbox", { name: "Comment" }).press("Control+Enter");
    await expect(page.getByRole("article", { name: "Comment" })).toContainText(`“${words}”`);
  });
}

test("Korean words stay selected while their sentence is lit and the pointer draws on", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("editor");
  await page.goto(path);
  const row = paragraph(page, "Paragraph 1");
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/sentences*", async (route) => {
    await held;
    await route.continue();
  });
  await row.getByText("소금 1킬로그램은").click();
  await dragOver(page, row, "김장철을 앞두고");
  answer();
  await expect(row.locator("[data-highlight~=sentence]").first()).toBeVisible();
  expect(await selected(page)).toBe("김장철을 앞두고");
});

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());

async function dragOver(page: Page, row: Locator, words: string) {
  const box = await row
    .getByRole("paragraph")
    .filter({ hasText: words })
    .evaluate((element, words) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = new Range();
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        const at = node.data.indexOf(words);
        if (at === -1) continue;
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
      }
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }, words);
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move((box.left + box.right) / 2, box.y, { steps: 4 });
  await page.mouse.move(box.right - 1, box.y, { steps: 4 });
  await page.mouse.up();
}
