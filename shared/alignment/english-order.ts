import type { Bead } from "./bead.ts";

/**
 * Beads as the rows of an article stand: in the order of the English. Korean without English stands after the row of
 * the Korean before it.
 */
export function inEnglishOrder<B extends Pick<Bead, "source" | "target">>(beads: readonly B[]): B[] {
  const withEnglish = beads.filter(({ target }) => target.length > 0).sort((a, b) => first(a.target) - first(b.target));
  const without = beads.filter(({ target }) => target.length === 0).sort((a, b) => first(a.source) - first(b.source));
  const homes = new Map<number, B | undefined>();
  for (const bead of withEnglish) for (const paragraph of bead.source) homes.set(paragraph, bead);
  const waiting = new Map<B | undefined, B[]>([[undefined, []]]);
  for (const bead of withEnglish) waiting.set(bead, []);
  for (const bead of without) {
    const home = homes.get(first(bead.source) - 1);
    for (const paragraph of bead.source) homes.set(paragraph, home);
    waiting.get(home)?.push(bead);
  }
  return [...waiting].flatMap(([bead, after]) => (bead ? [bead, ...after] : after));
}

const first = (paragraphs: readonly number[]) => paragraphs[0] ?? 0;
