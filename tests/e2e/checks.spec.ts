import type { Page } from "@playwright/test";
import { choose, english, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { saltArticle } from "./support/stories.ts";

const checks = (page: Page) => page.getByRole("region", { name: "Checks" });
const finding = (page: Page, words: string) => checks(page).getByRole("listitem").filter({ hasText: words });

test("findings follow the typing, are mended with a key, and are back with one undo", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 4");
  await expect(checks(page)).toContainText("Nothing to remark.");
  await text.press("Control+End");
  await text.pressSequentially(" They they said. Rodong Brien");
  await expect(finding(page, "“They” stands twice.")).toBeVisible();
  await expect(finding(page, "Brien")).toBeVisible();
  for (const _ of " Rodong Brien") await text.press("Backspace");
  await expect(finding(page, "Brien")).toBeHidden();
  await text.press("Alt+1");
  await expect(text).toContainText("neighbors. They said.");
  await expect(checks(page)).toContainText("Nothing to remark.");
  await text.press("Control+z");
  await expect(finding(page, "“They” stands twice.")).toBeVisible();
});

test("a waived finding is struck out with its reason until the words change", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("editor");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 4");
  await text.press("Control+End");
  await text.pressSequentially(" They they said.");
  await expect(saved(page)).toBeVisible();
  await finding(page, "“They” stands twice.").getByRole("button", { name: "Waive…" }).click();
  const dialog = page.getByRole("dialog", { name: "Set this finding aside?" });
  await dialog.getByRole("textbox").fill("He stammers.");
  await dialog.getByRole("button", { name: /^Waive(?!…)/ }).click();
  await expect(finding(page, "“They” stands twice.")).toBeHidden();
  await expect(checks(page).getByText("He stammers.")).toBeVisible();
  await english(page, "Paragraph 4").press("Control+End");
  await english(page, "Paragraph 4").pressSequentially(" Twice.");
  await expect(saved(page)).toBeVisible();
  await expect(finding(page, "“They” stands twice.")).toBeVisible();
});

test("an answer about words that have changed meanwhile is not drawn; what was said before stands until the next", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.addInitScript(slowAnswers, 1_500);
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 4");
  await expect(checks(page)).toContainText("Looking…");
  await expect(checks(page)).toContainText("Nothing to remark.");
  await expect(checks(page)).not.toContainText("Looking…");
  await page.evaluate(() => {
    const said = new Set<string>();
    const look = () => said.add(document.querySelector("section[aria-labelledby=findings]")?.textContent ?? "");
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { said });
  });
  await text.press("Control+End");
  await text.pressSequentially(" They they");
  await expect(checks(page)).toContainText("Looking…"); // they are being asked
  for (const _ of " they") await text.press("Backspace");
  await text.pressSequentially(" say say so.");
  await expect(finding(page, "“say” stands twice.")).toBeVisible();
  const said = await page.evaluate(() => [...(Reflect.get(window, "said") as Set<string>)]); // set above
  expect(said.filter((each) => each.includes("“They”"))).toEqual([]);
  const before = said.slice(
    0,
    said.findIndex((each) => each.includes("“say”")),
  );
  expect(before.filter((each) => each !== "" && !each.includes("Nothing to remark."))).toEqual([]);
});

/** In the page, before anything else: whatever a worker says is heard later. */
function slowAnswers(milliseconds: number): void {
  const hear = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function (kind: string, listener: unknown) {
    const later = (event: Event) => setTimeout(() => (listener as (event: Event) => void)(event), milliseconds);
    hear.call(this, kind, kind === "message" ? later : (listener as EventListener));
  };
}

test("checks that cannot run say so; never that there is nothing to remark", async ({ desk, browser }) => {
  const { path } = await saltArticle(desk);
  const context = await browser.newContext({ baseURL: desk.url, locale: "en-GB" }); // it may complain
  await context.addCookies((await desk.as("translator")).cookies(desk.url));
  const page = await context.newPage();
  await page.route("**/assets/worker-*.js", (route) => route.abort());
  await page.goto(path);
  await writeIn(page, "Paragraph 4");
  const beside = page.getByRole("complementary", { name: "About the chosen paragraph" });
  await expect(beside.getByRole("alert")).toContainText("Naru has been renewed. Reload");
  await expect(checks(page)).toBeHidden();
  await page.unroute("**/assets/worker-*.js");
  await page.keyboard.press("Escape");
  await choose(page, "Paragraph 3");
  await writeIn(page, "Paragraph 3");
  await expect(checks(page)).toContainText("Nothing to remark.");
  await context.close();
});
