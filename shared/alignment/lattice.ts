import type { Band } from "./band.ts";
import type { Layout } from "./layout.ts";
import type { Scores } from "./score.ts";

/** Every way through both texts, as moves from boundary to boundary between sentences. */
export interface Lattice {
  readonly scores: Scores;
  readonly band: Band;
  readonly source: Layout;
  readonly target: Layout;
  /** How well one paragraph renders another by itself. */
  readonly pairScore: (p: number, q: number) => number;
}

export const BEADS = [
  [1, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  [3, 1],
  [1, 3],
] as const;

/** By shape, in plain numbers: they are asked for millions of times. */
const SOURCES = Uint8Array.from(BEADS, ([a]) => a);
const TARGETS = Uint8Array.from(BEADS, ([, b]) => b);

/** Sentences that render each other; one sentence without a counterpart; a whole paragraph without; two paragraphs of each side, crosswise. */
export const [BEAD, LONE, PARAGRAPH, SWAP] = [0, 1, 2, 3];

type Visit = (k: number, l: number, score: number, kind: number) => void;

/**
 * Every move that ends at the boundary (i, j), with the boundary (k, l) where it begins.
 * @param reached by cell of the band; moves from where it is negative are left out
 */
export function eachMove(lattice: Lattice, reached: Int32Array, i: number, j: number, visit: Visit) {
  const { scores, band } = lattice;
  for (let shape = 0; shape < SOURCES.length; shape++) {
    const [a, b] = [SOURCES[shape]!, TARGETS[shape]!]; // within bounds
    if (a <= i && b <= j && begins(band, reached, i - a, j - b))
      visit(i - a, j - b, scores.bead(i - a, a, j - b, b), BEAD);
  }
  const [loneSources, loneTargets] = [loneAt(lattice.source, i), loneAt(lattice.target, j)];
  for (let count = 1; count <= loneSources; count++)
    if (begins(band, reached, i - count, j)) visit(i - count, j, scores.loneSource(i - count, count), LONE);
  for (let count = 1; count <= loneTargets; count++)
    if (begins(band, reached, i, j - count)) visit(i, j - count, scores.loneTarget(j - count, count), LONE);
  if (lattice.source.endsAt[i]! >= 0 || lattice.target.endsAt[j]! >= 0)
    eachMoveOfParagraphs(lattice, reached, i, j, visit); // every boundary has an entry
}

/** How many sentences before a boundary stand in one paragraph, as far as one move leaves them alone. */
function loneAt({ endsAt }: Layout, boundary: number): number {
  let count = Math.min(1, boundary);
  while (count > 0 && count < MOST_ALONE && boundary > count && endsAt[boundary - count]! < 0) count++; // every boundary has an entry
  return count;
}

const MOST_ALONE = 3;

/** Whether any way has come to this boundary. */
function begins({ from, width }: Band, reached: Int32Array, row: number, column: number): boolean {
  const offset = column - from[row]!; // rows of the band
  return offset >= 0 && offset < width && reached[row * width + offset]! >= 0; // likewise
}

function eachMoveOfParagraphs(lattice: Lattice, reached: Int32Array, i: number, j: number, visit: Visit) {
  const { scores, source, target, pairScore, band } = lattice;
  const [p, q] = [source.endsAt[i]!, target.endsAt[j]!]; // every boundary has an entry
  const first = p >= 0 ? source.sentences(p)[0] : -1;
  const opening = q >= 0 ? target.sentences(q)[0] : -1;
  if (p >= 0 && begins(band, reached, first, j)) visit(first, j, scores.sourceParagraph(p), PARAGRAPH);
  if (q >= 0 && begins(band, reached, i, opening)) visit(i, opening, scores.targetParagraph(q), PARAGRAPH);
  if (p <= 0 || q <= 0) return;
  const [k, l] = [source.sentences(p - 1)[0], target.sentences(q - 1)[0]];
  if (!begins(band, reached, k, l)) return;
  if (areStrangers(lattice, p - 1, q) || areStrangers(lattice, p, q - 1)) return;
  const one = pairScore(p - 1, q);
  const other = one > 0 ? pairScore(p, q - 1) : 0;
  if (other > 0) visit(k, l, one + other + scores.swap, SWAP);
}

/**
 * Whether two paragraphs share so little of what they could that they do not render each other. Most pairs of an article are so, and
 * to score a pair sentence by sentence takes much longer.
 */
export function areStrangers({ scores, source, target }: Lattice, p: number, q: number): boolean {
  const [i, k] = source.sentences(p);
  const [j, l] = target.sentences(q);
  return scores.kinship(i, k - i, j, l - j) < STRANGERS;
}

const STRANGERS = 0.2;

/** Where in a table of the band a boundary stands. */
export const cellOf = (band: Band, i: number, j: number) => i * band.width + j - band.from[i]!; // a row of the band

/**
 * Visits the boundaries of the band by diagonals, an order in which every move leads onward.
 * @param onDiagonal called when one is done
 */
export function eachBoundary(
  { band, source, target }: Pick<Lattice, "band" | "source" | "target">,
  visit: (i: number, j: number, cell: number) => void,
  onDiagonal: () => void = () => undefined,
) {
  const [rows, columns] = [source.endsAt.length, target.endsAt.length];
  let [first, end] = [0, 0];
  for (let diagonal = 0; diagonal < rows + columns - 1; diagonal++) {
    while (first < rows && first + band.from[first]! + band.width <= diagonal) first++; // rows of the band, here and below
    while (end < rows && end + band.from[end]! <= diagonal) end++;
    for (let i = first; i < end; i++) if (diagonal - i < columns) visit(i, diagonal - i, cellOf(band, i, diagonal - i));
    onDiagonal();
  }
}
