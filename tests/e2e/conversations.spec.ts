import { answerQuery, listThreads, openComment, openQuery } from "#shared/threads/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import { salt } from "#tests/support/stories.ts";
import { writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";

test("where one is named stands in one list over all articles, is reached by keys, and is gone when it is settled", async ({
  desk,
  as,
}) => {
  const yuna = await desk.as("translator");
  const mentions = [desk.people.secondEditor.id];
  const paths: string[] = [];
  for (const body of ["@Ines, is salt weighed here?", "@Ines, and here?"]) {
    const opened = await bringArticle(yuna, salt);
    const segmentId = bodySegment(opened, 2).id;
    const { id } = await yuna.call(openComment, { segmentId, anchor: { side: "segment" }, body, mentions });
    paths.push(`/articles/${opened.article.id}?segment=${segmentId}&thread=${id}`);
  }
  const ines = await as("secondEditor");
  await ines.goto("/");
  await expect(ines.getByRole("heading", { name: "Waiting for you" })).toBeVisible();
  await ines.keyboard.press("Control+k");
  await ines.getByRole("dialog").getByRole("combobox").pressSequentially("conversations");
  await ines.keyboard.press("Enter");
  await ines.getByRole("radio", { name: /^Names me/ }).check();
  const list = ines.getByRole("list", { name: "Names me" });
  await expect(list.getByRole("link")).toHaveText(["@Ines, and here?", "@Ines, is salt weighed here?"]);
  await ines.getByRole("heading", { level: 1 }).click();
  await ines.keyboard.press("j");
  await ines.keyboard.press("j");
  await ines.keyboard.press("Enter");
  await expect(ines).toHaveURL(new RegExp(`${paths[0]?.replace("?", "\\?")}$`));
  const card = ines.getByRole("article", { name: "Comment" });
  await card.getByRole("button", { name: "Resolve" }).click();
  await card.getByRole("button", { name: "Resolve" }).click();
  await expect(card).toContainText("resolved");
  await ines.goBack();
  await expect(ines).toHaveURL(/list=mentions/);
  await expect(list.getByRole("link")).toHaveText(["@Ines, and here?"]);
});

test("a comment and a query that are begun by the palette are about the selected words", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("editor", { language: "en" });
  await page.goto(path);
  for (const kind of ["Comment", "Query"]) {
    const text = await writeIn(page, "Paragraph 4");
    await text.press("Control+Home");
    await text.press("Shift+Control+ArrowRight");
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog").getByRole("combobox");
    await palette.fill(kind);
    await palette.press("Enter");
    const form = page.getByRole("form", { name: kind });
    await expect(form).toContainText("Residents");
    await form.getByRole("button", { name: "Cancel" }).click();
  }
});

test("an answer is kept with the word it was about: seen at the term, with the way back, and taken off again", async ({
  desk,
  as,
}) => {
  const [yuna, martin, dohyun] = [await desk.as("translator"), await desk.as("editor"), await desk.as("journalist")];
  const opened = await bringArticle(yuna, salt, {
    members: [{ personId: desk.people.journalist.id, part: "journalist" }],
  });
  const segment = bodySegment(opened, 2);
  const [paragraph] = segment.source;
  const from = paragraph?.text.indexOf("소금밭") ?? -1;
  const anchor = {
    side: "source" as const,
    sourceParagraphId: paragraph?.id ?? "",
    from,
    to: from + 3,
    quote: "소금밭",
  };
  const { id } = await martin.call(openQuery, { segmentId: segment.id, anchor, body: "어떤 소금밭입니까?" });
  await dohyun.call(answerQuery, { threadId: id, body: "바닷물을 말리는 염전입니다." });
  const page = await as("editor");
  const path = `/articles/${opened.article.id}?segment=${segment.id}&thread=${id}`;
  await page.goto(path);
  const card = page.getByRole("article", { name: "Query to Dohyun" });
  await card.getByRole("button", { name: "Keep as a note on a term" }).click();
  const form = card.getByRole("form", { name: "Keep as a note on a term" });
  await expect(form.getByLabel("The note")).toHaveValue("바닷물을 말리는 염전입니다.");
  await expect(form.getByLabel("Korean")).toHaveValue("소금밭");
  await form.getByLabel("English").fill("salt pan");
  await form.getByRole("button", { name: "Keep" }).click();
  await card.getByRole("link", { name: "소금밭 · salt pan" }).click();
  await expect(page.getByRole("heading", { name: "Terms", level: 1 })).toBeVisible(); // the article has such a button, too
  await page.getByRole("button", { name: "소금밭" }).click();
  await expect(page.getByRole("dialog").getByText("바닷물을 말리는 염전입니다.")).toBeVisible();
  await page.getByRole("dialog").getByRole("link", { name: "the query" }).click();
  await expect(page).toHaveURL(new RegExp(`thread=${id}`));
  await card.getByRole("button", { name: "Take it off “소금밭” again" }).click();
  await expect(card.getByRole("list", { name: "Kept on terms" })).toHaveCount(0);
});

test("words that several conversations stand on are cut, pasted into another paragraph, and undone: they say so and return", async ({
  desk,
  as,
}) => {
  const yuna = await desk.as("translator");
  const opened = await bringArticle(yuna, salt);
  const { id: articleId } = opened.article;
  const first = bodySegment(opened, 1);
  for (const quote of ["kimchi season", "kimchi", "season"]) {
    const from = first.text.indexOf(quote);
    const anchor = { side: "target" as const, from, to: from + quote.length, quote };
    await yuna.call(openComment, { segmentId: first.id, anchor, body: `About ${quote}` });
  }
  const orphaned = async () =>
    (await yuna.call(listThreads, { articleId })).threads.map(
      ({ anchor }) => anchor.side === "target" && anchor.orphaned,
    );
  const page = await as("translator");
  await page.goto(`/articles/${articleId}?segment=${first.id}`);
  const text = await writeIn(page, "Paragraph 1");
  await text.press("Control+a");
  await text.press("Control+x");
  await expect.poll(orphaned).toEqual([true, true, true]);
  await expect(page.getByText(/^On deleted text/)).toHaveCount(3);
  const other = await writeIn(page, "Paragraph 2");
  await other.press("Control+End");
  await other.press("Control+v");
  await expect(other).toContainText("kimchi season");
  await other.press("Control+z");
  await expect(other).not.toContainText("kimchi season");
  const again = await writeIn(page, "Paragraph 1");
  await again.press("Control+z");
  await expect(again).toContainText("kimchi season");
  await expect.poll(orphaned).toEqual([false, false, false]);
  await expect(page.getByText(/^On deleted text/)).toHaveCount(0);
});

test("a query that the chief lets stand no longer says that it blocks, and says who let it and why", async ({
  desk,
  as,
}) => {
  const opened = await saltArticle(desk);
  const segment = bodySegment(opened, 2);
  const martin = await desk.as("editor");
  const anchor = { side: "segment" } as const;
  const query = await martin.call(openQuery, { segmentId: segment.id, anchor, body: "누구입니까?", blocking: true });
  const okja = await as("chief");
  await okja.goto(`${opened.path}?segment=${segment.id}&thread=${query.id}`);
  const card = okja.getByRole("article", { name: /^Query to/ });
  await expect(card).toContainText("blocks · not answered");
  await card.getByRole("button", { name: "More" }).click();
  await okja.getByRole("menuitem", { name: "Publish without an answer…" }).click();
  await card.getByRole("textbox", { name: "Why it can be published without" }).fill("He is named in the Korean.");
  await card.getByRole("button", { name: "Let it stand" }).click();
  await expect(card).toContainText("no longer blocks");
  await expect(card).toContainText("He is named in the Korean.");
  const tick = okja.getByRole("navigation").getByRole("button", { name: /^Paragraph 2/ });
  await expect(tick).not.toHaveAccessibleName(/blocked/);
  await okja.goto("/conversations?list=open");
  const line = okja.getByRole("listitem").filter({ hasText: "누구입니까?" });
  await expect(line).toContainText("no longer blocks · not answered");
});
