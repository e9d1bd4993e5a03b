import type { Database } from "#server/db/database.ts";
import { englishKeys, koreanKeys, LENGTHS, lengthOfForm } from "#shared/memory/keys.ts";
import { PAIRS_IN_PART, type Posting, partOf, placeOf } from "#shared/memory/postings.ts";
import { postingsOf, type Side } from "./posting-store.ts";
import { lastPair, type NumberedTexts, pairsAfter } from "./store.ts";
import { writeFullParts } from "./write-parts.ts";

/** Milliseconds. */
const A_MOMENT = 2_000;
const AT_ONCE = 1_000;
/** So many of the newest pairs tell how rare a key is. */
const SAMPLE = 8_000;

/**
 * The pairs that lie in no written part yet, searched in this process, and from the newest ones how rare each key is.
 * Every node catches up by itself before each search; what was deleted since is not found when its text is asked for.
 */
export class RecentPairs {
  readonly #database: Database;
  #last = -1;
  #sealed = -1;
  #sampled = 0;
  readonly #counts = { source: new Map<number, number>(), target: new Map<number, number>() };
  readonly #places = {
    source: new Map<number, Map<number, number[]>>(),
    target: new Map<number, Map<number, number[]>>(),
  };
  #lengths = new Uint16Array(PAIRS_IN_PART);
  #turn: Promise<void> = Promise.resolve();
  #caughtUp = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The greatest id that is known here. */
  get last(): number {
    return this.#last;
  }

  /** The parts up to this one are to be asked of the database. */
  get sealed(): number {
    return this.#sealed;
  }

  /** Reads what was entered since, here at once and on other nodes after a moment; searches that come meanwhile wait for the same reading. */
  async catchUp(): Promise<void> {
    if (Date.now() - this.#caughtUp < A_MOMENT) return this.#turn;
    const turn = this.#turn.then(() => this.#read());
    this.#turn = turn.catch(() => undefined);
    await turn;
  }

  /** Something was entered on this node. */
  entered(): void {
    this.#caughtUp = 0;
  }

  share(side: Side, key: number): number {
    return (this.#counts[side].get(key) ?? 0) / Math.max(this.#sampled, 1);
  }

  postings(side: Side, wanted: Iterable<number>): Posting[] {
    return [...wanted].flatMap((key) =>
      [...(this.#places[side].get(key) ?? [])].flatMap(([part, places]) =>
        part > this.#sealed ? [{ key, part, places }] : [],
      ),
    );
  }

  /** How long the form of a pair's Korean is, by id; 0 where there is no such pair. */
  get lengths(): ArrayLike<number> {
    return this.#lengths;
  }

  /** All keys that lie between these two. */
  keysBetween(side: Side, first: number, last: number): number[] {
    return [...this.#places[side].keys()].filter((key) => key >= first && key <= last);
  }

  async #read(): Promise<void> {
    if (this.#last < 0) await this.#begin();
    for (;;) {
      const { sealed, pairs } = await pairsAfter(this.#database.sql, this.#last, AT_ONCE);
      if (sealed > this.#sealed) await this.#seal(sealed);
      for (const pair of pairs) this.#add(pair);
      if (pairs.length < AT_ONCE) break;
    }
    this.#caughtUp = Date.now();
  }

  /** Parts that could have been written long ago (an import, a restored backup) are not taken into this process. */
  async #begin(): Promise<void> {
    await writeFullParts(this.#database);
    const last = await lastPair(this.#database.sql);
    const { sealed } = await pairsAfter(this.#database.sql, last, 1);
    await this.#seal(sealed);
    this.#last = Math.max(0, Math.min((sealed + 1) * PAIRS_IN_PART - 1, last - SAMPLE));
  }

  #add(pair: NumberedTexts): void {
    this.#last = pair.id;
    this.#sampled += 1;
    this.#note("source", pair.id, koreanKeys(pair.source).keys());
    this.#note("target", pair.id, englishKeys(pair.target));
    this.#setLengths(pair.id, [lengthOfForm(pair.source)]);
  }

  #setLengths(first: number, lengths: ArrayLike<number>): void {
    const needed = first + lengths.length;
    if (needed > this.#lengths.length) {
      const longer = new Uint16Array(Math.max(needed, 2 * this.#lengths.length));
      longer.set(this.#lengths);
      this.#lengths = longer;
    }
    this.#lengths.set(lengths, first);
  }

  #note(side: Side, id: number, keys: Iterable<number>): void {
    const [part, place] = [partOf(id), placeOf(id)];
    for (const key of keys) {
      this.#counts[side].set(key, (this.#counts[side].get(key) ?? 0) + 1);
      if (part <= this.#sealed) continue;
      const parts = this.#places[side].get(key) ?? new Map<number, number[]>();
      this.#places[side].set(key, parts);
      const places = parts.get(part);
      if (places) places.push(place);
      else parts.set(part, [place]);
    }
  }

  /** From here on these parts are the database's; of them only the lengths are kept here, two bytes a pair. */
  async #seal(sealed: number): Promise<void> {
    for (const { part, places } of await postingsOf(this.#database.sql, "source", [LENGTHS]))
      this.#setLengths(part * PAIRS_IN_PART, places);
    this.#sealed = sealed;
    for (const side of [this.#places.source, this.#places.target]) {
      for (const [key, parts] of side) {
        for (const part of parts.keys()) if (part <= sealed) parts.delete(part);
        if (parts.size === 0) side.delete(key);
      }
    }
  }
}

const OF_DATABASE = new WeakMap<Database, RecentPairs>();

export function recentPairsOf(database: Database): RecentPairs {
  const recent = OF_DATABASE.get(database) ?? new RecentPairs(database);
  OF_DATABASE.set(database, recent);
  return recent;
}
