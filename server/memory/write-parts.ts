import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "#server/db/database.ts";
import { englishKeys, koreanKeys, LENGTHS, lengthOfForm } from "#shared/memory/keys.ts";
import { notePlace, PAIRS_IN_PART, partOf, placeOf } from "#shared/memory/postings.ts";
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

async function writePart({ sql }: Pick<Database, "sql">, part: number): Promise<boolean> {
  const pairs = await pairsOfPart(sql, part); // it is full: none comes to it any more
  const source = await placesByKey(pairs, ({ source }) => koreanKeys(source).keys());
  const target = await placesByKey(pairs, ({ target }) => englishKeys(target));
  return sql.transaction(async (tx) => {
    await unhurried(tx);
    await oneAtATime(tx);
    if ((await writtenParts(tx)).includes(part)) return false;
    await addPostings(tx, "source", part, source.set(LENGTHS, lengthsOf(pairs)));
    await addPostings(tx, "target", part, target);
    await markWritten(tx, part, pairs.length);
    if ((part + 1) % PARTS_JOINED === 0) await joinPostings(tx, part + 1 - PARTS_JOINED, part);
    return true;
  });
}

/** For each key the places of the pairs that hold it. Whoever waits for an answer comes in between. */
async function placesByKey(pairs: readonly NumberedTexts[], keys: (pair: NumberedTexts) => Iterable<number>) {
  const places = new Map<number, number[]>();
  for (const [at, pair] of pairs.entries()) {
    if (at % NOTED_AT_ONCE === 0) await nextTurn();
    notePlace(places, pair.id, keys(pair));
  }
  return places;
}

/** Some ten milliseconds. */
const NOTED_AT_ONCE = 500;

function lengthsOf(pairs: readonly NumberedTexts[]): number[] {
  const lengths = new Array<number>(PAIRS_IN_PART).fill(0);
  for (const { id, source } of pairs) lengths[placeOf(id)] = lengthOfForm(source);
  return lengths;
}
