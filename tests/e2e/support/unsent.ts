import { expect, type Page } from "@playwright/test";
import { saveLine, writeIn } from "./article.ts";

/** Words that the desk does not get, until the way is free again. */
export async function typeUnheard(page: Page, name: string, words: string) {
  await page.context().route("**/steps", (route) => route.abort());
  const text = await writeIn(page, name);
  await text.press("Control+End");
  await text.pressSequentially(words);
  await expect(saveLine(page, /^(Not saved, retrying|Offline, kept on this device)/)).toBeVisible({ timeout: 5_000 });
  // The last letters are written down a moment after their key: a clock of the page's own comes after that.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  await expect.poll(() => onDevice(page)).not.toEqual([]);
}
/** The way to the desk is open again. */
export const free = (page: Page) => page.context().unroute("**/steps");

/** All that lies in this browser, as anybody would find it who opened its files. */
export const onDevice = (page: Page) =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === "naru-outbox")) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("naru-outbox");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = await new Promise<{ words: ArrayBuffer }[]>((resolve, reject) => {
      const asked = database.transaction("unsent").objectStore("unsent").getAll();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    database.close();
    return all.map(({ words }) => new TextDecoder("latin1").decode(words));
  });
