/** Which cells of the source × target plane are looked at: row i covers the columns `from[i]` … `from[i] + width - 1`. */
export interface Band {
  readonly from: Int32Array;
  readonly width: number;
  readonly rows: number;
}

/** Two sentences that can hardly be anything but each other's rendering. */
export interface Anchor {
  readonly source: number;
  readonly target: number;
}

/** Planes of up to this many cells are looked at whole. */
const WHOLE = 360_000;
/** Half the width of the strip around the anchors in a longer text, in sentences. */
const REACH = 70;

/**
 * The whole plane for an article; for a long text a strip around the line through its anchors, so that time and memory
 * grow with the length and not with its square.
 */
export function bandFor(sources: number, targets: number, anchors: readonly Anchor[]): Band {
  if ((sources + 1) * (targets + 1) <= WHOLE) return wholePlane(sources, targets);
  const line = [{ source: 0, target: 0 }, ...longestChain(anchors), { source: sources, target: targets }];
  const width = Math.min(targets + 1, 2 * REACH + 1 + Math.ceil(steepest(line)));
  const from = new Int32Array(sources + 1);
  let piece = 1;
  for (let row = 0; row <= sources; row++) {
    while (piece < line.length - 1 && line[piece]!.source < row) piece++; // the line ends at the last row
    const [start, end] = [line[piece - 1]!, line[piece]!]; // piece runs from 1 to its last index
    const share = end.source === start.source ? 0 : (row - start.source) / (end.source - start.source);
    const middle = Math.round(start.target + share * (end.target - start.target));
    from[row] = Math.min(Math.max(0, middle - (width >> 1)), targets + 1 - width);
  }
  return { from, width, rows: sources + 1 };
}

/** Every cell: for articles, and to measure what the strip loses. */
export const wholePlane = (sources: number, targets: number): Band => ({
  from: new Int32Array(sources + 1),
  width: targets + 1,
  rows: sources + 1,
});

/** Where one side has far more text, the line climbs fast and the strip must be as high as its step. At most a thousand columns. */
const steepest = (line: readonly Anchor[]) => {
  const climbs = line
    .slice(1)
    .map((end, index) => (end.target - line[index]!.target) / Math.max(1, end.source - line[index]!.source)); // index runs one behind
  return Math.min(1000, 4 * Math.max(...climbs));
};

/** The longest chain that rises on both sides. Source: Fredman 1975 (longest increasing subsequence by patience sorting), n log n. */
function longestChain(anchors: readonly Anchor[]): Anchor[] {
  const sorted = [...anchors].sort((one, other) => one.source - other.source || other.target - one.target);
  const tails: number[] = [];
  const before = new Array<number>(sorted.length).fill(-1);
  for (const [index, { target }] of sorted.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[tails[middle]!]!.target < target)
        low = middle + 1; // indices of `sorted`
      else high = middle;
    }
    if (low > 0) before[index] = tails[low - 1]!; // low counts tails
    tails[low] = index;
  }
  const chain: Anchor[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(sorted[at]!); // -1 ends it
  return chain.reverse();
}
