import type { Page } from "@playwright/test";
import { makeNotices } from "#server/notices/make-notices.ts";
import { approveSegment, submitSegment } from "#shared/review/api.ts";
import { bringSource, correctSource } from "#shared/review/source-api.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";
import { choose, inState, paragraph } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";

async function approved(desk: TestDesk) {
  const opened = await saltArticle(desk);
  const [yuna, ines] = await Promise.all([desk.as("translator"), desk.as("secondEditor")]);
  for (const { id } of opened.segments) {
    await yuna.call(submitSegment, { segmentId: id, seen: await seenBy(yuna, id) });
    await ines.call(approveSegment, { segmentId: id, seen: await seenBy(ines, id) });
  }
  return opened;
}

const dearer = salt.parts.map(({ kind, ko }) => ({ kind, text: ko.replace("3천 원", "3만 원") }));

test("another version of the Korean: what it changes is shown first, one paragraph lapses, and one key says that its English stands", async ({
  desk,
  as,
}) => {
  const opened = await approved(desk);
  const { path } = opened;
  const martin = await as("editor");
  await martin.goto(path);
  await martin.getByRole("button", { name: "This article" }).click();
  await martin.getByRole("menuitem", { name: "Versions of the Korean" }).click();
  await expect(martin.getByRole("row", { name: /1 · newest/ })).toBeVisible();
  await martin
    .getByRole("textbox", { name: "Paste the Korean article" })
    .fill(dearer.map(({ text }) => text).join("\n\n"));
  await martin.getByRole("button", { name: /^Recognise/ }).click();
  await martin.getByRole("button", { name: "See what it changes" }).click();
  const differences = martin.getByRole("list", { name: "What differs, paragraph by paragraph" });
  await expect(differences.getByRole("listitem")).toHaveCount(1);
  await expect(differences).toContainText("Figure changed");
  await expect(differences).toContainText("Approval lapses");
  await makeNotices(desk.desk); // from now on people are told
  await martin.getByRole("button", { name: "Accept this version" }).click();

  await expect(inState(martin, "Paragraph 1", "Out of date")).toBeVisible();
  await makeNotices(desk.desk);
  const ines = await as("secondEditor");
  await ines.goto("/notices");
  await ines.getByRole("link", { name: "What I am told of" }).click();
  await expect(ines.getByRole("group", { name: "What I am told of" })).toBeFocused();
  await ines.goBack();
  await ines.getByRole("link", { name: "Martin changed the Korean of a paragraph that you had approved" }).click();
  await expect(ines).toHaveURL(new RegExp(`/compare\\?segment=${bodySegment(opened, 1).id}&since=[0-9a-f-]{36}$`));
  await expect(ines.getByRole("combobox", { name: "Since" })).toContainText("That approval");
  const told = ines.getByRole("article");
  await expect(told).toHaveCount(1);
  await expect(told).toContainText("Figure changed");
  await expect(told.getByRole("deletion")).toContainText("천");

  await choose(martin, "Paragraph 1");
  const beside = martin.getByRole("complementary", { name: "About the chosen paragraph" });
  const note = beside.getByRole("region", { name: "The Korean changed after it was approved" });
  await expect(note).toContainText("Figure changed");
  await expect(note.getByRole("deletion")).toContainText("천");
  await expect(note.getByRole("insertion")).toContainText("만");
  await martin.keyboard.press("Control+Shift+Enter");
  await expect(inState(martin, "Paragraph 1", "Approved")).toBeVisible();
  await expect(note).toHaveCount(0);

  await martin.getByRole("button", { name: "This article" }).click();
  await martin.getByRole("menuitem", { name: "Versions of the Korean" }).click();
  await martin.getByRole("row", { name: /^1 / }).getByRole("button", { name: "Bring this one back…" }).click();
  await martin.getByRole("button", { name: "Accept this version" }).click();
  await expect(paragraph(martin, "Paragraph 1")).toBeVisible();
});

test("the journalist corrects the Korean of their own article; a translator is told who can", async ({ desk, as }) => {
  const { path } = await approved(desk);
  const dohyun = await as("journalist");
  await dohyun.goto(path);
  const row = paragraph(dohyun, "문단 2");
  await row.getByRole("paragraph").first().click();
  await row.getByRole("button", { name: "다른 단계" }).click();
  await dohyun.getByRole("menuitem", { name: "원문 바로잡기…" }).click();
  const dialog = dohyun.getByRole("dialog", { name: /원문 바로잡기/ });
  const text = dialog.getByRole("textbox", { name: "원문" });
  await text.fill("한 소식통은 “여름내 비가 와서 소금밭이 마를 날이 하루도 없었다”고 전했다.");
  await expect(dialog).toContainText("인용 바뀜");
  await dialog.getByRole("textbox", { name: "이유" }).fill("받아 적은 말을 다시 들었다.");
  await dialog.getByRole("button", { name: /^원문 바로잡기/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(dohyun.getByText("마를 날이 하루도 없었다")).toBeVisible();

  const yuna = await as("translator");
  await yuna.goto(path);
  const mine = await choose(yuna, "Paragraph 2");
  await mine.getByRole("button", { name: "More steps" }).click();
  await expect(yuna.getByRole("menuitem", { name: "Correct the Korean…" })).toHaveAttribute("aria-disabled", "true");
});

test("since I last looked: a colleague's words in both languages, with the colleague's name", async ({ desk, as }) => {
  const opened = await approved(desk);
  const martin = await as("editor");
  await martin.goto(opened.path);
  await expect(paragraph(martin, "Paragraph 4")).toBeVisible();
  await martin.waitForResponse(/sightings$/);
  await martin.goto("/");
  const ines = await desk.as("secondEditor");
  const { id } = bodySegment(opened, 2);
  await writeWords(ines, id, "“It rained all summer, and the salt pans never dried,” a source said.");
  const articleId = opened.article.id;
  await ines.call(bringSource, { articleId, source: dearer, seen: 1 });
  await martin.goto(`${opened.path}/compare`);
  await expect(martin.getByText("2 paragraphs differ.")).toBeVisible();
  const english = martin.getByRole("article", { name: "Paragraph 2" });
  await expect(english.getByRole("insertion").first()).toContainText("Ines");
  const korean = martin.getByRole("article", { name: "Paragraph 1" });
  await expect(korean).toContainText("Figure changed");
  await martin.getByRole("radio", { name: "Side by side" }).check();
  await expect(english.getByRole("region", { name: "Before" })).toContainText("there was not a day");
  const [since, until] = ["Since", "Until"].map((name) => martin.getByRole("combobox", { name }));
  await since?.selectOption("It was published");
  await expect(martin.getByText("Nothing here was published yet", { exact: true })).toBeVisible();

  const version = async (number: number) =>
    (await since?.getByRole("option", { name: new RegExp(`^Korean version ${number},`) }).textContent()) ?? "";
  await since?.selectOption(await version(1));
  await expect(martin.getByText("2 paragraphs differ.")).toBeVisible();
  await until?.selectOption(await version(1));
  await expect(martin.getByText("Nothing differs", { exact: true })).toBeVisible();
  await until?.selectOption("Now");
  await since?.selectOption("Another moment…");
  await expect(martin.getByLabel("Which moment")).toBeVisible();
  await expect(martin.getByText("Nothing was there yet at that time", { exact: true })).toBeVisible();
  await since?.selectOption(await version(2));
  await expect(martin.getByText("Nothing differs", { exact: true })).toBeVisible();
  await expect(martin).toHaveURL(/compare\?since=20[^&]*$/);

  const both = { Since: await version(1), Until: await version(1) };
  expect(await chooseAtOnce(martin, both)).toEqual(both);
  await expect(martin).toHaveURL(/compare\?since=20[^&]*&until=20/);
  await expect(martin.getByText("Nothing differs", { exact: true })).toBeVisible();
});

/**
 * Chooses in several lists before the page has drawn the first choice, as somebody quick does on a slow machine.
 * @returns what each of them says it has chosen, straight away
 */
const chooseAtOnce = (page: Page, chosen: Record<string, string>) =>
  page.evaluate((wanted) => {
    const said: Record<string, string | undefined> = {};
    for (const list of document.querySelectorAll("select")) {
      const name = list.labels[0]?.textContent ?? "";
      const label = wanted[name];
      const option = [...list.options].find(({ text }) => text === label);
      if (!option) continue;
      list.value = option.value;
      list.dispatchEvent(new Event("change", { bubbles: true }));
      said[name] = list.selectedOptions[0]?.text;
    }
    return said;
  }, chosen);

test("an English draft revised outside comes into its paragraphs, what was written here since stays, and one undo takes it back", async ({
  desk,
  as,
}) => {
  const { path, segments } = await saltArticle(desk);
  const yuna = await desk.as("translator");
  const own = segments.find(({ text }) => text.includes("brine"));
  if (!own) throw new Error("The story tells of brine");
  await writeWords(yuna, own.id, "Nobody shares any brine.");
  const page = await as("translator");
  await page.goto(path);
  await page.getByRole("button", { name: "This article" }).click();
  await page.getByRole("menuitem", { name: "Bring in a revised English draft…" }).click();
  const revised = salt.parts.map(({ en }) => en.replace("all summer", "the whole summer").replace("leftover", "left"));
  await page.getByRole("textbox", { name: "Paste the English draft" }).fill(revised.join("\n\n"));
  await page.getByRole("button", { name: /^Recognise/ }).click();
  await page.getByRole("button", { name: "See what it changes" }).click();
  const changes = page.getByRole("list", { name: "What differs, paragraph by paragraph" });
  await expect(changes.getByRole("listitem")).toHaveCount(1);
  await expect(changes.getByRole("insertion").last()).toContainText("whole");
  await expect(page.getByRole("list", { name: "One paragraph keeps its words" })).toContainText(
    "Written in here since",
  );
  await page.getByRole("button", { name: "Bring these words in" }).click();
  await expect(paragraph(page, "Paragraph 2")).toContainText("It rained the whole summer");
  await expect(paragraph(page, "Paragraph 4")).toContainText("Nobody shares any brine.");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(paragraph(page, "Paragraph 2")).toContainText("It rained all summer");
});

test("a colleague has corrected the same Korean meanwhile: theirs is shown, and one's own is kept and can be saved over it", async ({
  desk,
  as,
}) => {
  const opened = await saltArticle(desk);
  const { article, path } = opened;
  const { source } = bodySegment(opened, 1);
  const first = source[0];
  if (!first) throw new Error("The paragraph has no Korean");
  const martin = await as("editor");
  await martin.goto(path);
  const open = async () => {
    const row = await choose(martin, "Paragraph 1");
    await row.getByRole("button", { name: "More steps" }).click();
    await martin.getByRole("menuitem", { name: "Correct the Korean…" }).click();
  };
  await open();
  const dialog = martin.getByRole("dialog", { name: "Correct the Korean of Paragraph 1" });
  const korean = dialog.getByRole("textbox", { name: "Korean" });
  const mine = `${first.text} 끝.`;
  await korean.fill(mine);
  await dialog.getByRole("textbox", { name: "Why" }).fill("The last word was missing");
  await dialog.getByRole("button", { name: "Leave it" }).click();
  await open();
  await expect(korean).toHaveValue(mine);

  const ines = await desk.as("secondEditor");
  await ines.call(correctSource, {
    articleId: article.id,
    sourceParagraphId: first.id,
    text: first.text.replace("3천 원", "3만 원"),
    reason: "A slip in the figure",
    seen: 1,
  });
  const meanwhile = dialog.getByRole("region", { name: "The Korean was changed meanwhile" });
  await expect(meanwhile.getByRole("insertion")).toContainText("만");
  await expect(korean).toHaveValue(mine);
  await expect(dialog.getByRole("button", { name: "Correct the Korean" })).toHaveAttribute("aria-disabled", "true");
  await meanwhile.getByRole("button", { name: "Go on with mine" }).click();
  await dialog.getByRole("button", { name: "Correct the Korean" }).click();
  await expect(dialog).toBeHidden();
  await expect(paragraph(martin, "Paragraph 1")).toContainText("끝.");
});

test("where the versions of the Korean cannot be read, the dialog says so instead of doing nothing", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const martin = await as("editor");
  await martin.route(/source-versions$/, (route) =>
    route.fulfill({ status: 404, json: { code: "not-found", message: "There is nothing here." } }),
  );
  await martin.goto(path);
  const row = await choose(martin, "Paragraph 1");
  await row.getByRole("button", { name: "More steps" }).click();
  await martin.getByRole("menuitem", { name: "Correct the Korean…" }).click();
  const dialog = martin.getByRole("dialog", { name: "Correct the Korean of Paragraph 1" });
  await dialog.getByRole("textbox", { name: "Korean" }).fill("다른 원문이다.");
  await dialog.getByRole("textbox", { name: "Why" }).fill("A slip");
  await expect(dialog.getByRole("alert").filter({ hasText: "There is nothing here." })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Correct the Korean" })).toHaveAttribute("aria-disabled", "true");
});
