import { addTerm, listTerms } from "#shared/terms/api.ts";
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

test("a term is retired as it was decided; what was half typed is left out, and outlives Escape", async ({
  desk,
  as,
}) => {
  const ines = await desk.as("secondEditor");
  await ines.call(addTerm, { values: { korean: ["돈주"], preferred: "donju" } });
  const martin = await as("editor");
  await martin.goto("/terms");
  const open = () => martin.getByRole("button", { name: "돈주" }).click();
  const dialog = martin.getByRole("dialog", { name: "돈주" });
  const words = dialog.getByRole("textbox", { name: "English", exact: true });
  await open();
  await words.fill("money mas");
  await martin.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await open();
  await expect(words).toHaveValue("money mas");
  await dialog.getByRole("button", { name: "Retire" }).click();
  await expect(notice(martin, "“donju” is retired.")).toBeVisible();
  const [retired] = (await ines.call(listTerms, { words: "돈주", retired: "yes" })).terms;
  expect(retired).toMatchObject({ preferred: "donju", retired: true });
});

for (const keys of ["Enter", "Control+Enter"])
  test(`${keys} decides a new term`, async ({ as }) => {
    const martin = await as("editor");
    await martin.goto("/terms");
    await martin.getByRole("button", { name: "New term" }).click();
    const dialog = martin.getByRole("dialog", { name: "New term" });
    await dialog.getByRole("textbox", { name: "Korean" }).fill(`장터 ${keys}`);
    const words = dialog.getByRole("textbox", { name: "English", exact: true });
    await words.press(keys);
    await expect(dialog).toBeVisible();
    await words.fill(`fairground ${keys}`);
    await words.press(keys);
    await expect(notice(martin, `“fairground ${keys}” is decided.`)).toBeVisible();
    await expect(dialog).toBeHidden();
  });

test("a second file that cannot be read takes the first one's result and its button away, and is named", async ({
  as,
}) => {
  const martin = await as("editor");
  await martin.goto("/terms?tab=files");
  const give = (name: string, text: string) =>
    martin.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await give("good.csv", "korean,preferred\n나루터,ferry landing\n뱃길,ferry route\n");
  await expect(martin.getByText("It would add 2, change 0 and leave 0 as they are.")).toBeVisible();
  await give("bad.csv", "one,two\n1,2\n");
  await expect(martin.getByRole("alert").filter({ hasText: "There is no term in this file" })).toBeVisible();
  await expect(martin.getByRole("heading", { name: "bad.csv" })).toBeVisible();
  await expect(martin.getByRole("button", { name: "Bring them in" })).toHaveCount(0);
});
