import type { Database } from "#server/db/database.ts";
import { englishKeys, koreanKeys } from "#shared/memory/keys.ts";
import { partOf, placesByKey } from "#shared/memory/postings.ts";
import { addPostings, joinPostings, markWritten, writtenParts } from "./posting-store.ts";
import { lastPair, oneAtATime, pairsOfPart, unhurried } from "./store.ts";

/** So many parts are joined into one row a key: a search then reads a few rows for each key, however large the memory. */
const PARTS_JOINED = 8;

/**
 * Writes the postings of every part that is full. Safe to run at any time and on every node: one writes, the others find
 * it done. Answers how many parts were written.
 */
export async function writeFullParts({ sql }: Pick<Database, "sql">): Promise<number> {
  const full = partOf(await lastPair(sql));
  const written = new Set(await writtenParts(sql));
  let count = 0;
  for (let part = 0; part < full; part++) {
    if (written.has(part)) continue;
    count += (await writePart({ sql }, part)) ? 1 : 0;
  }
  return count;
}

const writePart = ({ sql }: Pick<Database, "sql">, part: number) =>
  sql.transaction(async (tx) => {
    await unhurried(tx);
    await oneAtATime(tx);
    if ((await writtenParts(tx)).includes(part)) return false;
    const pairs = await pairsOfPart(tx, part);
    await addPostings(tx, "source", part, placesByKey(keysOf(pairs, ({ source }) => koreanKeys(source).keys())));
    await addPostings(tx, "target", part, placesByKey(keysOf(pairs, ({ target }) => englishKeys(target))));
    await markWritten(tx, part, pairs.length);
    if ((part + 1) % PARTS_JOINED === 0) await joinPostings(tx, part + 1 - PARTS_JOINED, part);
    return true;
  });

function* keysOf<Pair extends { id: number }>(pairs: readonly Pair[], keys: (pair: Pair) => Iterable<number>) {
  for (const pair of pairs) yield { id: pair.id, keys: keys(pair) };
}
