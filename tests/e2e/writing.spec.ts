import { approveSegment } from "#shared/review/api.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { writeWords } from "#tests/support/write-words.ts";
import { aMoment, choose, english, inState, notice, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";
import { beginWriting } from "./support/writing.ts";

async function approved(desk: TestDesk) {
  const { path, segments } = await saltArticle(desk);
  const first = bodySegment({ segments }, 1);
  const editor = await desk.as("editor");
  await editor.call(approveSegment, { segmentId: first.id, seen: first.digests });
  return { path, first };
}

test("what is typed is committed before the page says Saved, with bold, italic, a link and a line break", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(path);
  const lit = paragraph(page, "Paragraph 1").locator("[data-highlight~=sentence]");
  const words = async () => (await lit.allTextContents()).join(""); // in pieces, where a term stands in it
  const caret = await writeIn(page, "Paragraph 1");
  await caret.press("Control+End");
  await expect.poll(words).toBe("소금 1킬로그램은 지난달 2천100원에서 이달 초 3천 원으로 올랐다.");
  await aMoment(page);
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

test("a link asked for where nothing is selected says what to do first", async ({ desk, as }) => {
  const { page, text } = await beginWriting(desk, await as("translator"), "Paragraph 4");
  await text.press("Control+End");
  await text.press("Control+Shift+l");
  await expect(notice(page, "Select the words that the link is to stand on first.")).toBeVisible();
});

test("a link goes on the selected words though a colleague writes before them; where they are gone the address is kept", async ({
  desk,
  as,
}) => {
  const opened = await saltArticle(desk);
  const { id: segmentId, text: before } = bodySegment(opened, 4);
  const martin = await desk.as("editor");
  const page = await as("translator");
  await page.goto(opened.path);
  const text = await writeIn(page, "Paragraph 4");
  const dialog = page.getByRole("dialog", { name: "Link" });
  const address = dialog.getByRole("textbox", { name: "Address" });
  const put = dialog.getByRole("button", { name: "Put the link there" });
  const linkLastLetters = async () => {
    await text.press("Control+End");
    for (let at = 0; at < "neighbors.".length; at += 1) await text.press("Shift+ArrowLeft");
    await text.press("Control+Shift+l");
  };
  await linkLastLetters();
  await address.fill("naru.example/salt");
  await writeWords(martin, segmentId, `It is said: ${before}`);
  await expect(text).toContainText("It is said: ");
  await put.click();
  await expect(text.getByRole("link")).toHaveText("neighbors.");
  await expect(saved(page)).toBeVisible();

  await text.press("Control+Home");
  await text.press("Shift+Control+ArrowRight");
  await text.press("Control+Shift+l");
  await address.fill("naru.example/other");
  await writeWords(martin, segmentId, "Neighbors share the brine.");
  await expect(text).toHaveText("Neighbors share the brine.");
  await put.click();
  await expect(dialog).toContainText("The words for this link are gone");
  await expect(address).toHaveValue("naru.example/other");
  await page.keyboard.press("Escape");
  await linkLastLetters();
  await expect(address).toHaveValue("naru.example/other");
  await put.click();
  await expect(text.getByRole("link")).toHaveAttribute("href", "https://naru.example/other");
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
  const { path } = await saltArticle(desk);
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
  const { path } = await saltArticle(desk);
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

test("the arrows cross from paragraph to paragraph as in one text, and quotes curl as they are typed", async ({
  desk,
  as,
}) => {
  const { page, text } = await beginWriting(desk, await as("translator"), "Paragraph 3");
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
