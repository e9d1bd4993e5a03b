import type { Sentence } from "./sentences.ts";

/** English characters to a Korean one: the logarithm of the mean, and its variance for a text of that many Korean characters. Measured on published news. */
const MEAN = Math.log(1.97);
const variance = (length: number) => 0.035 + 3.2 / length;

/**
 * How much likelier the target block's length is as the rendering of the source block than as that of some block of this text.
 * Source: Gale and Church 1993, on the logarithm of the ratio. What depends on one side alone is reckoned beforehand.
 */
export function lengthScores(source: readonly Sentence[], target: readonly Sentence[]) {
  const sources = SIZES.map((size) => sourceBlocks(running(source), size));
  const targets = SIZES.map((size) => targetBlocks(running(target), size));
  return (i: number, a: number, j: number, b: number): number => {
    const one = sources[a - 1]!; // sizes 1…3, places within the text
    const other = targets[b - 1]!; // likewise
    const off = other.log[j]! - one.expected[i]!; // likewise
    return off * off * one.steepness[i]! + one.height[i]! - other.background[j]!; // likewise
  };
}

const SIZES = [1, 2, 3];

/** Of a Gaussian around the expected length: −1/2σ² and the logarithm of its peak. */
function sourceBlocks(sums: Float64Array, size: number) {
  const lengths = blockLengths(sums, size);
  return {
    expected: lengths.map((length) => MEAN + Math.log(length)),
    steepness: lengths.map((length) => -0.5 / variance(length)),
    height: lengths.map((length) => -0.5 * Math.log(2 * Math.PI * variance(length))),
  };
}

function targetBlocks(sums: Float64Array, size: number) {
  const log = blockLengths(sums, size).map(Math.log);
  const { mean, variance: width } = spread(
    log,
    Math.log(Math.max(1, (size * (sums.at(-1) ?? 0)) / Math.max(1, sums.length - 1))),
  );
  return {
    log,
    background: log.map((value) => -((value - mean) ** 2) / (2 * width) - 0.5 * Math.log(2 * Math.PI * width)),
  };
}

function blockLengths(sums: Float64Array, size: number): Float64Array {
  const lengths = new Float64Array(Math.max(0, sums.length - size));
  for (let at = 0; at < lengths.length; at++) lengths[at] = sums[at + size]! - sums[at]!; // within bounds
  return lengths;
}

function running(sentences: readonly Sentence[]): Float64Array {
  const sums = new Float64Array(sentences.length + 1);
  for (const [index, { length }] of sentences.entries()) sums[index + 1] = sums[index]! + length; // filled in order
  return sums;
}

/** A handful of blocks has no spread of its own; news paragraphs of any length vary by about this much. */
const FEWEST_BLOCKS = 6;
const USUAL_VARIANCE = 0.3;

function spread(logs: Float64Array, mean: number): { mean: number; variance: number } {
  if (logs.length < FEWEST_BLOCKS) return { mean, variance: USUAL_VARIANCE };
  const average = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return {
    mean: average,
    variance: Math.max(0.08, logs.reduce((sum, log) => sum + (log - average) ** 2, 0) / logs.length),
  };
}
