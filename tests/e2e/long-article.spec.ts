import type { Locator, Page } from "@playwright/test";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { writeWords } from "#tests/support/write-words.ts";
import { choose, english, paragraph } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";

const PARAGRAPHS = 150;

let brought: ReturnType<typeof bring> | undefined;
const longArticle = (desk: TestDesk) => {
  brought ??= bring(desk);
  return brought;
};

/** Long enough that most of its rows are out of sight, where the browser passes over them; no two are of one height. */
async function bring(desk: TestDesk) {
  const parts = Array.from({ length: PARAGRAPHS }, (_, at) => ({
    kind: "body" as const,
    ko: `${at + 1}호 배가 정오 전에 강을 건넜다. `.repeat(1 + ((at * 5) % 7)).trim(),
    en: "",
  }));
  const { article, segments } = await bringArticle(await desk.as("translator"), { parts }, { draft: false });
  return { path: `/articles/${article.id}`, id: (number: number) => segments[number - 1]?.id ?? "" };
}

const top = (row: Locator) => row.evaluate((element) => Math.round(element.getBoundingClientRect().top));

/** Where a row stands once nothing has moved it for a while. */
async function resting(page: Page, row: Locator): Promise<number> {
  await expect(row).toBeInViewport();
  let [before, now] = [Number.NaN, await top(row)];
  while (before !== now) {
    await page.waitForTimeout(150);
    [before, now] = [now, await top(row)];
  }
  return now;
}

test("an address, a tick and the browser's find lead to rows far out of sight, and they stay where they are", async ({
  desk,
  as,
}) => {
  const { path, id } = await longArticle(desk);
  const page = await as("translator");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${path}?segment=${id(100)}`);
  await resting(page, paragraph(page, "Paragraph 100"));
  await expect(paragraph(page, "Paragraph 100")).toHaveAttribute("aria-current", "true");
  expect(asked.filter((each) => each === `/api${path}`)).toHaveLength(1); // by the page's head; the page itself takes that answer

  await page.getByRole("button", { name: /^Paragraph 12:/ }).click();
  await resting(page, paragraph(page, "Paragraph 12"));
  await page.getByRole("button", { name: /^Paragraph 150:/ }).click();
  await resting(page, paragraph(page, "Paragraph 150"));

  // What Ctrl+F does; the browser's own field is out of a test's reach.
  const find = () => page.evaluate(() => Reflect.get(window, "find").call(window, "61호 배가", false, true, true));
  expect(await find()).toBe(true);
  await resting(page, paragraph(page, "Paragraph 61"));

  await choose(page, "Paragraph 61");
  await page.goto("/terms");
  await page.goBack();
  await resting(page, paragraph(page, "Paragraph 61"));
  await page.reload();
  await resting(page, paragraph(page, "Paragraph 61"));
});

test("scrolling fast through a long article and writing in the midst of it, nothing jumps", async ({ desk, as }) => {
  const { path, id } = await longArticle(desk);
  await writeWords(await desk.as("translator"), id(75), "Boat 75 crossed before noon.");
  const page = await as("translator");
  await page.goto(path);
  await expect(paragraph(page, "Paragraph 1")).toBeVisible();
  await page.mouse.move(300, 500);
  const scrolled = () => page.evaluate(() => Math.round(scrollY));
  for (let before = -1; before !== (await scrolled()); ) {
    before = await scrolled();
    await page.mouse.wheel(0, 1_500);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await scrolled(), "only onward").toBeGreaterThanOrEqual(before);
  }
  await resting(page, paragraph(page, "Paragraph 150"));

  const row = paragraph(page, "Paragraph 75");
  await row.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 200);
  const at = await resting(page, row);
  await row
    .getByText("Boat 75 crossed")
    .first()
    .click({ position: { x: 30, y: 8 } });
  await expect(english(page, "Paragraph 75")).toBeFocused();
  expect(Math.abs((await resting(page, row)) - at), "the row that is pressed").toBeLessThanOrEqual(1);

  const long = "The ferry was late, and those who waited for it told each other why. ".repeat(12);
  await writeWords(await desk.as("editor"), id(73), long);
  await expect(paragraph(page, "Paragraph 73")).toContainText("told each other why");
  expect(Math.abs((await resting(page, row)) - at), "below what a colleague writes").toBeLessThanOrEqual(1);

  await page.keyboard.press("End");
  await page.keyboard.type(" It came back.");
  await expect(english(page, "Paragraph 75")).toContainText("It came back.");
  expect(Math.abs((await resting(page, row)) - at), "while one types").toBeLessThanOrEqual(30);
});
