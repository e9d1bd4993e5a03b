import type { Locator, Page } from "@playwright/test";
import { aMoment, english, notice, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { beginWriting } from "./support/writing.ts";

const pasteHtml = (field: Locator, html: string) =>
  field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);

/** Lets go of it in the middle of the words that are being written. */
const drop = (field: Locator, { html, words, file }: { html?: string; words?: string; file?: string }) =>
  field.evaluate(
    (element, brought) => {
      const dataTransfer = new DataTransfer();
      if (brought.html) dataTransfer.setData("text/html", brought.html);
      if (brought.words) dataTransfer.setData("text/plain", brought.words);
      if (brought.file) dataTransfer.items.add(new File(["…"], brought.file));
      const { left, top, width, height } = element.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2 };
      element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true, ...at }));
    },
    { html, words, file },
  );

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

for (const [what, brought] of [
  ["a picture file", { file: "kimchi.png" }],
  ["a picture", { html: '<img src="data:image/png;base64,iVBORw0KGgo=">' }],
  ["a drawing", { html: '<svg viewBox="0 0 9 9"><circle r="4" /></svg>' }],
] as const)
  test(`${what} that is dropped on what one writes leaves it as it is, and that is said`, async ({ desk, as }) => {
    const { page, text } = await beginWriting(desk, await as("translator"), "Paragraph 4");
    const before = await standing(page);
    await drop(text, brought);
    await expect(notice(page, /^Nothing was put in:/)).toBeVisible();
    expect(await standing(page)).toEqual(before);
    await expect(text).toBeFocused();
  });

test("whoever drops a sentence from elsewhere is asked whether a machine wrote it, as one who pastes is", async ({
  desk,
  as,
}) => {
  const { page, text } = await beginWriting(desk, await as("translator"), "Paragraph 4");
  await drop(text, { words: "The salt pans stood under water all summer, and the price went up by half in a month." });
  await expect.poll(async () => (await standing(page)).join()).toContain("The salt pans stood under water");
  await page.getByRole("button", { name: "Mark as machine text" }).last().click();
  await expect(notice(page, /marked as unedited machine text/)).toBeVisible();
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
