import type { Locator, Page } from "@playwright/test";
import * as api from "#shared/publication/api.ts";
import { reopenSegment } from "#shared/review/api.ts";
import { approveEach, placeSalt } from "#tests/publication/desk-with-article.ts";
import { cast } from "#tests/support/cast.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { writeWords } from "#tests/support/write-words.ts";
import { notice } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";

test("two people confirm at once: one publishes, the other reads who was faster, when, and where the edition is", async ({
  desk,
  as,
}) => {
  const placed = await placeSalt(desk);
  await approveEach(await desk.as("editor"), placed);
  const [martin, ines] = [await as("editor"), await as("secondEditor")];
  for (const page of [martin, ines]) {
    await page.goto(`/articles/${placed.articleId}/preview`);
    await page.getByRole("button", { name: "Publish", exact: true }).click();
  }
  const confirm = (page: typeof martin) =>
    page.getByRole("alertdialog", { name: "Publish this article?" }).getByRole("button", { name: "Publish" });
  await expect(confirm(ines)).toBeVisible();
  await confirm(martin).click();
  await expect(notice(martin, "Published: edition 1.")).toBeVisible();
  await confirm(ines).click();
  const told = ines.getByRole("alert").filter({ hasText: "Somebody was a moment before you: edition 1 is out." });
  await expect(told).toContainText(desk.people.editor.name);
  await expect(ines.getByRole("alertdialog")).toHaveCount(0);
  await told.getByRole("link", { name: "Editions and downloads" }).click();
  await expect(ines.getByRole("heading", { name: /^Edition 1/ })).toBeVisible();
});

const NOTICE = "An earlier version of this article gave the wrong tonnage.";
const WITHDRAWN = /^This article is withdrawn/;

test("whoever words a correction while a colleague withdraws is told so in the dialog, and keeps the words", async ({
  desk,
  as,
}) => {
  const { page, withdraw } = await published(desk, () => as("editor"));
  await page.getByRole("button", { name: "Correct…" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish a corrected edition" });
  await told(dialog, "Publish", withdraw);
});

test("so is a chief who words a withdrawal while another withdraws", async ({ desk, as }) => {
  const { page, withdraw } = await published(desk, () => as("chief"));
  await page.getByRole("button", { name: "Withdraw…" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Withdraw what is published?" });
  await told(dialog, "Withdraw…", withdraw);
});

test("a session that ends under a correction keeps its words until one has signed in again", async ({ desk, as }) => {
  await desk.givePassword("editor");
  const { page } = await published(desk, () => as("editor"));
  await page.getByRole("button", { name: "Correct…" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish a corrected edition" });
  await dialog.getByRole("textbox", { name: "Notice for readers" }).fill(NOTICE);
  await page.context().clearCookies();
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByLabel("Password", { exact: true }).fill(cast.editor.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog.getByRole("textbox", { name: "Notice for readers" })).toHaveValue(NOTICE);
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(notice(page, "Edition 2 is published.")).toBeVisible();
});

/** A published article whose English has been changed and approved since, on its preview page. */
async function published(desk: TestDesk, open: () => Promise<Page>) {
  const placed = await placeSalt(desk);
  const { articleId } = placed;
  const [martin, okja] = await Promise.all([desk.as("editor"), desk.as("chief")]);
  await approveEach(martin, placed);
  await martin.call(api.publishArticle, { articleId, after: 0 });
  const segmentId = placed.segmentIds[3] ?? "";
  await martin.call(reopenSegment, { segmentId, reason: "For the next edition." });
  await writeWords(await desk.as("translator"), segmentId, "“It rained,” a source said.");
  await approveEach(martin, { ...placed, segmentIds: [segmentId] });
  const page = await open();
  await page.goto(`/articles/${articleId}/preview`);
  const withdraw = () => okja.call(api.withdrawEdition, { articleId, after: 1, notice: "Withdrawn meanwhile." });
  return { page, withdraw };
}

async function told(dialog: Locator, confirm: string, withdraw: () => Promise<unknown>) {
  const words = dialog.getByRole("textbox", { name: "Notice for readers" });
  await words.fill(NOTICE);
  await withdraw();
  await dialog.getByRole("button", { name: confirm }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: WITHDRAWN })).toBeVisible();
  // Also behind the dialog the page knows of the withdrawal by now.
  await expect(dialog.page().getByText("The article is withdrawn: readers see only the notice.")).toBeAttached();
  await expect(words).toHaveValue(NOTICE);
}
