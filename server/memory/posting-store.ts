import { sql } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { type Posting, readPlaces, writePlaces } from "#shared/memory/postings.ts";
import { arrayOf } from "./store.ts";
import { memoryPart, memoryPosting } from "./table.ts";

export type Side = "source" | "target";
type From = Queries | SqlTransaction;

/** Where these keys occur in the parts that are written. */
export async function postingsOf(from: From, side: Side, keys: readonly number[]): Promise<Posting[]> {
  if (keys.length === 0) return [];
  const rows = await from
    .select({ key: memoryPosting.key, places: memoryPosting.places })
    .from(memoryPosting)
    .where(sql`${memoryPosting.side} = ${side} and ${memoryPosting.key} = any(${arrayOf(keys)}::int[])`);
  return rows.flatMap(({ key, places }) => readPlaces(key, places));
}

/** Where any key between these two occurs. */
export async function postingsBetween(from: From, side: Side, first: number, last: number): Promise<Posting[]> {
  const rows = await from
    .select({ key: memoryPosting.key, places: memoryPosting.places })
    .from(memoryPosting)
    .where(sql`${memoryPosting.side} = ${side} and ${memoryPosting.key} between ${first} and ${last}`);
  return rows.flatMap(({ key, places }) => readPlaces(key, places));
}

export async function writtenParts(from: From): Promise<number[]> {
  const rows = await from.select({ part: memoryPart.part }).from(memoryPart).orderBy(memoryPart.part);
  return rows.map(({ part }) => part);
}

/** Writes the postings of one side of a part, some thousand keys a statement. */
export async function addPostings(
  tx: SqlTransaction,
  side: Side,
  part: number,
  placesByKey: ReadonlyMap<number, number[]>,
) {
  const rows = [...placesByKey].sort(([one], [other]) => one - other);
  for (let at = 0; at < rows.length; at += KEYS_AT_ONCE) {
    const some = rows
      .slice(at, at + KEYS_AT_ONCE)
      .map(([key, places]) => ({ key, places: hex(writePlaces(part, places)) }));
    await tx.execute(sql`
      insert into memory_posting (side, key, part, places)
      select ${side}, key, ${part}::int, decode(places, 'hex')
      from json_to_recordset(${JSON.stringify(some)}::json) as row(key int, places text)`);
  }
}

const KEYS_AT_ONCE = 10_000;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

export async function markWritten(tx: SqlTransaction, part: number, pairs: number) {
  await tx.insert(memoryPart).values({ part, pairs });
}

/** Joins the postings of neighbouring parts: one row a key instead of one for each part. */
export async function joinPostings(tx: SqlTransaction, first: number, last: number) {
  await tx.execute(sql`
    with parts as (delete from memory_posting where part between ${first} and ${last} returning *)
    insert into memory_posting (side, key, part, places)
    select side, key, ${first}::int, string_agg(places, ''::bytea order by part) from parts group by side, key`);
}
