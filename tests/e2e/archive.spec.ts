import { archiveArticle } from "#shared/articles/api.ts";
import { placeArticle } from "#tests/support/place-article.ts";
import { choose, notice, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { saltArticle } from "./support/stories.ts";

test("an article brought in by mistake is archived with a reason, and one press brings it back", async ({
  desk,
  as,
}) => {
  const { path, article } = await saltArticle(desk);
  const martin = await as("editor");
  const inList = () => martin.getByRole("table").getByRole("link", { name: article.headline.en });
  await martin.goto(path);
  await martin.getByRole("button", { name: "This article" }).click();
  await martin.getByRole("menuitem", { name: "Archive…" }).click();
  const dialog = martin.getByRole("dialog", { name: "Archive this article?" });
  await dialog.getByRole("button", { name: "Archive" }).click();
  await expect(dialog.getByText("Say why: it stays in the record.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Why it is archived" }).fill("Brought in twice");
  await dialog.getByRole("button", { name: "Archive" }).click();
  const note = martin.getByRole("status").filter({ hasText: "Archived." });
  await expect(note).toContainText("Brought in twice");
  const row = await choose(martin, "Paragraph 2");
  await expect(row.getByRole("button", { name: /^Submit|^Approve/ }).first()).toHaveAccessibleDescription(/archived/);
  await row.getByRole("button", { name: "Alignment of this paragraph" }).click();
  await expect(martin.getByRole("menuitem", { name: /^Join with next/ })).toHaveAttribute("aria-disabled", "true");
  await expect(martin.getByRole("menu")).toContainText("This article is archived");
  await martin.keyboard.press("Escape");
  await choose(martin, "Paragraph 2");
  await martin.keyboard.press("Enter");
  await expect(martin.getByRole("textbox", { name: "English of Paragraph 2" })).toHaveCount(0);

  await martin.goto(`${path}/preview`);
  await expect(martin.getByRole("button", { name: "Publish" })).toHaveAccessibleDescription(/archived/);
  await expect(martin.getByRole("button", { name: "Change credits…" })).toHaveAccessibleDescription(/archived/);

  await martin.goto("/");
  await expect(martin.getByRole("status").filter({ hasText: /^\d+ articles?$/ })).toBeAttached();
  await expect(inList()).toHaveCount(0);
  await martin.getByRole("button", { name: "Archived" }).click();
  await inList().click();
  await note.getByRole("button", { name: "Bring back to the desk" }).click();
  await expect(note).toHaveCount(0);
  await writeIn(martin, "Paragraph 2");
});

test("once it is archived, Ctrl Z takes nothing back in it", async ({ desk, as }) => {
  const { path, article } = await saltArticle(desk);
  const page = await as("translator");
  await page.goto(path);
  const text = await writeIn(page, "Paragraph 4");
  await text.press("Control+End");
  await text.pressSequentially(" So they say.");
  await expect(saved(page)).toBeVisible();
  await text.press("Escape");
  await (await desk.as("editor")).call(archiveArticle, { articleId: article.id, reason: "Brought in twice" });
  await expect(page.getByRole("status").filter({ hasText: "Archived." })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(notice(page, /Nothing that you typed here is left to take back/)).toBeVisible();
  await expect(paragraph(page, "Paragraph 4")).toContainText("So they say.");
});

test("the notice of archiving is the way back as well", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const yuna = await as("translator", { language: "ko" });
  await yuna.goto(path);
  await yuna.getByRole("button", { name: "이 기사" }).click();
  await yuna.getByRole("menuitem", { name: "보관…" }).click();
  await yuna.getByRole("textbox", { name: "보관하는 까닭" }).fill("두 번 들여왔습니다");
  await yuna.getByRole("dialog").getByRole("button", { name: "보관" }).click();
  await expect(yuna.getByText("보관된 기사입니다.", { exact: true })).toBeVisible();
  await yuna.getByRole("region", { name: "알림" }).getByRole("button", { name: "되돌리기" }).click();
  await expect(yuna.getByText("보관된 기사입니다.", { exact: true })).toHaveCount(0);
});

test("an article without a headline is called by its first words", async ({ desk, as }) => {
  const parts = [{ kind: "body", ko: "나룻배가 새벽에 건넜다.", en: "The ferry crossed at dawn." }] as const;
  const { articleId } = await placeArticle(desk.desk, parts, { by: desk.people.editor.id });
  const martin = await as("editor");
  await martin.goto(`/articles/${articleId}`);
  await expect(martin).toHaveTitle("“The ferry crossed at dawn.” · Naru");
  await martin.goto("/");
  await expect(martin.getByRole("table").getByRole("link", { name: /“The ferry crossed at dawn.”/ })).toBeVisible();
});
