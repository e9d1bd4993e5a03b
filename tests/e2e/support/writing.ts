import type { Page } from "@playwright/test";
import type { TestDesk } from "#tests/support/desk.ts";
import { writeIn } from "./article.ts";
import { saltArticle } from "./stories.ts";

/** The salt story is brought, and somebody begins to write in one of its paragraphs. */
export async function beginWriting(desk: TestDesk, page: Page, name: string) {
  const { path } = await saltArticle(desk);
  await page.goto(path);
  return { page, path, text: await writeIn(page, name) };
}
