import { readGate } from "#shared/gate/api.ts";
import { choose, notice, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { bodySegment, saltArticle } from "./support/stories.ts";

const PASTED = "The salt pans stood under water all summer, and the price went up by half in a month.";

test.describe.configure({ timeout: 120_000 });

test("a machine's sentence that is pasted is marked, stands in the way, is confirmed, and the confirmation is taken back", async ({
  desk,
  as,
}) => {
  const opened = await saltArticle(desk);
  const { articleId } = bodySegment(opened, 2);
  const inTheWay = async () => {
    const { lines } = await (await desk.as("editor")).call(readGate, { articleId });
    return lines.filter(({ params }) => params.check === "machine-text").length;
  };
  const yuna = await as("translator");
  await yuna.goto(opened.path);
  const text = await writeIn(yuna, "Paragraph 2");
  await text.press("Control+a");
  await text.evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, PASTED);
  await yuna.getByRole("button", { name: "Mark as machine text" }).last().click();
  await expect(notice(yuna, "1 sentence is marked as unedited machine text.")).toBeVisible();
  await expect(saved(yuna)).toBeVisible();
  await expect(paragraph(yuna, "Paragraph 2").getByText("machine", { exact: true })).toBeVisible();
  await expect(
    paragraph(yuna, "Paragraph 2")
      .getByTitle(/nobody has changed or confirmed/)
      .first(),
  ).toBeVisible();
  expect(await inTheWay()).toBe(1);

  await yuna.keyboard.press("Escape");
  await choose(yuna, "Paragraph 2");
  await yuna.getByRole("button", { name: "Confirm as read" }).click();
  await expect(paragraph(yuna, "Paragraph 2").getByText("machine", { exact: true })).toBeHidden();
  expect(await inTheWay()).toBe(0);
  await yuna.getByRole("button", { name: "Take the confirmation back" }).click();
  await expect(paragraph(yuna, "Paragraph 2").getByText("machine", { exact: true })).toBeVisible();
  expect(await inTheWay()).toBe(1);
});
