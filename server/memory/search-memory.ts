import { holds, keysOfWords } from "#shared/memory/concordance.ts";
import type { MemoryPair } from "#shared/memory/pair.ts";
import { holdingAll, type Posting } from "#shared/memory/postings.ts";
import type { Person } from "#shared/people/person.ts";
import { freePairs, headed, type Remembering } from "./free-pairs.ts";
import { postingsBetween, postingsOf } from "./posting-store.ts";
import { recentPairsOf } from "./recent-pairs.ts";

const SHOWN = 50;
/** Keys are found that stand apart in the text; the words are looked for in so many texts at once. */
const LOOKED_AT = 200;

/**
 * Concordance: the pairs that hold these words, newest first. Korean is found whatever its spaces, English by the
 * beginnings of its words. Pairs of articles that the person may not read are not among them.
 */
export async function searchMemory(
  desk: Remembering,
  by: Pick<Person, "id" | "role">,
  words: string,
  before = Number.MAX_SAFE_INTEGER,
): Promise<{ pairs: MemoryPair[]; next: number | null }> {
  const { database } = desk;
  const { side, keys, between } = keysOfWords(words);
  const recent = recentPairsOf(database);
  await recent.catchUp();
  const { sealed } = recent;
  const near = recent.postings(side, between ? recent.keysBetween(side, ...between) : keys);
  const far = await (between ? postingsBetween(database.sql, side, ...between) : postingsOf(database.sql, side, keys));
  const postings: Posting[] = [...far.filter(({ part }) => part <= sealed), ...near];
  const ids = holdingAll(postings, between ? 1 : keys.length, before, LOOKED_AT + 1);
  const looked = ids.slice(0, LOOKED_AT);
  const pairs = (await freePairs(desk, looked, by))
    .filter((pair) => holds(pair[side], words))
    .sort((one, other) => other.id - one.id);
  const shown = pairs.slice(0, SHOWN);
  const goesOn = pairs.length > SHOWN ? shown.at(-1)?.id : ids.length > LOOKED_AT ? looked.at(-1) : undefined;
  return { pairs: await headed(desk, shown), next: goesOn ?? null };
}
