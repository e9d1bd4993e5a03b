import { approveEach, placeSalt } from "#tests/publication/desk-with-article.ts";
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
