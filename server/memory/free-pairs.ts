import type { Desk } from "#server/db/desk.ts";
import { guardsOf } from "#server/protection/guards.ts";
import type { MemoryPair } from "#shared/memory/pair.ts";
import type { Person } from "#shared/people/person.ts";
import { pairsNumbered, withHeadlines } from "./store.ts";

export type Remembering = Pick<Desk, "database" | "config">;

/**
 * These pairs, but for those of articles that this person may not know of, and for those that hold what is protected
 * today: they are gone while the item stands, inside the newsroom too, and are there again without it.
 */
export async function freePairs(
  desk: Remembering,
  ids: readonly number[],
  by: Pick<Person, "id" | "role">,
): Promise<MemoryPair[]> {
  const pairs = await pairsNumbered(desk.database.sql, ids, by);
  const guards = await guardsOfPairs(desk, pairs);
  return pairs.filter(({ origin, source, target }) => !guards(origin.articleId)(source, target));
}

/** The same pairs with the headlines under which their articles were published; a headline that holds something stays out. */
export async function headed<Pair extends MemoryPair>(desk: Remembering, pairs: readonly Pair[]): Promise<Pair[]> {
  const guards = await guardsOfPairs(desk, pairs);
  return (await withHeadlines(desk.database.sql, pairs)).map((pair) =>
    guards(pair.origin.articleId)(pair.origin.headline)
      ? { ...pair, origin: { ...pair.origin, headline: null } }
      : pair,
  );
}

const guardsOfPairs = (desk: Remembering, pairs: readonly MemoryPair[]) =>
  guardsOf(desk, desk.database.sql, [...new Set(pairs.flatMap(({ origin }) => origin.articleId ?? []))]);
