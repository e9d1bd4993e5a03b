import type { Desk } from "#server/db/desk.ts";
import { WrittenJson } from "#server/http/route.ts";
import type { Person } from "#shared/people/person.ts";
import { articleStamp, type Stamp } from "./article-store.ts";
import { type Around, pageOf, readAround, readTexts, type Texts } from "./open-article.ts";

/**
 * The article page as it is sent. Many people open an article, and each of them again and again, while it stays as it
 * is: what was written for one is sent to the next as long as the database gives the same stamp. While somebody types
 * only the texts that changed are read anew. Access is asked every time; a page holds nothing that depends on who reads it.
 */
export async function openedArticle(desk: Desk, by: Person, articleId: string): Promise<WrittenJson> {
  const pages = pagesOf(desk);
  const asked = ++pages.clock;
  const { lastEvent, ...stamp } = await articleStamp(desk.database.sql, articleId, by);
  const kept = pages.of.get(articleId);
  if (kept) keep(pages, articleId, kept);
  if (kept && isSame(kept.stamp, stamp)) return sent(kept, lastEvent);
  // Many ask at once and somebody types: what is being read since one of them asked is new enough for that one.
  if (kept && kept.began > asked) return sent(kept, kept.lastEvent);
  const page = {
    stamp,
    lastEvent,
    began: ++pages.clock,
    ...read(desk, articleId, kept?.stamp.acts === stamp.acts ? kept : undefined),
  };
  keep(pages, articleId, page);
  page.body.catch(() => forget(pages, articleId, page));
  return sent(page, lastEvent);
}

const isSame = (one: Stamp, other: Stamp) => one.acts === other.acts && one.versions === other.versions;

/** The place in the feed is that of the stamp: what was read after it is told once more, never left out. */
const sent = async ({ body }: KeptPage, lastEvent: number) =>
  new WrittenJson(`{"lastEvent":${lastEvent},${(await body).slice(1)}`);

/** @param before the page as it was, where nothing but typing has happened since */
function read(desk: Desk, articleId: string, before: KeptPage | undefined) {
  const around = before?.around ?? readAround(desk, articleId);
  const texts = before
    ? before.texts.then(({ segments }) => readTexts(desk, articleId, segments))
    : readTexts(desk, articleId);
  return { around, texts, body: written(around, texts) };
}

async function written(around: Promise<Around>, texts: Promise<Texts>): Promise<string> {
  return JSON.stringify(await pageOf(...(await Promise.all([around, texts]))));
}

interface KeptPage {
  stamp: Stamp;
  lastEvent: number;
  /** When its reading began. */
  began: number;
  around: Promise<Around>;
  texts: Promise<Texts>;
  body: Promise<string>;
}

interface KeptPages {
  of: Map<string, KeptPage>;
  /** Counts what happens, so that it can be told what came first. */
  clock: number;
}

const MOST_PAGES = 40;

/** The ones that were asked for last. */
function keep({ of }: KeptPages, articleId: string, page: KeptPage) {
  of.delete(articleId);
  of.set(articleId, page);
  if (of.size > MOST_PAGES) of.delete(of.keys().next().value ?? articleId);
}

function forget({ of }: KeptPages, articleId: string, page: KeptPage) {
  if (of.get(articleId) === page) of.delete(articleId);
}

const PAGES = new WeakMap<Desk, KeptPages>();

function pagesOf(desk: Desk): KeptPages {
  const pages = PAGES.get(desk) ?? { of: new Map(), clock: 0 };
  PAGES.set(desk, pages);
  return pages;
}
