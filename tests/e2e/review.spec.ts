import { changeAccount } from "#shared/people/api.ts";
import { approveSegment, submitSegment } from "#shared/review/api.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { lamp } from "#tests/support/stories.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";
import { choose, inState, notice, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";

async function submitted(desk: TestDesk): Promise<Opened & { path: string }> {
  const opened = await saltArticle(desk);
  const yuna = await desk.as("translator");
  for (const { id, digests } of opened.segments) await yuna.call(submitSegment, { segmentId: id, seen: digests });
  return opened;
}

test("who wrote the words cannot approve them: the button gives the rule as its reason, and another person can", async ({
  desk,
  as,
}) => {
  const { path } = await submitted(desk);
  const martin = await as("editor");
  await martin.goto(path);
  const text = await writeIn(martin, "Paragraph 2");
  await text.press("Control+End");
  await text.pressSequentially(" And so on.");
  await expect(saved(martin)).toBeVisible();
  await text.press("Control+Enter");
  await expect(inState(martin, "Paragraph 2", "Ready for review")).toBeVisible();
  const row = await choose(martin, "Paragraph 2");
  const refused = row.getByRole("button", { name: /^Approve/ });
  await expect(refused).toHaveAttribute("aria-disabled", "true");
  await expect(refused).toHaveAccessibleDescription(/You wrote some of this English since it was last approved\./);
  await martin.keyboard.press("Control+Shift+Enter");
  await expect(notice(martin, /Somebody else must approve it/)).toBeVisible();
  await expect(inState(martin, "Paragraph 2", "Ready for review")).toBeVisible();

  const ines = await as("secondEditor");
  await ines.goto(path);
  await choose(ines, "Paragraph 2");
  await ines.keyboard.press("Control+Shift+Enter");
  await expect(inState(martin, "Paragraph 2", "Approved")).toBeVisible();
});

test("an editor approves and stays on the paragraph, from the menu and by key; approving and going on stays the main act", async ({
  desk,
  as,
}) => {
  const { path } = await submitted(desk);
  const martin = await as("editor");
  await martin.goto(path);
  const row = await choose(martin, "Paragraph 2");
  await expect(row.getByRole("button", { name: /^Approve and next/ })).toBeVisible();
  await row.getByRole("button", { name: "More steps" }).click();
  await martin.getByRole("menuitem", { name: /^Approve(?! and next)/ }).click();
  await expect(inState(martin, "Paragraph 2", "Approved")).toBeVisible();
  await expect(row).toHaveAttribute("aria-current", "true");

  const next = await choose(martin, "Paragraph 3");
  await martin.keyboard.press("Control+Alt+a");
  await expect(inState(martin, "Paragraph 3", "Approved")).toBeVisible();
  await expect(next).toHaveAttribute("aria-current", "true");
});

test("words that changed between reading and approving are shown with their difference, and decided anew", async ({
  desk,
  as,
}) => {
  const opened = await submitted(desk);
  const segment = bodySegment(opened, 4);
  const martin = await as("editor");
  await martin.goto(opened.path);
  await choose(martin, "Paragraph 4");
  // A colleague writes while the feed of this tab is cut.
  await martin.route("**/steps*", (route) => route.abort());
  await martin.routeWebSocket(/\/api\/live/, () => {});
  await martin.reload();
  await choose(martin, "Paragraph 4");
  const yuna = await desk.as("translator");
  await writeWords(yuna, segment.id, "Residents share the brine with nobody.");
  await yuna.call(submitSegment, { segmentId: segment.id, seen: await seenBy(yuna, segment.id) });
  await martin.keyboard.press("Control+Shift+Enter");
  const dialog = martin.getByRole("dialog", { name: "The paragraph has changed since you read it" });
  await expect(dialog.getByRole("deletion").first()).toBeVisible();
  await expect(dialog.getByRole("insertion").first()).toBeVisible();
  await expect(dialog).toContainText("nobody");
  await dialog.getByRole("button", { name: "Approve" }).click();
  await expect(inState(martin, "Paragraph 4", "Approved")).toBeVisible();
});

test("approve all takes what has been on screen, and counts what has not", async ({ desk, as }) => {
  const yuna = await desk.as("translator");
  const { article, segments } = await bringArticle(yuna, lamp);
  for (const { id, digests } of segments) await yuna.call(submitSegment, { segmentId: id, seen: digests });
  const martin = await as("editor", { viewport: { width: 1366, height: 480 } });
  await martin.goto(`/articles/${article.id}`);
  const all = martin.getByRole("button", { name: /^Approve [1-9]\d* paragraphs?$/ });
  await expect(all).toHaveCount(1);
  await expect(martin.getByText(/Not yet: .*Note\./)).toBeAttached();
  await all.click();
  const asked = martin.getByRole("alertdialog");
  await asked.getByRole("button", { name: /^Approve/ }).click();
  await expect(notice(martin, /paragraphs? approved\./)).toBeVisible();
  await expect(inState(martin, "Headline", "Approved")).toBeVisible();
  const seen = await martin.getByRole("group", { name: /, Approved$/ }).count();
  expect(seen).toBeLessThan(segments.length);
});

test("what has been on screen is approved from wherever one stands, by the palette", async ({ desk, as }) => {
  const { path } = await submitted(desk);
  const ines = await as("secondEditor");
  await ines.goto(path);
  await expect(ines.getByRole("button", { name: /^Approve [1-9]\d* paragraphs?$/ })).toHaveCount(1);
  await ines.keyboard.press("Control+k");
  await ines.getByRole("combobox").fill("on screen");
  await ines.getByRole("option", { name: /^Approve \d+ paragraphs? that I have had on screen/ }).click();
  await ines
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Approve/ })
    .click();
  await expect(inState(ines, "Headline", "Approved")).toBeVisible();
});

test("an article is reviewed from its first paragraph to its last without a pointer", async ({ desk, as }) => {
  const { path } = await submitted(desk);
  const page = await as("editor");
  await page.goto(path);
  const keys = page.keyboard;
  await expect(inState(page, "Headline", "Ready for review")).toBeVisible();
  await keys.press("n");
  await expect(page.getByRole("group", { name: /./ }).and(page.locator(":focus"))).toBeVisible();

  // A comment on words, chosen with the keyboard, in the third row; then a request for changes in the fourth.
  for (let row = 0; row < 6 && !(await paragraph(page, "Paragraph 1").getAttribute("aria-current")); row++)
    await keys.press("k");
  for (let row = 0; row < 6 && !(await paragraph(page, "Paragraph 1").getAttribute("aria-current")); row++)
    await keys.press("j");
  await expect(paragraph(page, "Paragraph 1")).toBeFocused();
  await keys.press("Control+Alt+m");
  await expect(page.getByRole("textbox", { name: "Comment" })).toBeFocused();
  await keys.type("Which month?");
  await keys.press("Control+Enter");
  await expect(page.getByRole("article", { name: "Comment" })).toContainText("Which month?");

  await paragraph(page, "Paragraph 1").focus();
  await keys.press("j");
  await expect(paragraph(page, "Paragraph 2")).toBeFocused();
  await keys.press("Control+Shift+r");
  await expect(page.getByRole("textbox", { name: "Reason" })).toBeFocused();
  await keys.type("Keep the speaker first.");
  await keys.press("Control+Enter");
  await expect(inState(page, "Paragraph 2", "Changes asked")).toBeVisible();

  for (const name of ["Headline", "Byline", "Paragraph 1", "Paragraph 3", "Paragraph 4"]) {
    for (let row = 0; row < 6 && (await paragraph(page, name).getAttribute("aria-current")) !== "true"; row++) {
      await keys.press("n");
      await expect(page.getByRole("button", { name: "More steps" })).toBeVisible();
    }
    await expect(paragraph(page, name)).toHaveAttribute("aria-current", "true");
    await keys.press("Control+Shift+Enter");
    await expect(inState(page, name, "Approved")).toBeVisible();
  }
  await keys.press("n");
  await page.keyboard.press("n");
  await expect(notice(page, "Nothing in this article waits for you.")).toHaveCount(1);

  // The keys are listed, the palette finds an action, and Escape leads back to where one was.
  await keys.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Approve and next");
  await keys.press("Escape");
  await keys.press("Control+k");
  await keys.type("polic");
  await keys.press("Enter");
  await expect(page.getByRole("heading", { name: "Policies", exact: true })).toBeVisible();
});

test("two approvals: the first person waits for a second", async ({ desk, as }) => {
  const opened = await submitted(desk);
  const segment = bodySegment(opened, 3);
  const chief = await as("chief");
  await chief.goto("/policies");
  await chief.getByRole("radio", { name: "Two approvals" }).press("Space");
  await chief.getByRole("alertdialog").getByRole("button", { name: "Change them" }).click();
  await expect(notice(chief, "The policy is saved and holds from now on.")).toBeVisible();
  const martin = await desk.as("editor");
  await martin.call(approveSegment, { segmentId: segment.id, seen: segment.digests });
  const ines = await as("secondEditor");
  await ines.goto(opened.path);
  await expect(inState(ines, "Paragraph 3", "Ready for review")).toBeVisible();
  await choose(ines, "Paragraph 3");
  await ines.keyboard.press("Control+Shift+Enter");
  await expect(inState(ines, "Paragraph 3", "Approved")).toBeVisible();
  await chief.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(notice(chief, "The policy is as it was before.")).toBeVisible();
});

test("a question that stands open when the language changes asks all of it in the new one", async ({ desk, as }) => {
  const { path } = await submitted(desk);
  const page = await as("editor", { language: "en" });
  await page.goto(path);
  const row = await choose(page, "Paragraph 2");
  await row.getByRole("button", { name: /^Ask for changes/ }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill("Who says so?");
  await expect(page.getByRole("dialog", { name: "Paragraph 2: what should change?" })).toBeVisible();
  await (await desk.as("editor")).call(changeAccount, { language: "ko" });
  const dialog = page.getByRole("dialog", { name: "문단 2: 무엇을 고쳐야 합니까?" });
  await expect(dialog.getByRole("textbox")).toHaveValue("Who says so?");
  await dialog.getByRole("button", { name: /^수정 요청/ }).click();
  await expect(page.getByRole("region", { name: "알림" }).getByText("문단 2")).toBeVisible();
});

test("a reason that is chosen comes after the typed one, which is kept when the dialog is closed", async ({
  desk,
  as,
}) => {
  const { path } = await submitted(desk);
  const page = await as("editor", { language: "en" });
  await page.goto(path);
  const row = await choose(page, "Paragraph 2");
  const ask = row.getByRole("button", { name: /^Ask for changes/ });
  await ask.click();
  const reason = page.getByRole("textbox", { name: "Reason" });
  await reason.fill("Who says so?");
  await page.getByRole("button", { name: "House style." }).click();
  await expect(reason).toHaveValue("Who says so? House style.");
  await page.keyboard.press("Escape");
  await expect(reason).toBeHidden();
  await ask.click();
  await expect(reason).toHaveValue("Who says so? House style.");
  await page.keyboard.press("Control+Enter");
  await expect(inState(page, "Paragraph 2", "Changes asked")).toBeVisible();
  await choose(page, "Paragraph 3");
  await page.keyboard.press("Control+Shift+r");
  await expect(reason).toHaveValue("");
});
