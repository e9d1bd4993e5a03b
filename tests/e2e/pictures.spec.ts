import type { Page } from "@playwright/test";
import sharp from "sharp";
import { choose, notice, paragraph, saved, writeIn } from "./support/article.ts";
import { expect, test } from "./support/desk.ts";
import { saltArticle } from "./support/stories.ts";

const picture = async (name: string, background: string) => ({
  name,
  mimeType: "image/png",
  buffer: await sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .png()
    .toBuffer(),
});

test.describe.configure({ timeout: 120_000 });

async function open(page: Page) {
  await page.getByRole("button", { name: "This article" }).click();
  await page.getByRole("menuitem", { name: "Pictures…" }).click();
  return page.getByRole("dialog", { name: "Pictures" });
}

test("a picture comes into an article on the desk, gives way to another, comes back, and is taken out", async ({
  desk,
  as,
}) => {
  const { path } = await saltArticle(desk);
  const page = await as("editor");
  await page.goto(path);
  await expect(paragraph(page, "Paragraph 4")).toBeVisible();
  await choose(page, "Paragraph 1");
  const dialog = await open(page);
  await expect(dialog).toContainText("It comes behind Paragraph 1");
  await expect(dialog).toContainText("There are no pictures in this article yet.");
  await dialog.locator("input[type=file]").setInputFiles(await picture("서해.png", "teal"));
  const row = dialog.getByRole("listitem", { name: "Picture 1" });
  await expect(row).toContainText("Nothing is said of it yet");
  const shown = () => row.locator("img").getAttribute("src");
  const first = await shown();
  await row.getByRole("button", { name: "Another picture…" }).click();
  await expect(dialog.getByRole("heading", { name: "Another picture instead of this one" })).toBeVisible();
  await dialog.locator("input[type=file]").setInputFiles(await picture("other.png", "maroon"));
  await expect.poll(shown).not.toBe(first);
  const second = await shown();
  await dialog.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(shown).not.toBe(second);
  await page.keyboard.press("Escape");
  await expect(paragraph(page, "Caption")).toBeVisible();
  const caption = await writeIn(page, "Caption");
  await caption.pressSequentially("Salt pans by the sea.");
  await expect(saved(page)).toBeVisible();
  await open(page);
  await expect(row).toContainText("Salt pans by the sea.");
  await row.getByRole("button", { name: "Take it out…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take it out" }).click();
  await expect(notice(page, "The picture is out.")).toBeVisible();
  await expect(row).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(paragraph(page, "Caption")).toContainText("Salt pans by the sea.");
  await expect(paragraph(page, "Alternative text")).toBeHidden();
});

test("what is no picture is refused in words, and a translator is told who may", async ({ desk, as }) => {
  const { path } = await saltArticle(desk);
  const page = await as("editor");
  await page.goto(path);
  await expect(paragraph(page, "Paragraph 4")).toBeVisible();
  const dialog = await open(page);
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "x.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") });
  await expect(dialog.getByText("It is not a picture that can be read.")).toBeVisible();
  const yuna = await as("translator");
  await yuna.goto(path);
  await expect(paragraph(yuna, "Paragraph 4")).toBeVisible();
  const hers = await open(yuna);
  await expect(hers.locator("input[type=file]")).toHaveCount(0);
  await expect(hers).toContainText("It is for: Editor and Chief.");
});
