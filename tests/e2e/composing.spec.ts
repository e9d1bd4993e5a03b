import type { CDPSession, Page } from "@playwright/test";
import { parseDocument } from "#shared/document/document.ts";
import { pendingIn } from "#shared/document/pending.ts";
import { readSegment } from "#shared/review/api.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { choose, english, inState, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test, type Visit } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";

/** Types syllables as an input method does: each grows from its first letter, and only then is it put into the text. */
async function compose(cdp: CDPSession, syllables: readonly (readonly string[])[]) {
  for (const growing of syllables) {
    for (const text of growing) {
      await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await cdp.send("Input.insertText", { text: growing.at(-1) ?? "" });
  }
}

/** 나룻배 */
const FERRY = [
  ["ㄴ", "나"],
  ["ㄹ", "루", "룻"],
  ["ㅂ", "배"],
] as const;

const session = (page: Page) => page.context().newCDPSession(page);

/** A journalist, whose words are suggestions, stands at the end of a paragraph. */
async function readyToSuggest(desk: TestDesk, as: (who: "journalist", how: Visit) => Promise<Page>) {
  const opened = await saltArticle(desk);
  const { id: segmentId, digests } = bodySegment(opened, 2);
  const page = await as("journalist", { language: "en" });
  await page.goto(opened.path);
  const text = await writeIn(page, "Paragraph 2");
  await text.press("Control+End");
  /** This is what waits to be decided, and the words that stand are what they were. */
  const expectSuggested = async (change: { inserted: string; deleted: string }) => {
    const after = await (await desk.as("editor")).call(readSegment, { segmentId });
    expect(after.digests).toEqual(digests);
    expect(pendingIn(parseDocument(after.document))).toMatchObject([change]);
  };
  return { page, text, expectSuggested };
}

test("Hangul is composed in the English beside a colleague who types: no letter is lost or doubled", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const [page, colleague] = [await as("translator"), await as("secondEditor")];
  await Promise.all([page.goto(path), colleague.goto(path)]);
  const text = await writeIn(page, "Paragraph 2");
  await text.press("Control+End");
  const theirs = await writeIn(colleague, "Paragraph 2");
  await theirs.press("Control+Home");
  const cdp = await session(page);
  await text.pressSequentially(" (");
  for (const syllable of FERRY) {
    await cdp.send("Input.imeSetComposition", { text: syllable[0], selectionStart: 1, selectionEnd: 1 });
    await theirs.pressSequentially("x");
    await compose(cdp, [syllable]);
  }
  await text.pressSequentially(")");
  await expect(saved(page)).toBeVisible();
  await expect(text).toHaveText(/^xxx.*said\. \(나룻배\)$/);
  await expect(theirs).toHaveText(/^xxx.*said\. \(나룻배\).*$/);
  await page.reload();
  const words = "xxx“It rained all summer, and there was not a day for the salt pans to dry,” a source said. (나룻배)";
  await expect(paragraph(page, "Paragraph 2").getByText(words, { exact: true })).toBeVisible();
});

test("Hangul is composed as a suggestion: whole, and the words stand", async ({ desk, as }) => {
  const { page, text, expectSuggested } = await readyToSuggest(desk, as);
  await compose(await session(page), FERRY);
  await expect(text.getByRole("insertion")).toHaveText("나룻배");
  await expect(saved(page)).toBeVisible();
  await expectSuggested({ inserted: "나룻배", deleted: "" });
});

test("Hangul is composed over chosen words as a suggestion: they are struck and stay, and only the new word comes", async ({
  desk,
  as,
}) => {
  const { page, text, expectSuggested } = await readyToSuggest(desk, as);
  for (let at = 0; at < "said.".length; at += 1) await text.press("Shift+ArrowLeft");
  await compose(await session(page), FERRY);
  await text.press("Space");
  await expect(text.getByRole("deletion")).toHaveText("said.");
  await expect(text.getByRole("insertion")).toHaveText("나룻배 ");
  await expect(saved(page)).toBeVisible();
  await expectSuggested({ inserted: "나룻배 ", deleted: "said." });
});

test("no key acts in the middle of a syllable: neither submitting nor sending nor leaving the paragraph", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(path);
  const cdp = await session(page);
  const text = await writeIn(page, "Paragraph 3");
  await text.press("Control+End");
  await cdp.send("Input.imeSetComposition", { text: "나", selectionStart: 1, selectionEnd: 1 });
  for (const key of ["Enter", "ArrowDown", "Escape"]) await pressWhileComposing(cdp, key, 0);
  await pressWhileComposing(cdp, "Enter", CONTROL);
  await expect(english(page, "Paragraph 3")).toBeFocused();
  await expect(inState(page, "Paragraph 3", "Draft")).toBeVisible();
  await compose(cdp, [["나", "낫"]]);
  await expect(text).toHaveText(/source\.낫$/);
  await expect(saved(page)).toBeVisible();
  await text.press("Control+Enter");
  await expect(inState(page, "Paragraph 3", "Ready for review")).toContainText("낫");
});

test("a comment is composed in Korean, and sent whole with Ctrl Enter", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("editor");
  await page.goto(path);
  await choose(page, "Paragraph 1");
  await page.keyboard.press("Control+Alt+m");
  const field = page.getByRole("textbox", { name: "Comment" });
  await expect(field).toBeFocused();
  const cdp = await session(page);
  await compose(cdp, FERRY.slice(0, 2));
  await cdp.send("Input.imeSetComposition", { text: "배", selectionStart: 1, selectionEnd: 1 });
  await pressWhileComposing(cdp, "Enter", CONTROL);
  await expect(field).toHaveValue("나룻배");
  await expect(page.getByRole("article", { name: "Comment" })).toHaveCount(0);
  await cdp.send("Input.insertText", { text: "배" });
  await field.press("Control+Enter");
  await expect(page.getByRole("article", { name: "Comment" })).toContainText("나룻배");
});

const CONTROL = 2;

/** What a browser says of a key that the input method has taken: keyCode 229. */
async function pressWhileComposing(cdp: CDPSession, key: string, modifiers: number) {
  await cdp.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key,
    code: key,
    modifiers,
    windowsVirtualKeyCode: 229,
  });
  await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key, code: key, modifiers, windowsVirtualKeyCode: 229 });
}

test("a query is composed in Korean, and Escape in the middle of a syllable closes nothing", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("editor");
  await page.goto(path);
  await choose(page, "Paragraph 1");
  await page.keyboard.press("Control+Alt+k");
  const field = page.getByRole("textbox", { name: "Query to the journalist" });
  await expect(field).toBeFocused();
  const cdp = await session(page);
  await compose(cdp, FERRY.slice(0, 2));
  await cdp.send("Input.imeSetComposition", { text: "배", selectionStart: 1, selectionEnd: 1 });
  await pressWhileComposing(cdp, "Escape", 0);
  await pressWhileComposing(cdp, "Enter", CONTROL);
  await expect(field).toHaveValue("나룻배");
  await cdp.send("Input.insertText", { text: "배" });
  await field.press("Control+Enter");
  await expect(page.getByRole("article", { name: /^Query/ })).toContainText("나룻배");
});

test("the Korean that is brought in and what is searched for are composed whole, too", async ({ as }) => {
  const page = await as("translator");
  await page.goto("/");
  const filter = page.getByRole("combobox").first();
  await filter.focus();
  const cdp = await session(page);
  await compose(cdp, FERRY.slice(0, 2));
  await cdp.send("Input.imeSetComposition", { text: "배", selectionStart: 1, selectionEnd: 1 });
  await pressWhileComposing(cdp, "Enter", 0);
  await expect(filter).toHaveValue("나룻배");
  await cdp.send("Input.insertText", { text: "배" });
  await expect(filter).toHaveValue("나룻배");
  await page.goto("/intake");
  const korean = page.getByRole("textbox", { name: "Paste the Korean article" });
  await korean.focus();
  await compose(cdp, FERRY.slice(0, 2));
  await cdp.send("Input.imeSetComposition", { text: "배", selectionStart: 1, selectionEnd: 1 });
  await pressWhileComposing(cdp, "Enter", CONTROL);
  await expect(korean).toHaveValue("나룻배");
  await expect(page).toHaveURL(/\/intake/);
  await cdp.send("Input.insertText", { text: "배" });
  await expect(korean).toHaveValue("나룻배");
});

test("the Korean of a paragraph is corrected in composed Hangul: no key acts in the middle of a syllable", async ({
  desk,
  as,
}) => {
  const opened = await saltArticle(desk);
  const page = await as("journalist", { language: "en" });
  await page.goto(opened.path);
  const row = await choose(page, "Paragraph 2");
  await row.getByRole("button", { name: "More steps" }).click();
  await page.getByRole("menuitem", { name: "Correct the Korean…" }).click();
  const dialog = page.getByRole("dialog", { name: /^Correct the Korean/ });
  const field = dialog.getByRole("textbox", { name: "Korean", exact: true });
  const before = await field.inputValue();
  await field.press("Control+End");
  const cdp = await session(page);
  await compose(cdp, FERRY.slice(0, 2));
  await cdp.send("Input.imeSetComposition", { text: "배", selectionStart: 1, selectionEnd: 1 });
  await pressWhileComposing(cdp, "Escape", 0);
  await pressWhileComposing(cdp, "Enter", CONTROL);
  await expect(field).toHaveValue(`${before}나룻배`);
  await cdp.send("Input.insertText", { text: "배" });
  await dialog.getByRole("textbox", { name: "Why" }).fill("The ferry is named in the recording.");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect(paragraph(page, "Paragraph 2")).toContainText(`${before}나룻배`);
});
