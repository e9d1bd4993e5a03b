import type { Desk } from "#server/db/desk.ts";
import { grouped } from "#server/db/grouped.ts";
import type { OutputOf, ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import type { searchArticles as contract, FoundArticle, Hit } from "#shared/review/search-api.ts";
import { queryOf, type Sought, sentenceWith, soughtIn } from "#shared/review/sought.ts";
import {
  type ArticleText,
  articlesCalled,
  articlesHolding,
  type Cursor,
  holdingAmong,
  newestArticles,
  textsOf,
} from "./search-store.ts";

const ARTICLES = 20;
const HITS = 5;
/** So many texts of a kind are gathered by their index; what stands in more of them is looked for among the newest articles. */
const GATHERED = 3_000;
const NEWEST = 500;

type Found = Pick<FoundArticle, "id" | "hits" | "further">;

/**
 * Articles that the person may see and in which some text holds all that is sought, newest first, with the sentences. The
 * index tells which may; the texts themselves are looked at before anything is told.
 */
export async function searchArticles(
  desk: Desk,
  by: Person,
  { words, before, beforeId }: ParsedInputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const from = desk.database.sql;
  const sought = soughtIn(words);
  if (sought.length === 0) return { found: [], next: null };
  const query = queryOf(sought);
  const among = await articlesHolding(from, query, GATHERED);
  const limit = among ? ARTICLES : NEWEST;
  let after: Cursor | undefined = before !== undefined && beforeId !== undefined ? { before, beforeId } : undefined;
  const found: Found[] = [];
  for (let more = true; more; ) {
    const newest = await newestArticles(from, by, { among, after, limit });
    const holding = among
      ? undefined
      : await holdingAmong(
          from,
          query,
          newest.map(({ id }) => id),
        );
    const candidates = newest.filter(({ id }) => holding?.has(id) ?? true);
    more = newest.length === limit;
    after = newest.at(-1);
    while (candidates.length > 0 && found.length < ARTICLES) {
      const looked = candidates.splice(0, ARTICLES - found.length);
      found.push(...(await hitsIn(looked.map(({ id }) => id))));
      if (found.length === ARTICLES && (candidates.length > 0 || more)) return told(looked.at(-1));
    }
  }
  return told(undefined);

  async function hitsIn(articleIds: readonly string[]): Promise<Found[]> {
    const texts = grouped(await textsOf(from, articleIds), ({ articleId }) => articleId);
    return articleIds.flatMap((id) => foundIn(id, texts.get(id) ?? [], sought));
  }

  async function told(last: Cursor | undefined): Promise<OutputOf<typeof contract>> {
    const called = await articlesCalled(
      from,
      found.map(({ id }) => id),
    );
    const next = last ? { before: last.before, beforeId: last.beforeId } : null;
    return {
      next,
      found: found.flatMap((each) => {
        const article = called.get(each.id);
        if (!article) return [];
        const { headline, restricted, publication, archived } = article;
        return [{ ...each, headline, restricted, publication, archived: archived !== null }];
      }),
    };
  }
}

function foundIn(id: string, texts: readonly ArticleText[], sought: Sought): Found[] {
  const hits = texts.flatMap(({ segmentId, threadId, where, text }): Hit[] => {
    const sentence = sentenceWith(text, sought);
    return sentence ? [{ segmentId, threadId, where, sentence }] : [];
  });
  return hits.length === 0 ? [] : [{ id, hits: hits.slice(0, HITS), further: Math.max(0, hits.length - HITS) }];
}
