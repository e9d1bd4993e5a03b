import type { Page } from "@playwright/test";
import { openArticle } from "#shared/review/api.ts";
import { openComment } from "#shared/threads/api.ts";
import { cast } from "#tests/support/cast.ts";
import { paragraph } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";

/** The first answers to what this page reads come this much later. */
async function slow(page: Page, path: RegExp, ms: number) {
  const answered = new Set<string>();
  await page.route(path, async (route) => {
    const url = route.request().url();
    if (!answered.has(url)) await new Promise((resolve) => setTimeout(resolve, ms));
    answered.add(url);
    await route.continue();
  });
}

test("who follows a link without being signed in, on a slow line, is asked at the door and not once more behind it", async ({
  desk,
  page,
}) => {
  await desk.givePassword("editor");
  const { path } = await saltArticle(desk);
  await slow(page, /\/api\/articles\//, 2500);
  await slow(page, /\/api\/session$/, 4000);
  await page.goto(path);
  await page.getByLabel("E-mail address").fill(cast.editor.email);
  await page.getByLabel("Password", { exact: true }).fill(cast.editor.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(paragraph(page, "Paragraph 1")).toBeVisible();
  await expect(page.getByText("Your session has ended.")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a read that failed ahead of the page is made again by the page", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  const refused = new Set<string>();
  await page.route(/\/api\/(?:session$|articles\/)/, async (route) => {
    const url = route.request().url();
    if (refused.has(url)) return route.continue();
    refused.add(url);
    return route.fulfill({ status: 503, body: "" });
  });
  await page.goto(path);
  await expect(paragraph(page, "Paragraph 1")).toBeVisible();
  expect(refused.size).toBeGreaterThanOrEqual(3);
});

test("what is said between the reading of the conversations and that of the article is shown", async ({ desk, as }) => {
  const opened = await saltArticle(desk);
  const { id: segmentId } = bodySegment(opened, 1);
  const martin = await desk.as("editor");
  const page = await as("translator");
  let said = false;
  // The conversations have been read; the article is read only now.
  await page.route(new RegExp(`${openArticle.path.replace(":articleId", opened.article.id)}$`), async (route) => {
    if (said) return route.continue();
    await page.waitForTimeout(800);
    said = true;
    await martin.call(openComment, {
      segmentId,
      anchor: { side: "segment" },
      body: "Is the ferry late?",
      mentions: [],
    });
    await route.continue();
  });
  await page.goto(opened.path);
  await paragraph(page, "Paragraph 1").click();
  await expect(page.getByText("Is the ferry late?")).toBeVisible();
});

test("what comes beside an article, the live feed too, begins once its paragraphs have been drawn", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector("[data-segment]")) performance.mark("paragraphs");
      else requestAnimationFrame(look);
    };
    look();
    window.WebSocket = class extends WebSocket {
      constructor(address: string | URL) {
        performance.mark("feed");
        super(address);
      }
    };
  });
  await page.goto(path);
  await expect(paragraph(page, "Paragraph 1")).toBeVisible();
  const soonest = () =>
    page.evaluate(() => {
      const [drawn] = performance.getEntriesByName("paragraphs");
      const [feed] = performance.getEntriesByName("feed");
      const gate = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/gate"));
      return drawn && feed && gate ? Math.min(feed.startTime, gate.startTime) - drawn.startTime : undefined;
    });
  await expect.poll(soonest).toBeGreaterThan(0);
});
