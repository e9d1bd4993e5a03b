import { expect, type Locator, type Page } from "@playwright/test";

export type Side = "Korean" | "English draft";

const column = (page: Page, side: Side): Locator => page.getByRole("region", { name: side, exact: true });

export const pasteField = (page: Page, side: Side): Locator =>
  page.getByRole("textbox", { name: side === "Korean" ? "Paste the Korean article" : "Paste the English draft" });

/** Pastes as a person does: what is on the clipboard arrives in one event. */
export async function paste(page: Page, side: Side, text: string, html?: string) {
  await pasteField(page, side).evaluate(
    (field, { text, html }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      if (html) clipboardData.setData("text/html", html);
      field.focus();
      const taken = !field.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
      if (!taken) document.execCommand("insertText", false, text);
    },
    { text, html },
  );
}

export async function bringFile(page: Page, side: Side, name: string, content: Buffer | string) {
  const buffer = Buffer.from(content);
  await column(page, side)
    .getByLabel(/^Drop a file here/)
    .setInputFiles({ name, mimeType: "", buffer });
  await expect(page.getByRole("button", { name: `Put ${name} away` })).toBeVisible();
}

export async function recognise(page: Page) {
  await page.getByRole("button", { name: /^Recognise/ }).click();
  await expect(page.getByRole("button", { name: "Bring another text" })).toBeVisible({ timeout: 20_000 });
}

/** The words of every recognised part, in order, with what each was taken for. */
export async function recognised(page: Page, side: Side): Promise<string[]> {
  return column(page, side)
    .getByRole("listitem")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const kind = row.querySelector("select")?.selectedOptions[0]?.text ?? "far";
        const words = row.querySelector("textarea")?.value ?? row.textContent ?? "";
        return `${kind}: ${words}`;
      }),
    );
}

export const partText = (page: Page, side: Side, number: number): Locator =>
  column(page, side).getByRole("textbox", { name: `Text of part ${number}`, exact: true });

export const partKind = (page: Page, side: Side, number: number): Locator =>
  column(page, side).getByRole("combobox", { name: `What part ${number} is`, exact: true });

/** What is said of the text as a whole: what was left out, what was changed on the way in. */
export const remarks = (page: Page, side: Side): Locator =>
  page.getByRole("region", { name: side === "Korean" ? "What to know of the Korean" : "What to know of the draft" });
