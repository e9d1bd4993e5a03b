import type { SourceParagraph } from "#shared/segments/segment.ts";

type Placed = Pick<SourceParagraph, "id" | "position">;

/**
 * Paragraphs of Korean that stand elsewhere than in the Korean, as the fewest that would have to move for the rest to
 * stand in order: of two rows that cross, one.
 * @param rows each row's Korean, in the order of the article
 */
export function crossing(rows: readonly { source: readonly Placed[] }[]): ReadonlySet<string> {
  const paragraphs = rows.flatMap(({ source }) => source);
  const inOrder = longestRising(paragraphs.map(({ position }) => position));
  return new Set(paragraphs.filter((_, index) => !inOrder.has(index)).map(({ id }) => id));
}

/** Indexes of a longest rising subsequence, by patience sorting. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before = new Map<number, number>();
  for (const [index, number] of numbers.entries()) {
    let at = tails.findIndex((tail) => (numbers[tail] ?? 0) >= number);
    if (at === -1) at = tails.length;
    const previous = tails[at - 1];
    if (previous !== undefined) before.set(index, previous);
    tails[at] = index;
  }
  const rising = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before.get(at)) rising.add(at);
  return rising;
}
