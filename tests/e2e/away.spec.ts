import type { Page } from "@playwright/test";
import { approveSegment, returnSegment, submitSegment } from "#shared/review/api.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";
import { english, inState, paragraph, saved, saveLine, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";
import { typeUnheard } from "./support/unsent.ts";
import { beginWriting } from "./support/writing.ts";

test("offline the page says so within two seconds, and sends what was kept when the network is back", async ({
  desk,
  as,
}) => {
  const { page, text } = await beginWriting(desk, await as("translator"), "Paragraph 1");
  await page.context().setOffline(true);
  await text.press("Control+End");
  await text.pressSequentially(" On the river.");
  await expect(saveLine(page, /^Offline/)).toBeVisible({ timeout: 2_500 });
  await page.context().setOffline(false);
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(paragraph(page, "Paragraph 1")).toContainText("On the river.");
});

test("a part of the page that is first needed while the network is away comes, dressed, with the network", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const page = await as("chief");
  await page.goto(path);
  await expect(paragraph(page, "Paragraph 1")).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "This article" }).click();
  const settings = page.getByRole("menuitem", { name: "Members, deadline, restriction" });
  // The dialog's own, or that of a style which did not come before and is asked for first.
  const refused = page.waitForEvent("requestfailed", (request) => request.url().includes("/assets/"));
  await settings.click();
  await refused;
  await page.context().setOffline(false);
  const deadline = page.getByRole("dialog").getByLabel("Deadline").first();
  await expect(deadline).toBeVisible();
  await expect(deadline).not.toHaveCSS("border-radius", "0px");
});

test("a desk that does not answer is never called Saved, and a reload loses nothing", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(path);
  await page.route("**/steps", (route) => route.abort());
  const text = await writeIn(page, "Paragraph 1");
  await text.press("Control+End");
  await text.pressSequentially(" Not yet.");
  await expect(saveLine(page, /^(Not saved, retrying|Offline)/)).toBeVisible({ timeout: 2_500 });
  await expect(saved(page)).toHaveCount(0);
  await page.waitForTimeout(500); // the device has what was typed a moment ago
  await page.unroute("**/steps");
  await page.reload();
  await expect(paragraph(page, "Paragraph 1")).toContainText("Not yet.");
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  const colleague = await as("editor");
  await colleague.goto(path);
  await expect(paragraph(colleague, "Paragraph 1")).toContainText("Not yet.");
});

test("a session that ends in mid-sentence keeps the sentence until one has signed in again", async ({
  desk,
  visitor,
}) => {
  await desk.givePassword("translator");
  const { path } = await saltArticle(desk);
  const page = await visitor();
  await page.goto(`/sign-in?back=${encodeURIComponent(path)}`);
  await page.getByRole("textbox", { name: "E-mail address" }).fill("yuna@desk.example");
  await signIn(page);
  const text = await writeIn(page, "Paragraph 2");
  await text.press("Control+End");
  await text.pressSequentially(" The first half");
  await expect(saved(page)).toBeVisible();
  await page.context().clearCookies();
  await text.pressSequentially(" and the second.");
  const dialog = page.getByRole("dialog", { name: "Sign in to go on" });
  await expect(dialog).toBeVisible();
  await expect(saveLine(page, "Not saved. Sign in again")).toBeVisible();
  await signIn(page);
  await expect(dialog).toBeHidden();
  await expect(english(page, "Paragraph 2")).toContainText("The first half and the second.");
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(paragraph(page, "Paragraph 2")).toContainText("The first half and the second.");
});

test("a page that is told to sign in again asks for nothing more, and goes on by itself once one has", async ({
  desk,
  visitor,
}) => {
  await desk.givePassword("translator");
  const { path, segments } = await saltArticle(desk);
  const page = await visitor();
  let away = true;
  await page.routeWebSocket("**/api/live", (line) => (away ? void line.close() : void line.connectToServer()));
  await page.goto(`/sign-in?back=${encodeURIComponent(path)}`);
  await page.getByRole("textbox", { name: "E-mail address" }).fill("yuna@desk.example");
  await signIn(page);
  await page.waitForResponse(/changes\?since=/);
  await page.context().clearCookies();
  await expect(page.getByRole("dialog", { name: "Sign in to go on" })).toBeVisible({ timeout: 20_000 });

  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  page.on("websocket", (line) => void asked.push(line.url()));
  await page.waitForTimeout(7_000); // twice the time after which it would ask
  expect(asked.filter((url) => /changes\?since=|api\/live/.test(url))).toEqual([]);

  away = false;
  const martin = await desk.as("editor");
  await writeWords(martin, bodySegment({ segments }, 1).id, "Said while she was out.");
  await signIn(page);
  await expect(paragraph(page, "Paragraph 1")).toContainText("Said while she was out.", { timeout: 20_000 });
  await writeWords(martin, bodySegment({ segments }, 2).id, "Said when she was back.");
  await expect(paragraph(page, "Paragraph 2")).toContainText("Said when she was back.", { timeout: 20_000 });
});

for (const path of ["/", "/conversations"])
  test(`the timers of ${path} ask for nothing more once the session has ended`, async ({ as }) => {
    const page = await as("translator");
    await page.clock.install();
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.context().clearCookies();
    await page.clock.fastForward("06:00"); // one of them hears of it
    await expect(page.getByText(/^Your session has ended\./).first()).toBeVisible();
    const asked = requestsOf(page);
    for (let minute = 0; minute < 6; minute += 1) await page.clock.fastForward("01:01");
    expect(asked).toEqual([]);
  });

test("the list of words that were left asks for no key once the session has ended", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const first = await as("translator");
  await first.goto(path);
  await typeUnheard(first, "Paragraph 1", " Ferrymen waited.");
  const page = await first.context().newPage();
  await page.clock.install();
  await page.route("**/outbox-key", (route) => route.abort()); // the network is away for a moment
  await first.close();
  const tried = page.waitForEvent("requestfailed", (request) => request.url().endsWith("outbox-key"));
  await page.goto("/");
  await tried;
  await page.context().clearCookies();
  await page.clock.fastForward("06:00");
  await expect(page.getByText(/^Your session has ended\./).first()).toBeVisible();
  const asked = requestsOf(page);
  for (let beat = 0; beat < 4; beat += 1) await page.clock.runFor(5_000);
  expect(asked).toEqual([]);
});

/** What the page asks the desk for, from now on. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/")) asked.push(request.url());
  });
  return asked;
}

async function signIn(page: Page) {
  await page.getByLabel("Password", { exact: true }).fill("Yuna crosses the river at dawn");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("words that were refused because the paragraph was approved meanwhile are kept as an unsent draft, and offered as a suggestion", async ({
  desk,
  as,
}) => {
  const { path, segments } = await saltArticle(desk);
  const first = bodySegment({ segments }, 1);
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 1");
  await page.context().setOffline(true);
  await text.press("Control+End");
  await text.pressSequentially(" A late thought.");
  const editor = await desk.as("editor");
  await editor.call(approveSegment, { segmentId: first.id, seen: first.digests });
  await page.context().setOffline(false);
  const draft = paragraph(page, "Paragraph 1").getByRole("alert").filter({ hasText: "Not saved" });
  await expect(draft).toContainText("A late thought.", { timeout: 20_000 });
  await expect(draft).toContainText("This paragraph is approved.");
  await page.reload();
  await expect(draft).toContainText("A late thought.");
  await draft.getByRole("button", { name: "Offer as a suggestion" }).click();
  await expect(draft).toHaveCount(0);
  await expect(saved(page)).toBeVisible();
  const proposed = inState(page, "Paragraph 1", "Approved").getByRole("insertion");
  await expect(proposed).toHaveText(" A late thought.");
});

test("a tab that slept while colleagues wrote catches up before anything is decided in it", async ({ desk, as }) => {
  const { path, segments } = await saltArticle(desk);
  const second = bodySegment({ segments }, 2);
  const page = await as("editor");
  await page.goto(path);
  await expect(paragraph(page, "Paragraph 2")).toBeVisible();
  await page.context().setOffline(true);
  const yuna = await desk.as("translator");
  await writeWords(yuna, second.id, "Rain fell all summer, a source said.");
  const { digests } = await yuna.call(submitSegment, { segmentId: second.id, seen: await seenBy(yuna, second.id) });
  expect(digests).not.toEqual(second.digests);
  await page.context().setOffline(false);
  await expect(inState(page, "Paragraph 2", "Ready for review")).toContainText("Rain fell all summer", {
    timeout: 20_000,
  });
  const martin = await desk.as("editor");
  await martin.call(returnSegment, { segmentId: second.id, reason: "Keep the quotation." });
  await expect(inState(page, "Paragraph 2", "Changes asked")).toBeVisible();
});
