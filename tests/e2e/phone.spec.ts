import type { Locator } from "@playwright/test";
import { submitSegment } from "#shared/review/api.ts";
import { openComment, openQuery } from "#shared/threads/api.ts";
import { writeWords } from "#tests/support/write-words.ts";
import { choose, inState, notice, paragraph } from "./support/article.ts";
import { expect, PHONE, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";

test("on a phone an editor reads, comments, asks for changes and approves", async ({ desk, as }) => {
  const opened = await saltArticle(desk);
  const yuna = await desk.as("translator");
  for (const { id, digests } of opened.segments) await yuna.call(submitSegment, { segmentId: id, seen: digests });
  const page = await as("editor", PHONE);
  await page.goto("/");
  await page.getByRole("region", { name: "To review" }).getByRole("link").first().tap();
  await expect(paragraph(page, "Paragraph 4")).toContainText("Residents are sharing");
  await choose(page, "Headline");
  await paragraph(page, "Headline")
    .getByRole("button", { name: /^Approve and next/ })
    .tap();
  await expect(inState(page, "Headline", "Approved")).toBeVisible();

  await choose(page, "Paragraph 2");
  await page
    .getByRole("button", { name: /^Paragraph 2/ })
    .last()
    .tap();
  const sheet = page.getByRole("dialog", { name: "Paragraph 2" });
  await sheet.getByRole("button", { name: "Comment" }).first().tap();
  await sheet.getByRole("textbox", { name: "Comment" }).fill("Who says so?");
  await sheet
    .getByRole("form", { name: "Comment" })
    .getByRole("button", { name: /^Comment/ })
    .tap();
  await expect(sheet.getByRole("article", { name: "Comment" })).toContainText("Who says so?");
  await sheet.getByRole("button", { name: "Close" }).tap();

  await paragraph(page, "Paragraph 2")
    .getByRole("button", { name: /^Ask for changes/ })
    .tap();
  await page.getByRole("dialog").getByRole("button", { name: "Keep the speaker’s words as a quotation." }).tap();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Ask for changes/ })
    .tap();
  await expect(inState(page, "Paragraph 2", "Changes asked")).toBeVisible();
  await expect(notice(page, "Changes asked for Paragraph 2.")).toBeVisible();
});

test("on a phone a translator writes, and the words are saved", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator", PHONE);
  await page.goto(path);
  await choose(page, "Paragraph 4");
  await paragraph(page, "Paragraph 4").getByText("Residents are sharing").tap();
  const text = page.getByRole("textbox", { name: "English of Paragraph 4" });
  await expect(text).toBeFocused();
  await text.press("Control+End");
  await text.pressSequentially(" Still.");
  await expect(page.getByRole("banner").getByText(/^Saved \d/)).toBeVisible();
  await page.reload();
  await expect(paragraph(page, "Paragraph 4")).toContainText("Still.");
});

test("a link to a conversation opens it on a phone, and a query is answered there in words", async ({ desk, as }) => {
  const opened = await saltArticle(desk);
  const segment = bodySegment(opened, 3);
  const editor = await desk.as("editor");
  const anchor = { side: "segment" } as const;
  await editor.call(openComment, { segmentId: segment.id, anchor, body: "Not this one.", mentions: [] });
  const query = await editor.call(openQuery, {
    segmentId: segment.id,
    anchor,
    body: "어느 해의 계획입니까?",
    mentions: [],
  });
  const page = await as("journalist", PHONE);
  await page.goto(`${opened.path}?segment=${segment.id}&thread=${query.id}`);
  const sheet = page.getByRole("dialog", { name: "문단 3" });
  await sheet.getByRole("textbox", { name: "답변" }).fill("올해 계획입니다.");
  await sheet.getByRole("button", { name: "답 보내기" }).tap();
  await expect(sheet.getByText("올해 계획입니다.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("올해 계획입니다.")).toBeVisible();
});

test("a sheet that is opened for a query begins with it, not with the checks; its words open it again", async ({
  desk,
  as,
}) => {
  const opened = await saltArticle(desk);
  const { id: segmentId, source, text } = bodySegment(opened, 1);
  await writeWords(await desk.as("translator"), segmentId, text.replace("3,000", "300"));
  const [korean] = source;
  const quote = "3천 원";
  const from = korean?.text.indexOf(quote) ?? 0;
  const anchor = { side: "source", sourceParagraphId: korean?.id ?? "", from, to: from + quote.length, quote } as const;
  const editor = await desk.as("editor");
  const query = await editor.call(openQuery, { segmentId, anchor, body: "어느 달의 값입니까?", mentions: [] });
  const page = await as("translator", PHONE);
  await page.goto(`${opened.path}?segment=${segmentId}&thread=${query.id}`);
  const sheet = page.getByRole("dialog", { name: "Paragraph 1" });
  const asked = sheet.getByRole("article", { name: /^Query to/ });
  const checks = sheet.getByRole("region", { name: "Checks" });
  const queryIsFirst = async () => {
    await expect(asked).toBeInViewport({ ratio: 0.9 });
    await expect(checks).toBeAttached();
    expect(await topOf(asked)).toBeLessThan(await topOf(checks));
  };
  await queryIsFirst();

  await sheet.getByRole("button", { name: "Close" }).tap();
  await paragraph(page, "Paragraph 1").getByText(quote, { exact: true }).tap();
  await queryIsFirst();

  await page.goto(`${opened.path}?segment=${segmentId}`);
  await page.getByRole("button", { name: /^Paragraph 1 ·/ }).tap();
  await expect(checks).toBeInViewport();
  await expect(asked).toBeAttached();
  expect(await topOf(checks)).toBeLessThan(await topOf(asked));
});

test("on a phone a reply is written beside the answer, and neither loses a word to the other", async ({ desk, as }) => {
  const opened = await saltArticle(desk);
  const segment = bodySegment(opened, 3);
  const editor = await desk.as("editor");
  const anchor = { side: "segment" } as const;
  const query = await editor.call(openQuery, {
    segmentId: segment.id,
    anchor,
    body: "어느 해의 계획입니까?",
    mentions: [],
  });
  const page = await as("journalist", PHONE);
  await page.goto(`${opened.path}?segment=${segment.id}&thread=${query.id}`);
  const sheet = page.getByRole("dialog", { name: "문단 3" });
  const answer = sheet.getByRole("textbox", { name: "답변" });
  const reply = sheet.getByRole("textbox", { name: "답글 내용" });
  await answer.fill("올해 계획입니다.");
  await sheet.getByRole("button", { name: "답글" }).tap();
  await reply.fill("누가 물었습니까?");
  await expect(answer).toHaveValue("올해 계획입니다.");
  await sheet.getByRole("form", { name: "답글 내용" }).getByRole("button", { name: /^답글/ }).tap();
  await expect(sheet.getByRole("article").getByText("누가 물었습니까?")).toBeVisible();
  await expect(answer).toHaveValue("올해 계획입니다.");
  await sheet.getByRole("button", { name: "답 보내기" }).tap();
  await expect(sheet.getByRole("article").getByText("올해 계획입니다.")).toBeVisible();
});

test("on a phone language, look and sign-out are at hand on an article, where they are on every page", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const page = await as("translator", PHONE);
  for (const place of [path, `${path}/alignment`]) {
    await page.goto(place);
    await page.getByRole("button", { name: /^Account, language and look/ }).tap();
    await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeInViewport();
    await page.getByRole("menuitemradio", { name: "Dark" }).tap();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport?.width);
  }
  await page.goto(path);
  await page.getByRole("button", { name: /^Account, language and look/ }).tap();
  await page.getByRole("menuitem", { name: "Sign out" }).tap();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
});

test("an answer that is sent without a choice says what is missing, beside what it is about", async ({ desk, as }) => {
  const opened = await saltArticle(desk);
  const segment = bodySegment(opened, 3);
  const martin = await desk.as("editor");
  const query = await martin.call(openQuery, {
    segmentId: segment.id,
    anchor: { side: "segment" },
    body: "어느 해의 계획입니까?",
    readings: ["올해 계획이다", "내년 계획이다"],
    mentions: [],
  });
  const page = await as("journalist", PHONE);
  await page.goto(`${opened.path}?segment=${segment.id}&thread=${query.id}`);
  const sheet = page.getByRole("dialog", { name: "문단 3" });
  await sheet.getByRole("button", { name: "답 보내기" }).tap();
  const choice = sheet.getByRole("group", { name: "어느 뜻입니까?" });
  await expect(choice).toHaveAccessibleDescription("하나를 고르거나 아래에 답을 적어 주세요.");
  await sheet.getByText("그 밖의 답").tap();
  await sheet.getByRole("button", { name: "답 보내기" }).tap();
  await expect(sheet.getByRole("textbox", { name: "덧붙일 말" })).toHaveAccessibleDescription(
    "어떤 뜻인지 적어 주세요.",
  );
  await sheet.getByRole("radio", { name: "내년 계획이다" }).check({ force: true });
  await sheet.getByRole("button", { name: "답 보내기" }).tap();
  await expect(sheet.getByText("고맙습니다. 답변이 전달되었으며 더 하실 일은 없습니다.")).toBeVisible();
});

const topOf = (what: Locator) => what.evaluate((element) => element.getBoundingClientRect().top);
