import type { SourceParagraph } from "#shared/segments/segment.ts";

interface Numbered {
  id: string;
  source: readonly Pick<SourceParagraph, "position">[];
}

/**
 * What each row is called: by the numbers of its Korean, as they stand beside it. English without Korean follows what
 * stands before it: 28a, 28b.
 */
export function rowNumbers(rows: readonly Numbered[]): ReadonlyMap<string, string> {
  let last = 0;
  let alone = 0;
  return new Map(
    rows.map(({ id, source }) => {
      const numbers = source.map(({ position }) => position + 1);
      if (numbers.length === 0) {
        alone += 1;
        return [id, `${last}${letterOf(alone)}`];
      }
      alone = 0;
      last = numbers.at(-1) ?? last;
      return [id, inRuns(numbers)];
    }),
  );
}

/** 6–8 where they follow one another, 6 + 8 where something of another row stands between. */
function inRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(" + ");
}

const letterOf = (place: number): string =>
  place > LETTERS.length
    ? `${letterOf(Math.floor((place - 1) / LETTERS.length))}${letterOf(((place - 1) % LETTERS.length) + 1)}`
    : LETTERS.charAt(place - 1);

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
