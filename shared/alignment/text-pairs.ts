import type { Bead } from "./bead.ts";

/** The texts of one bead; paragraphs of a side are joined by a blank line. One side is empty where text was omitted or added. */
export interface TextPair {
  readonly source: string;
  readonly target: string;
}

export function textPairs(source: readonly string[], target: readonly string[], beads: readonly Bead[]): TextPair[] {
  const textOf = (paragraphs: readonly string[], numbers: readonly number[]) =>
    numbers.map((number) => paragraphs[number] ?? "").join("\n\n");
  return beads.map((bead) => ({ source: textOf(source, bead.source), target: textOf(target, bead.target) }));
}
