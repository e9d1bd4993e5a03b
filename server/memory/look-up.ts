import { koreanKeys, lengthOfForm } from "#shared/memory/keys.ts";
import type { MemoryMatch } from "#shared/memory/pair.ts";
import { bestOf, chooseKeys } from "#shared/memory/postings.ts";
import { likeness, WORTH_SHOWING } from "#shared/memory/score.ts";
import type { Person } from "#shared/people/person.ts";
import { freePairs, headed, type Remembering } from "./free-pairs.ts";
import { postingsOf } from "./posting-store.ts";
import { recentPairsOf } from "./recent-pairs.ts";

/** Measured: with these the best of a million is found in 999 of 1,000 searches. More would only take longer. */
const SEARCH = { count: 16, most: 20_000 };
const LOOKED_AT = 100;
const LOOKED_AT_AGAIN = 1_000;

type Reader = Pick<Person, "id" | "role">;

/**
 * The pairs whose Korean is most like this text, best first: score and order as in `likeness`. Pairs of articles that
 * the person may not read are not among them, nor is what is protected. Time: a few thousand postings and `LOOKED_AT` comparisons, whatever the
 * size of the memory.
 */
export async function lookUp(
  desk: Remembering,
  by: Reader,
  text: string,
  { limit = 5, min = WORTH_SHOWING }: { limit?: number; min?: number } = {},
): Promise<MemoryMatch[]> {
  const recent = recentPairsOf(desk.database);
  await recent.catchUp();
  const { sealed } = recent;
  const chosen = chooseKeys(koreanKeys(text).keys(), (key) => recent.share("source", key), recent.last, SEARCH);
  const weights = new Map(chosen.map(({ key, weight }) => [key, weight]));
  const near = recent.postings("source", weights.keys());
  const far = sealed < 0 ? [] : await postingsOf(desk.database.sql, "source", [...weights.keys()]);
  const postings = [...far.filter(({ part }) => part <= sealed), ...near];
  const sought = { weights, length: lengthOfForm(text) };
  const pairs = await pairsOf(desk, by, (most) => bestOf(postings, sought, recent.lengths, most));
  const best = pairs
    .map((pair) => ({ ...pair, score: likeness(text, pair.source) }))
    .filter(({ score }) => score >= min)
    .sort((one, other) => other.score - one.score || other.id - one.id)
    .slice(0, limit);
  return headed(desk, best);
}

/** Where half of the best are gone from the memory, or not for this person, more are looked at. */
async function pairsOf(desk: Remembering, by: Reader, best: (most: number) => number[]) {
  const ids = best(LOOKED_AT);
  const pairs = await freePairs(desk, ids, by);
  return 2 * pairs.length >= ids.length ? pairs : freePairs(desk, best(LOOKED_AT_AGAIN), by);
}
