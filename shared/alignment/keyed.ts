/** What the sentences of a side say, by what makes two such things the same, so that each is compared once. */
export type Keyed<T> = ReadonlyMap<string, Standing<T>>;

export interface Standing<T> {
  readonly thing: T;
  /** The sentences that say it, ascending. */
  readonly at: readonly number[];
}

export type Add<T> = (key: string, thing: T) => void;

/** @param read tells what a sentence says; the same thing again does no harm */
export function keyed<T, S>(sentences: readonly S[], read: (said: S, add: Add<T>) => void): Keyed<T> {
  const all = new Map<string, { thing: T; at: number[] }>();
  for (const [sentence, said] of sentences.entries())
    read(said, (key, thing) => {
      const known = all.get(key);
      if (!known) all.set(key, { thing, at: [sentence] });
      else if (known.at.at(-1) !== sentence) known.at.push(sentence);
    });
  return all;
}

/** Ascending, each once. */
export function merged(lists: readonly (readonly number[])[]): readonly number[] {
  let all: readonly number[] = [];
  for (const list of lists) all = all.length === 0 ? list : list.length === 0 ? all : mergedPair(all, list);
  return all;
}

function mergedPair(one: readonly number[], other: readonly number[]): number[] {
  const both: number[] = [];
  for (let [i, j] = [0, 0]; i < one.length || j < other.length; ) {
    const [a, b] = [one[i] ?? Number.POSITIVE_INFINITY, other[j] ?? Number.POSITIVE_INFINITY];
    both.push(Math.min(a, b));
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return both;
}
