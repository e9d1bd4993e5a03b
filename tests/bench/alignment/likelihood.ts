import { FEATURES } from "#shared/alignment/features.ts";
import type { Graph } from "./graph.ts";

const COUNT = FEATURES.length;

/**
 * The gradient of the log-likelihood of the true alignments under these weights: what the truth has of each feature less what all
 * ways of aligning have on average. Articles whose truth is no way through the lattice (moved paragraphs) say nothing.
 * Source: Lafferty, McCallum and Pereira 2001.
 */
export function slopeOf(graphs: readonly Graph[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(COUNT);
  for (const graph of graphs) {
    const scores = scoresOf(graph, weights);
    const truth = expectation(graph, scores, (move) => graph.allowed[move] === 1);
    if (truth.total === Number.NEGATIVE_INFINITY) continue;
    const all = expectation(graph, scores, () => true);
    for (let k = 0; k < COUNT; k++) gradient[k]! += graph.share * (truth.features[k]! - all.features[k]!); // one for each feature
  }
  return gradient;
}

function scoresOf({ from, offsets, features }: Graph, weights: Float64Array): Float64Array {
  return Float64Array.from(from, (_, move) => {
    let score = offsets[move]!; // one for each move
    for (let k = 0; k < COUNT; k++) score += weights[k]! * features[move * COUNT + k]!; // within the table
    return score;
  });
}

/** The sum over all ways that take only such moves, and what they have of each feature on average. Moves stand in an order in which each leads onward. */
function expectation(
  { boundaries, last, from, to, features }: Graph,
  scores: Float64Array,
  takes: (move: number) => boolean,
) {
  const forward = new Float64Array(boundaries).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(boundaries).fill(Number.NEGATIVE_INFINITY);
  const means = new Float64Array(COUNT);
  forward[0] = 0;
  backward[last] = 0;
  for (let move = 0; move < from.length; move++)
    if (takes(move)) forward[to[move]!] = logAdd(forward[to[move]!]!, forward[from[move]!]! + scores[move]!); // every move has all of these, here and below
  const total = forward[last]!;
  if (total === Number.NEGATIVE_INFINITY) return { total, features: means };
  for (let move = from.length - 1; move >= 0; move--)
    if (takes(move)) backward[from[move]!] = logAdd(backward[from[move]!]!, backward[to[move]!]! + scores[move]!);
  for (let move = 0; move < from.length; move++) {
    const chance = takes(move) ? Math.exp(forward[from[move]!]! + scores[move]! + backward[to[move]!]! - total) : 0;
    if (chance < 1e-7) continue;
    for (let k = 0; k < COUNT; k++) means[k]! += chance * features[move * COUNT + k]!;
  }
  return { total, features: means };
}

function logAdd(one: number, other: number): number {
  const most = Math.max(one, other);
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(Math.min(one, other) - most));
}

/** Climbs to the top. Source: Igel and Hüsken 2000 (iRprop−). */
export function climb(start: Float64Array, slope: (at: Float64Array) => Float64Array, rounds: number): Float64Array {
  const at = Float64Array.from(start);
  const steps = new Float64Array(at.length).fill(0.05);
  const last = new Float64Array(at.length);
  for (let round = 0; round < rounds; round++) {
    for (const [k, now] of slope(at).entries()) {
      const turned = now * last[k]!; // one for each weight, here and below
      steps[k] = turned > 0 ? Math.min(1, steps[k]! * 1.2) : turned < 0 ? Math.max(1e-4, steps[k]! / 2) : steps[k]!;
      last[k] = turned < 0 ? 0 : now;
      at[k]! += Math.sign(last[k]!) * steps[k]!;
    }
  }
  return at;
}
