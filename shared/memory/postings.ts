/** How many pairs lie in one part. A place inside a part fits into two bytes. */
export const PAIRS_IN_PART = 32_768;

export const partOf = (id: number): number => Math.floor(id / PAIRS_IN_PART);
export const placeOf = (id: number): number => id % PAIRS_IN_PART;

/** Where a key occurs: the part, and the places of the pairs in it, ascending. */
export interface Posting {
  readonly key: number;
  readonly part: number;
  readonly places: ArrayLike<number>;
}

/** Notes for each of its keys where a pair lies in its part. Pairs come in the order of their ids. */
export function notePlace(places: Map<number, number[]>, id: number, keys: Iterable<number>): void {
  for (const key of keys) {
    const list = places.get(key);
    if (list) list.push(placeOf(id));
    else places.set(key, [placeOf(id)]);
  }
}

/**
 * The places of one part as bytes: the part, how many, and each, in two bytes with the low one first. What is written for
 * two parts can be joined by laying one behind the other; that is how parts grow together in the database.
 */
export function writePlaces(part: number, places: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * places.length + 4);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of [part, places.length, ...places].entries()) view.setUint16(2 * at, value, true);
  return bytes;
}

export function readPlaces(key: number, bytes: Uint8Array): Posting[] {
  const words = wordsOf(bytes);
  const postings: Posting[] = [];
  for (let at = 0; at + 2 <= words.length; ) {
    const [part, count] = [words[at]!, words[at + 1]!]; // within bounds
    postings.push({ key, part, places: words.subarray(at + 2, at + 2 + count) });
    at += 2 + count;
  }
  return postings;
}

/**
 * A copy, so that it lies where a machine can read two bytes at once. Not `slice`: of a small Buffer, as the driver of
 * PostgreSQL gives it, that is a view into what many of them share.
 */
function wordsOf(bytes: Uint8Array): Uint16Array {
  const copy = new Uint8Array(bytes);
  if (!LOW_BYTE_FIRST) for (let at = 0; at + 1 < copy.length; at += 2) copy.subarray(at, at + 2).reverse();
  return new Uint16Array(copy.buffer, 0, copy.length >> 1);
}

const LOW_BYTE_FIRST = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** A key that was chosen to search by, and how much it says: rare ones say more. */
export interface Weighed {
  readonly key: number;
  readonly weight: number;
}

/**
 * The keys to search by: the rarest, as long as what they lead to stays below `most` pairs. `share` tells which share of
 * all pairs holds a key; it may be an estimate.
 */
export function chooseKeys(
  keys: Iterable<number>,
  share: (key: number) => number,
  pairs: number,
  { count, most }: { count: number; most: number },
): Weighed[] {
  const byRarity = [...keys].map((key) => ({ key, share: share(key) })).sort((a, b) => a.share - b.share);
  const chosen: Weighed[] = [];
  let expected = 0;
  for (const { key, share: part } of byRarity) {
    expected += part * pairs;
    if (chosen.length >= count || (chosen.length >= FEWEST && expected > most)) break;
    chosen.push({ key, weight: Math.log(1 + 1 / Math.max(part, LEAST_SHARE)) });
  }
  return chosen;
}

/** Even where every key is common a few are needed. */
const FEWEST = 4;
const LEAST_SHARE = 1e-6;

/** What is searched for: its chosen keys by weight, and how long its form is. */
export interface Sought {
  readonly weights: ReadonlyMap<number, number>;
  readonly length: number;
}

/**
 * The pairs that are probably most like what is sought, best first, at most `most`. Likeness can be no more than the share
 * of the keys that a pair holds, by weight, and where the pair is longer no more than the ratio of the lengths: pairs are
 * sorted by the product. `lengths` tells by id how long the form of a pair is, 0 where that is not known. Time: linear in the
 * postings, whatever the size of the memory.
 */
export function bestOf(
  postings: readonly Posting[],
  { weights, length }: Sought,
  lengths: ArrayLike<number>,
  most: number,
): number[] {
  const sums = roomFor(postings);
  const met: number[] = [];
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  for (const { key, part, places } of postings) {
    const [first, share] = [part * PAIRS_IN_PART, (weights.get(key) ?? 0) / total];
    for (let at = 0; at < places.length; at++) {
      const id = first + places[at]!; // within bounds, and in its part
      if (sums[id] === 0) met.push(id);
      sums[id]! += share;
    }
  }
  for (const id of met) sums[id]! *= length / Math.max(length, lengths[id] ?? 0);
  const least = cutOff(met, sums, most);
  const found: { id: number; sum: number }[] = [];
  for (const id of met) {
    const sum = sums[id]!; // was met
    if (sum >= least) found.push({ id, sum });
    sums[id] = 0;
  }
  found.sort((one, other) => other.sum - one.sum || other.id - one.id);
  return found.slice(0, most).map(({ id }) => id);
}

/** Zero but while a search adds up in it: four bytes a pair; to ask for them anew would take longer than the search. */
let room = new Float32Array(0);

function roomFor(postings: readonly Posting[]): Float32Array {
  const size = PAIRS_IN_PART * (1 + postings.reduce((last, { part }) => Math.max(last, part), 0));
  if (room.length < size) room = new Float32Array(size);
  return room;
}

const STEPS = 512;

/** The sum above which there are about `most`: found by counting, so that thousands need not be sorted. */
function cutOff(met: readonly number[], sums: Float32Array, most: number): number {
  const counts = new Uint32Array(STEPS + 1);
  for (const id of met) counts[Math.min(STEPS, Math.floor(STEPS * sums[id]!))]!++; // within bounds
  let [at, enough] = [STEPS, 0];
  while (at > 0 && enough < most) enough += counts[at--]!; // within bounds
  return (at + 0.9) / STEPS;
}

/** The pairs that hold `keys` of the keys and came before another, newest first, at most `most`. */
export function holdingAll(postings: readonly Posting[], keys: number, before: number, most: number): number[] {
  if (keys === 0) return [];
  const parts = new Map<number, Uint8Array>();
  for (const { part, places } of postings) {
    const counts = parts.get(part) ?? new Uint8Array(PAIRS_IN_PART);
    parts.set(part, counts);
    for (let at = 0; at < places.length; at++) {
      const place = places[at]!; // within bounds, and in its part
      if (counts[place]! < 255) counts[place]!++;
    }
  }
  const found: number[] = [];
  for (const part of [...parts.keys()].sort((one, other) => other - one)) {
    const counts = parts.get(part)!; // its own key
    for (let place = PAIRS_IN_PART - 1; place >= 0 && found.length < most; place--) {
      const id = part * PAIRS_IN_PART + place;
      if (id < before && counts[place]! >= keys) found.push(id); // within bounds
    }
  }
  return found;
}
