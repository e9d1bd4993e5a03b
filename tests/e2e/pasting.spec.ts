import type { Locator, Page } from "@playwright/test";
import { aMoment, english, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { beginWriting } from "./support/writing.ts";

const pasteHtml = (field: Locator, html: string) =>
  field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);

/** The paragraphs of the English as they stand on the page. */
const standing = (page: Page) => english(page, "Paragraph 4").locator("p").allInnerTexts();

test("words with a link are cut and pasted whole; an address to which nobody may be led leaves its words", async ({
  desk,
  as,
}) => {
  const { page, text } = await beginWriting(desk, await as("translator"), "Paragraph 4");
  await text.press("Control+a");
  await text.pressSequentially("Read the source");
  await text.press("Shift+Control+ArrowLeft");
  await text.press("Control+Shift+l");
  const dialog = page.getByRole("dialog", { name: "Link" });
  await dialog.getByRole("textbox", { name: "Address" }).fill("https://naru.example/salt");
  await dialog.getByRole("button", { name: "Put the link there" }).click();
  await text.press("Control+a");
  await text.press("Control+x");
  await expect(text).toHaveText("");
  await text.press("Control+v");
  const link = english(page, "Paragraph 4").getByRole("link");
  await expect(link).toHaveText("source");
  await text.press("Control+End");
  await pasteHtml(
    text,
    `, <a href="https://naru.example/a">one</a>, <a href="/b">two</a> and <a href="javascript:c()">three</a>`,
  );
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(paragraph(page, "Paragraph 4")).toContainText("Read the source, one, two and three");
  await expect(paragraph(page, "Paragraph 4").getByRole("link")).toHaveText(["source", "one"]);
});

test("words that are cut and put back stand as they stood, spaces and paragraphs too", async ({ desk, as }) => {
  const { page, text } = await beginWriting(desk, await as("translator"), "Paragraph 4");
  await text.press("Control+a");
  await text.pressSequentially("alpha beta gamma");
  for (const key of ["Control+Home", "Control+ArrowRight", "Control+Shift+ArrowRight", "Control+x", "Control+v"])
    await text.press(key);
  await expect.poll(() => standing(page)).toEqual(["alpha beta gamma"]);
  await text.press("Control+End");
  await text.press("Enter");
  await text.pressSequentially("delta");
  for (const key of ["ArrowLeft", "Control+Shift+Home", "Control+x", "Control+v"]) await text.press(key);
  await expect.poll(() => standing(page)).toEqual(["alpha beta gamma", "delta"]);
});

test("what its writer struck out or hid is not pasted, and that is said; neither is a picture", async ({
  desk,
  as,
}) => {
  const { page, text } = await beginWriting(desk, await as("translator"), "Paragraph 4");
  await text.press("Control+a");
  await pasteHtml(
    text,
    `<p>The price <del>fell</del><ins>rose</ins>.</p><p style="mso-hide:all">A hidden name</p>
    <p>Hello <span style="display:none;mso-hide:all">SECRET NAME </span>world.</p>`,
  );
  await expect.poll(() => standing(page)).toEqual(["The price rose.", "Hello world."]);
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices).toContainText("Struck-out and hidden words were left out");
  await pasteHtml(text, '<img src="data:image/png;base64,iVBORw0KGgo=">');
  await expect(notices).toContainText("There are no words in what you pasted.");
  await expect.poll(() => standing(page)).toEqual(["The price rose.", "Hello world."]);
});

test("the rows of a pasted table are paragraphs, their cells apart; Google Docs makes nothing bold and no empty paragraph", async ({
  desk,
  as,
}) => {
  const { page, text } = await beginWriting(desk, await as("translator"), "Paragraph 4");
  await text.press("Control+a");
  await pasteHtml(
    text,
    `<table><tr><td><p>Rice</p></td><td>100</td></tr><tr><td>Corn</td><td><p>50</p></td></tr></table>`,
  );
  await expect
    .poll(() => standing(page))
    .toEqual([expect.stringMatching(/^Rice\s+100\s*$/), expect.stringMatching(/^Corn\s+50\s*$/)]);
  await text.press("Control+a");
  await pasteHtml(
    text,
    `<b style="font-weight:normal;" id="docs-internal-guid-7"><p><span style="font-weight:400">One.</span></p><br /><p>Two.</p></b>`,
  );
  await expect.poll(() => standing(page)).toEqual(["One.", "Two."]);
  await expect(english(page, "Paragraph 4").getByRole("strong")).toHaveCount(0);
  await expect(saved(page)).toBeVisible();
});

test("a mark typed in place of all words or of some, suggested or not, is set as it should be", async ({
  desk,
  as,
}) => {
  const { page, text } = await beginWriting(desk, await as("translator"), "Paragraph 4");
  await text.press("Control+a");
  await text.pressSequentially('"Quote" he');
  await expect.poll(() => standing(page)).toEqual(["“Quote” he"]);
  await text.press("Control+a");
  await text.press("Delete");
  await text.press("Control+b");
  await text.pressSequentially("'90s--");
  await expect.poll(() => standing(page)).toEqual(["’90s—"]);
  await expect(english(page, "Paragraph 4").getByRole("strong")).toHaveText("’90s—");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("button", { name: "Suggest", exact: true }).click();
  const other = await writeIn(page, "Paragraph 3");
  await other.press("Control+Home");
  await aMoment(page);
  await other.press("Control+Home");
  await other.press("Control+Shift+ArrowRight");
  await other.pressSequentially('"Qu" ');
  await expect(english(page, "Paragraph 3").getByRole("insertion")).toHaveText("“Qu” ");
  await expect(paragraph(page, "Paragraph 3").getByRole("deletion")).toHaveCount(1);
});
