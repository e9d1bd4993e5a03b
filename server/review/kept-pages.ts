import type { Desk } from "#server/db/desk.ts";
import { WrittenJson } from "#server/http/route.ts";
import type { Person } from "#shared/people/person.ts";
import { articleStamp } from "./article-store.ts";
import { openArticle } from "./open-article.ts";

/**
 * The article page as it is sent. Many people open an article, and each of them again and again, while it stays as it
 * is: what was written for one is sent to the next as long as the database gives the same stamp. Access is asked every
 * time; a page holds nothing that depends on who reads it.
 */
export async function openedArticle(desk: Desk, by: Person, articleId: string): Promise<WrittenJson> {
  const { stamp, lastEvent } = await articleStamp(desk.database.sql, articleId, by);
  const pages = pagesOf(desk);
  const kept = pages.get(articleId);
  const body = kept?.stamp === stamp ? kept.body : written(desk, by, articleId);
  pages.delete(articleId);
  pages.set(articleId, { stamp, body });
  if (pages.size > MOST_PAGES) pages.delete(pages.keys().next().value ?? articleId);
  body.catch(() => pages.delete(articleId));
  // The place in the feed is that of the stamp: what was read after it is told once more, never left out.
  return new WrittenJson(`{"lastEvent":${lastEvent},${(await body).slice(1)}`);
}

async function written(desk: Desk, by: Person, articleId: string): Promise<string> {
  const { lastEvent: _, ...page } = await openArticle(desk, by, articleId);
  return JSON.stringify(page);
}

interface KeptPage {
  stamp: string;
  body: Promise<string>;
}

const MOST_PAGES = 60;
const PAGES = new WeakMap<Desk, Map<string, KeptPage>>();

function pagesOf(desk: Desk): Map<string, KeptPage> {
  const pages = PAGES.get(desk) ?? new Map<string, KeptPage>();
  PAGES.set(desk, pages);
  return pages;
}
