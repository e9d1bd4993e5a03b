import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import mammoth from "mammoth";
import englishDesk from "#client/articles/locales/en.json" with { type: "json" };
import koreanDesk from "#client/articles/locales/ko.json" with { type: "json" };
import korean from "#client/threads/locales/ko.json" with { type: "json" };
import { salt } from "#tests/support/stories.ts";
import { choose, english, inState, notice, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, PHONE, test } from "./support/desk.ts";
import { partKind, partText, paste, recognise } from "./support/intake.ts";

const ROWS = ["Headline", "Byline", "Paragraph 1", "Paragraph 2", "Paragraph 3", "Paragraph 4"] as const;
const row = (page: Page, number: number): Locator => page.getByRole("group", { name: new RegExp(`^Row ${number}\\b`) });
const rows = (page: Page): Locator => page.getByRole("group", { name: /^Row \d/ });

test("an article crosses over: brought, aligned, written, reviewed, asked about, published, corrected, looked back on", async ({
  as,
  desk,
}) => {
  test.setTimeout(300_000);
  const { people } = desk;
  const yuna = await as("translator");
  const martin = await as("editor");
  let path = "";

  await test.step("the translator pastes Korean and a draft and puts right what was recognised", async () => {
    await yuna.goto("/");
    await yuna.getByRole("link", { name: "New article" }).first().click();
    await paste(yuna, "Korean", salt.parts.map(({ ko }) => ko).join("\n\n"));
    await paste(yuna, "English draft", salt.parts.map(({ en }) => en).join("\n\n"));
    await recognise(yuna);
    await partKind(yuna, "Korean", 2).selectOption("Paragraph");
    await partKind(yuna, "Korean", 2).selectOption("Byline");
    await partText(yuna, "Korean", 1).fill("김장철 앞두고 소금값 들썩");
    for (const colleague of [people.editor, people.journalist]) {
      await yuna.getByRole("combobox", { name: "Add somebody to this article" }).fill(colleague.name);
      await yuna.keyboard.press("Enter");
      await expect(yuna.getByRole("combobox", { name: `What ${colleague.name} does in this article` })).toBeVisible();
    }
    await yuna.getByRole("button", { name: "Make the article and align the draft" }).click();
    await expect(yuna.getByRole("heading", { level: 1, name: /^Alignment/ })).toBeVisible();
    path = new URL(yuna.url()).pathname.replace("/alignment", "");
  });

  await test.step("the alignment is corrected by keys, each correction undone", async () => {
    await expect(rows(yuna)).toHaveCount(6);
    await row(yuna, 3).focus();
    await yuna.keyboard.press("m");
    await expect(rows(yuna)).toHaveCount(5);
    await expect(row(yuna, 3)).toContainText("소금밭이 마를 날이 없었다");
    await row(yuna, 3).focus();
    await yuna.keyboard.press("s");
    const dialog = yuna.getByRole("dialog", { name: "Row 3–4: where to split" });
    await dialog.getByRole("radio", { name: "1 paragraph stays" }).check();
    await dialog.getByRole("button", { name: /^Split here/ }).click();
    await expect(rows(yuna)).toHaveCount(6);
    await yuna.getByRole("button", { name: "Undo the last correction" }).click();
    await expect(rows(yuna)).toHaveCount(5);
    await yuna.getByRole("button", { name: "Undo the last correction" }).click();
    await expect(rows(yuna)).toHaveCount(6);
    await expect(row(yuna, 3)).toContainText(salt.parts[2]?.en ?? "");
    await expect(row(yuna, 3)).not.toContainText("It rained all summer");
    await yuna.getByRole("button", { name: "Confirm all 6" }).click();
    await yuna.getByRole("alertdialog").getByRole("button", { name: "Confirm all 6" }).click();
    await expect(yuna.getByRole("group", { name: /^Row \d, confirmed$/ })).toHaveCount(6);
    await yuna.getByRole("link", { name: "Done" }).click();
    await expect(paragraph(yuna, "Paragraph 4")).toBeVisible();
  });

  await test.step("words arrive on the editor's screen while they are written, with the writer's name", async () => {
    await martin.goto(path);
    await expect(inState(martin, "Paragraph 4", "Draft")).toBeVisible();
    const text = await writeIn(yuna, "Paragraph 4");
    await text.press("Control+a");
    await text.pressSequentially("Residents share what brine is left over with ");
    await text.press("Control+b");
    await text.pressSequentially("their neighbors");
    await text.press("Control+b");
    await text.pressSequentially(".");
    await expect(saved(yuna)).toBeVisible();
    await expect(paragraph(martin, "Paragraph 4")).toContainText("what brine is left over with their neighbors.");
    await expect(paragraph(martin, "Paragraph 4").getByRole("strong")).toHaveText("their neighbors");
    await expect(paragraph(martin, "Paragraph 4").getByRole("img", { name: people.translator.name })).toBeVisible();
    await expect(martin.getByRole("list", { name: "Here now" })).toBeVisible();
  });

  await test.step("the translator submits, paragraph after paragraph, without leaving the keyboard", async () => {
    await choose(yuna, "Headline");
    for (const name of ROWS) {
      await expect(paragraph(yuna, name)).toHaveAttribute("aria-current", "true");
      await yuna.keyboard.press("Control+Enter");
      await expect(inState(yuna, name, "Ready for review")).toBeVisible();
    }
  });

  await test.step("the editor asks for a change with a reason; the translator rewrites", async () => {
    await expect(inState(martin, "Paragraph 2", "Ready for review")).toBeVisible();
    await choose(martin, "Paragraph 2");
    await martin.keyboard.press("Control+Shift+r");
    const dialog = martin.getByRole("dialog", { name: "Paragraph 2: what should change?" });
    await dialog.getByRole("button", { name: /^Ask for changes/ }).click();
    await expect(dialog.getByText("Give a reason").first()).toBeVisible();
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Who says so? Keep the speaker first.");
    await dialog.getByRole("button", { name: /^Ask for changes/ }).click();
    await expect(inState(yuna, "Paragraph 2", "Changes asked")).toBeVisible();
    await choose(yuna, "Paragraph 2");
    await expect(paragraph(yuna, "Paragraph 2")).toContainText("Who says so? Keep the speaker first.");
    const text = await writeIn(yuna, "Paragraph 2");
    await text.press("Control+a");
    await text.pressSequentially('A source said: "It rained all summer, and the salt pans never had a day to dry."');
    await expect(saved(yuna)).toBeVisible();
    await text.press("Control+Enter");
    await expect(inState(martin, "Paragraph 2", "Ready for review")).toContainText("A source said: “It rained");
  });

  await test.step("the editor comments on words, and asks the journalist a query that blocks", async () => {
    await paragraph(martin, "Paragraph 1")
      .getByText("Salt prices in Nampo")
      .dblclick({ position: { x: 20, y: 10 } });
    const beside = martin.getByRole("button", { name: "Comment", exact: true });
    await expect(beside).toHaveCount(2); // the panel's, about the whole paragraph, and the one beside the chosen words
    await beside.last().click();
    await martin.getByRole("textbox", { name: "Comment" }).fill(`Is this the house style, @${people.translator.name}?`);
    await martin.keyboard.press("Escape");
    await martin.getByRole("textbox", { name: "Comment" }).press("Control+Enter");
    await expect(martin.getByRole("article", { name: "Comment" })).toContainText("Is this the house style");
    await expect(martin.getByRole("article", { name: "Comment" })).toContainText("“Salt");

    await choose(martin, "Paragraph 3");
    await martin.keyboard.press("Control+Alt+k");
    const query = martin.getByRole("form", { name: "Query to the journalist" });
    await query
      .getByRole("textbox", { name: "Query to the journalist" })
      .fill("계획의 절반은 올해 계획입니까, 작년 계획입니까?");
    await query.getByRole("button", { name: "Offer answers to choose from" }).click();
    await query.getByRole("textbox", { name: "Answer 1" }).fill("올해 계획");
    await query.getByRole("textbox", { name: "Answer 2" }).fill("작년 계획");
    await query.getByRole("checkbox", { name: "Blocks publication until it is settled" }).check();
    await query.getByRole("button", { name: /^Ask/ }).click();
    await expect(martin.getByRole("article", { name: `Query to ${people.journalist.name}` })).toContainText("blocks");
  });

  await test.step("the editor approves, approves and goes on, and approves the rest that was on screen", async () => {
    await choose(martin, "Headline");
    await martin.keyboard.press("Control+Shift+Enter");
    await expect(inState(martin, "Headline", "Approved")).toBeVisible();
    await expect(paragraph(martin, "Byline")).toHaveAttribute("aria-current", "true");
    await paragraph(martin, "Byline")
      .getByRole("button", { name: /^Approve and next/ })
      .click();
    await expect(inState(martin, "Byline", "Approved")).toBeVisible();
    await expect(paragraph(martin, "Paragraph 1")).toHaveAttribute("aria-current", "true");
    const all = martin.getByRole("button", { name: "Approve 4 paragraphs" });
    await expect(async () => {
      for (const name of ROWS) await paragraph(martin, name).scrollIntoViewIfNeeded();
      await expect(all).toBeVisible({ timeout: 1_500 });
    }).toPass();
    await all.click();
    await martin.getByRole("alertdialog").getByRole("button", { name: "Approve 4 paragraphs" }).click();
    await expect(notice(martin, "4 paragraphs approved.")).toBeVisible();
    for (const name of ROWS) await expect(inState(yuna, name, "Approved")).toBeVisible();
  });

  await test.step("the gate names what is left, and a line leads to the spot", async () => {
    await choose(martin, "Headline");
    await martin.getByRole("button", { name: /^Publish · \d to clear/ }).click();
    const line = martin.getByRole("listitem").filter({ hasText: "A query that blocks is not settled" });
    await expect(line).toContainText("Paragraph 3");
    await expect(line).toContainText(people.journalist.name);
    await line.getByRole("link", { name: "A query that blocks is not settled" }).click();
    await expect(paragraph(martin, "Paragraph 3")).toHaveAttribute("aria-current", "true");
    await expect(martin.getByRole("article", { name: `Query to ${people.journalist.name}` })).toBeVisible();
  });

  await test.step("the journalist answers in Korean on a phone, in two taps and a word", async () => {
    const dohyun = await as("journalist", PHONE);
    await dohyun.goto("/");
    await dohyun.getByRole("region", { name: "질문을 받았습니다" }).getByRole("link").first().tap();
    const query = dohyun.getByRole("form", { name: korean.answer });
    await query.getByRole("radio", { name: "올해 계획" }).tap({ force: true }); // the sheet around it takes the tap
    await expect(query.getByRole("radio", { name: "올해 계획" })).toBeChecked();
    await query.getByRole("textbox", { name: korean.moreWords }).fill("올해 초에 내려온 계획입니다.");
    await query.getByRole("button", { name: korean.sendAnswer }).tap();
    await expect(dohyun.getByText("올해 초에 내려온 계획입니다.")).toBeVisible();
    await expect(query).toBeHidden();
  });

  await test.step("the editor reads the answer and resolves the query", async () => {
    const query = martin.getByRole("article", { name: `Query to ${people.journalist.name}` });
    await expect(query).toContainText("올해 초에 내려온 계획입니다.");
    await query.getByRole("button", { name: "Resolve" }).click();
    await query.getByRole("textbox", { name: "Outcome" }).fill("This year’s plan.");
    await query.getByRole("button", { name: /^Resolve/ }).click();
    await expect(query).toContainText("resolved");
  });

  await test.step("each says how to be credited, and the gate opens", async () => {
    for (const [who, words, menu, entry] of [
      ["translator", englishDesk, "This article", "Members, deadline, restriction"],
      ["journalist", koreanDesk, "이 기사", "참여자, 마감, 제한"],
    ] as const) {
      const page = await as(who);
      await page.goto(path);
      await page.getByRole("button", { name: menu }).click();
      await page.getByRole("menuitem", { name: entry }).click();
      const credit = page.getByRole("dialog").getByRole("group", { name: words.credit.question });
      await credit.getByRole("radio").first().check();
      await page.getByRole("button", { name: words.credit.save }).click();
      await expect(page.getByText(words.credit.saved).first()).toBeVisible();
    }
    await martin.getByRole("button", { name: "Publish · 1 to clear" }).click();
    const line = martin.getByRole("listitem").filter({ hasText: "Martin has not said how to be credited" });
    await line.getByRole("button", { name: "As Martin" }).click();
    await expect(martin.getByRole("button", { name: "Publish · ready" })).toBeVisible();
  });

  await test.step("the editor looks at it as it will read and publishes it", async () => {
    await martin.reload();
    await martin.getByRole("button", { name: "Publish · ready" }).click();
    await martin.getByRole("link", { name: "Look at the article as it will read" }).click();
    await expect(martin.getByRole("article")).toContainText("their neighbors.");
    await expect(martin.getByRole("article")).toContainText(people.translator.name);
    await martin.getByRole("button", { name: "Publish", exact: true }).click();
    await martin
      .getByRole("alertdialog", { name: "Publish this article?" })
      .getByRole("button", { name: "Publish" })
      .click();
    await expect(notice(martin, "Published: edition 1.")).toBeVisible();
  });

  await test.step("the edition is downloaded in every format, with its manifest", async () => {
    await martin.goto(`${path}/editions`);
    const edition = martin
      .getByRole("article", { name: /Edition 1/ })
      .or(martin.getByRole("article"))
      .first();
    const words = "A source said: “It rained all summer";
    const html = await download(martin, edition, "HTML", /\.html$/);
    expect(html.toString()).toContain("<!doctype html>");
    expect(html.toString()).toContain(words);
    expect(html.toString()).toContain("<strong>their neighbors</strong>");
    const md = await download(martin, edition, "Markdown", /\.md$/);
    expect(md.toString()).toContain(words);
    expect(md.toString()).toContain("**their neighbors**");
    const txt = await download(martin, edition, "Plain text", /\.txt$/);
    expect(txt.toString()).toContain(words);
    expect(txt.toString()).not.toContain("**");
    const { value } = await mammoth.extractRawText({ buffer: await download(martin, edition, "Word", /\.docx$/) });
    expect(value).toContain(words);
    const json: unknown = JSON.parse((await download(martin, edition, "JSON", /\.json$/)).toString());
    expect(JSON.stringify(json)).toContain("Salt prices stir");
    const manifest: unknown = JSON.parse((await download(martin, edition, "Signed manifest", /\.json$/)).toString());
    expect(JSON.stringify(manifest)).toContain("naru-edition-1");
  });

  await test.step("a mistake is corrected with a notice to readers", async () => {
    await yuna.goto(path);
    await choose(yuna, "Paragraph 3");
    await paragraph(yuna, "Paragraph 3").getByRole("button", { name: "Reopen…" }).click();
    const dialog = yuna.getByRole("dialog", { name: "Paragraph 3: why is it opened again?" });
    await dialog.getByRole("textbox", { name: "Reason" }).fill("The journalist says this year's plan.");
    await dialog.getByRole("button", { name: /^Reopen/ }).click();
    await expect(inState(yuna, "Paragraph 3", "Draft")).toBeVisible();
    const text = await writeIn(yuna, "Paragraph 3");
    await text.press("Control+a");
    await text.pressSequentially(
      "Salt production in the area this year was reportedly 12,000 tons, half of this year’s plan, according to the source.",
    );
    await expect(saved(yuna)).toBeVisible();
    await text.press("Control+Enter");
    await martin.goto(path);
    await expect(inState(martin, "Paragraph 3", "Ready for review")).toBeVisible();
    await choose(martin, "Paragraph 3");
    await martin.keyboard.press("Control+Shift+Enter");
    await expect(inState(martin, "Paragraph 3", "Approved")).toBeVisible();
    await martin.goto(`${path}/preview`);
    await martin.getByRole("button", { name: "Correct…" }).click();
    const correct = martin.getByRole("dialog", { name: "Publish a corrected edition" });
    await expect(correct.getByRole("button", { name: "Publish" })).toHaveAttribute("aria-disabled", "true");
    await correct.getByRole("textbox", { name: "Notice for readers" }).fill("The plan meant is this year’s.");
    await correct.getByRole("button", { name: "Publish" }).click();
    await expect(notice(martin, "Edition 2 is published.")).toBeVisible();
    await expect(martin.getByRole("region", { name: "Notices", exact: true }).first()).toContainText("this year’s");
  });

  await test.step("the record tells it all, unbroken", async () => {
    await martin.goto(`${path}/record`);
    await martin.getByRole("button", { name: "Verify the record" }).click();
    await expect(martin.getByRole("status").filter({ hasText: /\d+ events, unbroken\./ })).toBeVisible();
    const events = martin.getByRole("main").getByRole("listitem");
    await expect(events.filter({ hasText: "published a corrected edition" })).toHaveCount(1);
    await expect(events.filter({ hasText: "Who says so? Keep the speaker first." })).toContainText("asked for changes");
  });

  await test.step("a version is restored, and taken back", async () => {
    await martin.goto(path);
    await choose(martin, "Paragraph 3");
    await martin.getByRole("tab", { name: "History" }).click();
    const versions = martin.getByRole("list", { name: "Versions, newest first" });
    await expect(versions.getByRole("listitem").first()).toContainText("Present text");
    await versions.getByRole("button", { name: "Restore this version" }).first().click();
    await expect(notice(martin, "The earlier version is the present text again.")).toBeVisible();
    await expect(inState(martin, "Paragraph 3", "Out of date")).toContainText("only half of the plan");
    await martin.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
    await expect(inState(martin, "Paragraph 3", "Approved")).toContainText("half of this year’s plan");
    await expect(english(martin, "Paragraph 3")).toHaveCount(0);
  });
});

async function download(page: Page, edition: Locator, format: string, name: RegExp): Promise<Buffer> {
  const coming = page.waitForEvent("download");
  await edition.getByRole("link", { name: format, exact: true }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(name);
  return readFileSync(await file.path());
}
