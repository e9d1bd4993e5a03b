import { approveEach, placeSalt } from "#tests/publication/desk-with-article.ts";
import { cast } from "#tests/support/cast.ts";
import { notice } from "./support/article.ts";
import { expect, PHONE, test } from "./support/desk.ts";

/** TEST_SCREENS=folder keeps pictures there. */
const folder = process.env.TEST_SCREENS;

test("on a phone the sources of a restricted article are answered for, and then it can be published", async ({
  as,
  desk,
}) => {
  const placed = await placeSalt(desk, { restricted: true });
  await approveEach(await desk.as("editor"), placed);
  const page = await as("editor", PHONE);
  await page.goto(`/articles/${placed.articleId}/preview`);
  const questions = page.getByRole("region", { name: "For the safety of sources" });
  await page.getByRole("link", { name: /6 questions about the sources/ }).click();
  await expect(questions).toBeFocused();
  if (folder) await page.screenshot({ path: `${folder}/sign-off-open.png`, fullPage: true });
  await questions.getByRole("button", { name: "Answer the questions…" }).click();
  const dialog = page.getByRole("dialog", { name: "For the safety of sources" });
  for (const box of await dialog.getByRole("checkbox").all()) await box.check();
  await dialog.getByRole("textbox", { name: /Who could be recognised/ }).fill("Nobody: the whole town sells salt.");
  await dialog.getByRole("textbox", { name: /When has the journalist/ }).fill("Today, and agrees.");
  if (folder) await page.screenshot({ path: `${folder}/sign-off-dialog.png` });
  await dialog.getByRole("button", { name: "Answer by name" }).click();
  await expect(questions.getByText("Nobody: the whole town sells salt.")).toBeVisible();
  if (folder) await page.screenshot({ path: `${folder}/sign-off-given.png`, fullPage: true });
  await expect(page.getByRole("heading", { name: "Nothing left to clear" })).toBeVisible();
  await questions.getByRole("button", { name: "Take the answers back" }).click();
  await expect(page.getByRole("link", { name: /6 questions about the sources/ })).toBeVisible();
});

test("a session that ends under the answers keeps what was written until one has signed in again", async ({
  as,
  desk,
}) => {
  await desk.givePassword("editor");
  const { articleId } = await placeSalt(desk, { restricted: true });
  const page = await as("editor");
  await page.goto(`/articles/${articleId}/preview`);
  await page.getByRole("button", { name: "Answer the questions…" }).click();
  const dialog = page.getByRole("dialog", { name: "For the safety of sources" });
  const words = dialog.getByRole("textbox", { name: /Who could be recognised/ });
  await words.fill("Nobody: the whole town sells salt.");
  await page.context().clearCookies();
  await dialog.getByRole("button", { name: "Answer by name" }).click();
  await page.getByLabel("Password", { exact: true }).fill(cast.editor.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(words).toHaveValue("Nobody: the whole town sells salt.");
  await dialog.getByRole("button", { name: "Answer by name" }).click();
  await expect(notice(page, /kept under your name/)).toBeVisible();
});
