import type { Database } from "#server/db/database.ts";
import { englishKeys, koreanKeys, LENGTHS, lengthOfForm } from "#shared/memory/keys.ts";
import { PAIRS_IN_PART, partOf, placeOf, placesByKey } from "#shared/memory/postings.ts";
import { addPostings, joinPostings, markWritten, postingsOf, writtenParts } from "./posting-store.ts";
import { lastPair, type NumberedTexts, oneAtATime, pairsOfPart, unhurried } from "./store.ts";

/** So many parts are joined into one row a key: a search then reads a few rows for each key, however large the memory. */
const PARTS_JOINED = 8;

/**
 * Writes the postings of every part that is full. Safe to run at any time and on every node: one writes, the others find
 * it done. Answers how many parts were written.
 */
export async function writeFullParts({ sql }: Pick<Database, "sql">): Promise<number> {
  await writeLengths({ sql });
  const full = partOf(await lastPair(sql));
  const written = new Set(await writtenParts(sql));
  let count = 0;
  for (let part = 0; part < full; part++) {
    if (written.has(part)) continue;
    count += (await writePart({ sql }, part)) ? 1 : 0;
  }
  return count;
}

/** Parts that were written before there were lengths get them now. */
async function writeLengths({ sql }: Pick<Database, "sql">): Promise<void> {
  const known = new Set((await postingsOf(sql, "source", [LENGTHS])).map(({ part }) => part));
  for (const part of (await writtenParts(sql)).filter((each) => !known.has(each)))
    await sql.transaction(async (tx) => {
      await unhurried(tx);
      await oneAtATime(tx);
      if ((await postingsOf(tx, "source", [LENGTHS])).some((posting) => posting.part === part)) return;
      await addPostings(tx, "source", part, new Map([[LENGTHS, lengthsOf(await pairsOfPart(tx, part))]]));
    });
}

const writePart = ({ sql }: Pick<Database, "sql">, part: number) =>
  sql.transaction(async (tx) => {
    await unhurried(tx);
    await oneAtATime(tx);
    if ((await writtenParts(tx)).includes(part)) return false;
    const pairs = await pairsOfPart(tx, part);
    const places = placesByKey(keysOf(pairs, ({ source }) => koreanKeys(source).keys()));
    await addPostings(tx, "source", part, places.set(LENGTHS, lengthsOf(pairs)));
    await addPostings(tx, "target", part, placesByKey(keysOf(pairs, ({ target }) => englishKeys(target))));
    await markWritten(tx, part, pairs.length);
    if ((part + 1) % PARTS_JOINED === 0) await joinPostings(tx, part + 1 - PARTS_JOINED, part);
    return true;
  });

function lengthsOf(pairs: readonly NumberedTexts[]): number[] {
  const lengths = new Array<number>(PAIRS_IN_PART).fill(0);
  for (const { id, source } of pairs) lengths[placeOf(id)] = lengthOfForm(source);
  return lengths;
}

function* keysOf<Pair extends { id: number }>(pairs: readonly Pair[], keys: (pair: Pair) => Iterable<number>) {
  for (const pair of pairs) yield { id: pair.id, keys: keys(pair) };
}
