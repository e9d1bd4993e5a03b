import type { Page } from "@playwright/test";
import { approveSegment, returnSegment, submitSegment } from "#shared/review/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";
import { choose, english, inState, paragraph, saved, saveLine, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { saltArticle } from "./support/stories.ts";

async function article(desk: TestDesk) {
  const { article, segments } = await bringArticle(await desk.as("translator"), salt);
  const of = (index: number) => segments[index] ?? segments[0];
  return { path: `/articles/${article.id}`, first: of(2), second: of(3) };
}

async function approved(desk: TestDesk) {
  const { path, first } = await article(desk);
  if (!first) throw new Error("The story has paragraphs");
  const editor = await desk.as("editor");
  await editor.call(approveSegment, { segmentId: first.id, seen: first.digests });
  return { path, first };
}

test("what is typed is committed before the page says Saved, with bold, italic, a link and a line break", async ({
  desk,
  as,
}) => {
  const { path } = await article(desk);
  const page = await as("translator");
  await page.goto(path);
  const lit = paragraph(page, "Paragraph 1").locator("[data-highlight~=sentence]");
  const words = async () => (await lit.allTextContents()).join(""); // in pieces, where a term stands in it
  const caret = await writeIn(page, "Paragraph 1");
  await caret.press("Control+End");
  await expect.poll(words).toBe("소금 1킬로그램은 지난달 2천100원에서 이달 초 3천 원으로 올랐다.");
  await caret.press("Control+Home");
  await expect.poll(words).toBe("김장철을 앞두고 남포의 소금값이 오르고 있다.");
  await caret.press("Escape");
  await page.keyboard.press("s");
  await page.keyboard.press("s");
  await expect.poll(words).toContain("3,000 won early this month.");
  const text = await writeIn(page, "Paragraph 4");
  await text.press("Control+a");
  await text.pressSequentially("Plain, ");
  await text.press("Control+b");
  await text.pressSequentially("Bold");
  await text.press("Control+b");
  await text.pressSequentially(" and ");
  await text.press("Control+i");
  await text.pressSequentially("italic");
  await text.press("Control+i");
  await text.press("Shift+Enter");
  await text.pressSequentially("the source");
  await text.press("Shift+Control+ArrowLeft");
  await expect(page.getByRole("button", { name: "Link", exact: true })).toBeVisible();
  await text.press("Control+Shift+l");
  const dialog = page.getByRole("dialog", { name: "Link" });
  await dialog.getByRole("textbox", { name: "Address" }).fill("javascript:alert(1)");
  await dialog.getByRole("button", { name: "Put the link there" }).click();
  await expect(dialog.getByText("A link must start with https:")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Address" }).fill("https://naru.example/salt");
  await dialog.getByRole("button", { name: "Put the link there" }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  const row = paragraph(page, "Paragraph 4");
  await expect(row.getByRole("strong")).toHaveText("Bold");
  await expect(row.getByRole("emphasis")).toHaveText("italic");
  await expect(row.getByRole("link", { name: "source" })).toHaveAttribute("href", "https://naru.example/salt");
});

test("what is said of saving asks for no frame: the letter that comes next would have to wait for another", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk, { draft: false });
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 1");
  await text.press("S");
  await expect(saved(page)).toBeVisible();
  await page.evaluate(() => {
    const frame = window.requestAnimationFrame;
    window.requestAnimationFrame = (act) => {
      Object.assign(window, { framesAsked: (Reflect.get(window, "framesAsked") ?? 0) + 1 });
      return frame(act);
    };
  });
  const framesAsked = () => page.evaluate(() => Reflect.get(window, "framesAsked") ?? 0);
  const committed = page.waitForResponse(/\/steps$/);
  await text.press("a");
  const forLetter = await framesAsked();
  expect(forLetter).toBeGreaterThan(0);
  await committed;
  await expect(saved(page)).toBeVisible();
  expect(await framesAsked()).toBe(forLetter);
});

test("a letter typed and deleted leaves the paragraph approved, by the same person at the same time", async ({
  desk,
  as,
}) => {
  const { path } = await approved(desk);
  const page = await as("editor");
  await page.goto(path);
  await choose(page, "Paragraph 1");
  const said = paragraph(page, "Paragraph 1")
    .getByText(/^Approved ·/)
    .first()
    .locator("..");
  await expect(said).toContainText(desk.people.editor.name);
  const before = await paragraph(page, "Paragraph 1").getByRole("time").last().getAttribute("datetime");
  await paragraph(page, "Paragraph 1").getByRole("button", { name: "Suggest" }).click();
  const text = await writeIn(page, "Paragraph 1");
  await text.press("Control+End");
  await text.press("x");
  await expect(inState(page, "Paragraph 1", "Out of date")).toBeVisible();
  await text.press("Backspace");
  await expect(inState(page, "Paragraph 1", "Approved")).toBeVisible();
  await expect(said).toContainText(desk.people.editor.name);
  expect(await paragraph(page, "Paragraph 1").getByRole("time").last().getAttribute("datetime")).toBe(before);
});

test("who may not edit approved words only suggests, is told why, and the words stay approved", async ({
  desk,
  as,
}) => {
  const { path } = await approved(desk);
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 1");
  await text.press("Control+End");
  await text.pressSequentially(" Perhaps.");
  await expect(text.getByRole("insertion")).toHaveText(" Perhaps.");
  await expect(saved(page)).toBeVisible();
  await expect(inState(page, "Paragraph 1", "Approved")).toBeVisible();
  const suggest = paragraph(page, "Paragraph 1").getByRole("button", { name: "Suggest" });
  await expect(suggest).toHaveAccessibleDescription(/Reopen it with a reason/);
});

test("two people write in one paragraph, and each undoes only their own words", async ({ desk, as }) => {
  const { path } = await article(desk);
  const [yuna, ines] = [await as("translator"), await as("secondEditor")];
  await Promise.all([yuna.goto(path), ines.goto(path)]);
  const hers = await writeIn(yuna, "Paragraph 2");
  await hers.press("Control+Home");
  await hers.pressSequentially("YUNA ");
  await expect(paragraph(ines, "Paragraph 2")).toContainText("YUNA", { timeout: 3_000 });
  await expect(paragraph(ines, "Paragraph 2").getByRole("img", { name: desk.people.translator.name })).toBeVisible();
  await expect(paragraph(ines, "Paragraph 2").locator("[data-caret]")).toHaveText(/^Yuna/);
  const other = await writeIn(ines, "Paragraph 2");
  await other.press("Control+End");
  await other.pressSequentially(" INES");
  await expect(hers).toContainText("INES", { timeout: 3_000 });
  await hers.press("Control+z");
  await expect(hers).not.toContainText("YUNA");
  await expect(hers).toContainText("INES");
  await expect(other).not.toContainText("YUNA");
  await expect(other).toContainText("INES");
  await expect(saved(yuna)).toBeVisible();
});

test("two tabs of one person hold the same words", async ({ desk, as }) => {
  const { path } = await article(desk);
  const one = await as("translator");
  await one.goto(path);
  const two = await one.context().newPage();
  await two.goto(path);
  const here = await writeIn(one, "Paragraph 3");
  await here.press("Control+End");
  await here.pressSequentially(" From the first tab.");
  await expect(paragraph(two, "Paragraph 3")).toContainText("From the first tab.");
  const there = await writeIn(two, "Paragraph 3");
  await there.press("Control+End");
  await there.pressSequentially(" From the second.");
  await expect(here).toContainText("From the first tab. From the second.");
  await expect(saved(two)).toBeVisible();
  await one.reload();
  await expect(paragraph(one, "Paragraph 3")).toContainText("From the first tab. From the second.");
});

test("offline the page says so within two seconds, and sends what was kept when the network is back", async ({
  desk,
  as,
}) => {
  const { path } = await article(desk);
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 1");
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
  const { path } = await article(desk);
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
  const { path } = await article(desk);
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
  const { path } = await article(desk);
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

async function signIn(page: Page) {
  await page.getByLabel("Password", { exact: true }).fill("Yuna crosses the river at dawn");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("words that were refused because the paragraph was approved meanwhile are kept as an unsent draft, and offered as a suggestion", async ({
  desk,
  as,
}) => {
  const { path, first } = await article(desk);
  if (!first) throw new Error("The story has paragraphs");
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
  const { path, second } = await article(desk);
  if (!second) throw new Error("The story has paragraphs");
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

/** For a fifth of a second after a field has come to life, the editor takes a caret at its very start for the browser's doing. */
const aMoment = (page: Page) => page.waitForTimeout(250);

test("the arrows cross from paragraph to paragraph as in one text, and quotes curl as they are typed", async ({
  desk,
  as,
}) => {
  const { path } = await article(desk);
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 3");
  await text.press("Control+End");
  await aMoment(page);
  await text.press("ArrowDown");
  await expect(english(page, "Paragraph 4")).toBeFocused();
  await aMoment(page);
  await page.keyboard.press("Control+Home");
  await aMoment(page);
  await page.keyboard.press("ArrowUp");
  await expect(english(page, "Paragraph 3")).toBeFocused();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(' "so"');
  await expect(english(page, "Paragraph 3")).toContainText("“so”");
  await page.keyboard.press("Control+z");
  await expect(english(page, "Paragraph 3")).toContainText('so"');
});
