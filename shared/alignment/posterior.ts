import type { Lattice } from "./lattice.ts";
import type { Ways } from "./ways.ts";

/** Every move that is worth a look, with its chance over all ways of aligning. */
export interface Posterior extends Ways {
  /** For each move, 0…1. All 0 where no way comes to the end of both texts. */
  readonly chances: Float64Array;
}

/**
 * Sums over all ways of aligning, so that each move has a probability and not only the best way: forward, how each boundary
 * is shared among the moves that end there (`waysOf`); then backward, how much of the whole runs through each.
 * Source: Baum 1972; Lafferty, McCallum and Pereira 2001 for log-linear weights. Time: the moves.
 */
export function posteriorOf(ways: Ways, lattice: Lattice): Posterior {
  const { rows, columns, first, moves } = ways;
  const last = rows.length - 1;
  const through = new Float64Array(rows.length);
  const isWhole = rows[last] === lattice.source.endsAt.length - 1 && columns[last] === lattice.target.endsAt.length - 1;
  if (isWhole) through[last] = 1;
  const chances = new Float64Array(first[rows.length]!); // one more than boundaries
  for (let boundary = last; boundary > 0; boundary--) {
    const whole = through[boundary]!; // one for each boundary, here and below
    if (whole < NEGLIGIBLE) continue;
    for (let move = first[boundary]!; move < first[boundary + 1]!; move++) {
      const chance = whole * moves.shares[move]!; // one for each move, here and below
      chances[move] = chance;
      through[moves.from[move]!]! += chance;
    }
  }
  return { ...ways, chances };
}

/** So little is nothing; and numbers that are smaller still are slow. */
const NEGLIGIBLE = 1e-30;
