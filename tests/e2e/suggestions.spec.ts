import { approveSegment, readSegment } from "#shared/review/api.ts";
import { addTerm } from "#shared/terms/api.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { suggestWords } from "#tests/support/suggest-words.ts";
import { choose, inState, notice, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";

async function approved(desk: TestDesk) {
  const opened = await saltArticle(desk);
  const { id, digests, text } = bodySegment(opened, 2);
  await (await desk.as("editor")).call(approveSegment, { segmentId: id, seen: digests });
  return { ...opened, segmentId: id, text };
}

const RAIN = "“It rained all summer, and there was not a day for the salt pans to dry,” a source said.";

test.describe.configure({ timeout: 120_000 });

test("a journalist suggests on approved words, an editor accepts, and the paragraph goes back to review", async ({
  desk,
  as,
}) => {
  const { path, segmentId } = await approved(desk);
  const before = await (await desk.as("editor")).call(readSegment, { segmentId });
  const dohyun = await as("journalist", { language: "en" });
  await dohyun.goto(path);
  const text = await writeIn(dohyun, "Paragraph 2");
  await text.press("Control+End");
  await text.pressSequentially(" Twice.");
  await expect(text.getByRole("insertion")).toHaveText(" Twice.");
  await text.press("Control+Home");
  for (let at = 0; at < 3; at += 1) await text.press("Delete");
  await text.pressSequentially("“That it");
  await expect(saved(dohyun)).toBeVisible();
  const after = await (await desk.as("editor")).call(readSegment, { segmentId });
  expect(after).toMatchObject({ digests: before.digests, text: RAIN, review: { state: "approved" } });

  const martin = await as("editor");
  await martin.goto(path);
  await expect(inState(martin, "Paragraph 2", "Approved")).toBeVisible();
  await expect(paragraph(martin, "Paragraph 2").getByTitle("2 suggestions to decide")).toBeVisible();
  await choose(martin, "Paragraph 2");
  const aside = martin.getByRole("complementary", { name: "About the chosen paragraph" });
  const list = aside.getByRole("region", { name: "Suggestions" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(list.getByRole("listitem").first()).toContainText(desk.people.journalist.name);
  await list.getByRole("listitem").nth(1).getByRole("button", { name: "Accept" }).click();
  await expect(inState(martin, "Paragraph 2", "Out of date")).toBeVisible();
  await martin.keyboard.press("Control+Alt+n");
  await expect(list).toBeHidden();
  await expect(paragraph(martin, "Paragraph 2").getByText(`${RAIN} Twice.`, { exact: true })).toBeVisible();
  await expect(paragraph(dohyun, "Paragraph 2")).toContainText(`${RAIN} Twice.`);
});

test("a term is put into approved words as a suggestion, wherever the caret is, by an editor and by a translator", async ({
  desk,
  as,
}) => {
  const { path, segmentId } = await approved(desk);
  const editor = await desk.as("editor");
  await editor.call(addTerm, { values: { korean: ["소금밭"], preferred: "salt pan" } });
  const before = await editor.call(readSegment, { segmentId });
  const martin = await as("editor");
  await martin.goto(path);
  const text = await writeIn(martin, "Paragraph 2");
  await martin.getByRole("tab", { name: "Terms" }).click();
  await expect(martin.getByRole("button", { name: "Insert “salt pan”" })).toBeEnabled();
  await text.press("Control+Home");
  await text.press("Alt+1");
  await expect(text.getByRole("insertion")).toHaveText("salt pan");
  await text.press("Escape");
  await martin.keyboard.press("Alt+1");
  await expect(paragraph(martin, "Paragraph 2").getByRole("insertion")).toHaveText(["salt pan", " salt pan"]);
  await expect(saved(martin)).toBeVisible();

  const yuna = await as("translator", { language: "en" });
  await yuna.goto(path);
  await choose(yuna, "Paragraph 2");
  await yuna.getByRole("tab", { name: "Terms" }).click();
  await yuna.getByRole("button", { name: "Insert “salt pan”" }).click();
  await expect(paragraph(yuna, "Paragraph 2").getByRole("insertion")).toHaveCount(3);
  await expect(saved(yuna)).toBeVisible();
  const after = await editor.call(readSegment, { segmentId });
  expect(after).toMatchObject({ digests: before.digests, text: RAIN, review: { state: "approved" } });
});

test("undo right after a suggestion was accepted says that there is nothing to take back, and where the words before it are", async ({
  desk,
  as,
}) => {
  const { path, segmentId } = await approved(desk);
  const dohyun = await desk.as("journalist");
  await suggestWords(dohyun, desk.people.journalist.id, segmentId, "a source said", "a trader said");
  const martin = await as("editor");
  await martin.goto(path);
  await writeIn(martin, "Paragraph 2");
  const list = martin.getByRole("region", { name: "Suggestions" });
  await list.getByRole("button", { name: "Accept" }).click();
  await expect(list).toBeHidden();
  await martin.keyboard.press("Control+z");
  await expect(notice(martin, /^Nothing that you typed here is left to take back.*under History/)).toBeVisible();
  await expect(paragraph(martin, "Paragraph 2")).toContainText("a trader said");
});
