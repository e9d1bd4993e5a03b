import { expect, type Locator, type Page } from "@playwright/test";

/** One row of the article page, by what the page calls it: "Headline", "Paragraph 2". */
export const paragraph = (page: Page, name: string): Locator =>
  page.getByRole("group", { name: new RegExp(`^${name},`) });

/** The row while it is in this state, said in words. */
export const inState = (page: Page, name: string, state: string): Locator =>
  page.getByRole("group", { name: `${name}, ${state}`, exact: true });

export const english = (page: Page, name: string): Locator =>
  page.getByRole("textbox", { name: `English of ${name}`, exact: true });

/** The row is the one that keys and the panel beside it are about. */
export async function choose(page: Page, name: string): Promise<Locator> {
  const row = paragraph(page, name);
  await row
    .getByRole("paragraph")
    .first()
    .click({ position: { x: 4, y: 4 } });
  await expect(row).toHaveAttribute("aria-current", "true");
  await expect(row.getByRole("button", { name: "More steps" })).toBeVisible();
  return row;
}

/** Chooses the row and opens its English for writing, the caret where it was or at the end. */
export async function writeIn(page: Page, name: string): Promise<Locator> {
  await choose(page, name);
  await page.keyboard.press("Enter");
  const text = english(page, name);
  await expect(text).toBeFocused();
  return text;
}

/** The save line says that everything is committed, and since when. */
export const saved = (page: Page): Locator => saveLine(page, /^Saved \d/);

export const saveLine = (page: Page, words: string | RegExp): Locator => page.getByRole("banner").getByText(words);

export const notice = (page: Page, words: string | RegExp): Locator =>
  page.getByRole("region", { name: "Notices" }).getByText(words);

/** For a fifth of a second after a field has come to life, the editor takes a caret at its very start for the browser's doing. */
export const aMoment = (page: Page) => page.waitForTimeout(250);
