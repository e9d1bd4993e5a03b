import { choose, notice } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { saltArticle } from "./support/stories.ts";

test("a name that no term knows is proposed at a press; an editor accepts it, and it is a term of the paragraph", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const yuna = await as("translator");
  await yuna.goto(path);
  await choose(yuna, "Paragraph 1");
  await yuna.getByRole("tab", { name: "Terms" }).click();
  const unknown = yuna.getByRole("region", { name: "Names that no term knows" });
  await expect(unknown).toContainText("남포");
  await unknown.getByRole("button", { name: "Propose “Nampo”" }).click();
  await expect(notice(yuna, "“Nampo” is proposed as a term. An editor decides.")).toBeVisible();
  await expect(unknown).toContainText("Proposed; an editor decides");

  const martin = await as("editor");
  await martin.goto("/terms?tab=proposals");
  await martin.getByRole("listitem").filter({ hasText: "남포" }).getByRole("button", { name: "Accept" }).click();
  await expect(notice(martin, /“Nampo” is a term now/)).toBeVisible();

  await yuna.reload();
  await choose(yuna, "Paragraph 1");
  await yuna.getByRole("tab", { name: "Terms" }).click();
  await expect(yuna.getByRole("list", { name: "Terms in this paragraph" })).toContainText("Nampo");
  await expect(unknown).toBeHidden();
});
