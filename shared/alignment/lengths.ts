import type { Sentence } from "./sentences.ts";

/** English characters to a Korean one: the logarithm of the mean, and its variance for a text of that many Korean characters. Measured on published news. */
const MEAN = Math.log(1.97);
const variance = (length: number) => 0.035 + 3.2 / length;

/**
 * How much likelier the target block's length is as the rendering of the source block than as any block of this text.
 * Source: Gale and Church 1993, on the logarithm of the ratio.
 */
export function lengthScores(source: readonly Sentence[], target: readonly Sentence[]) {
  const sources = running(source);
  const targets = running(target);
  const backgrounds = [1, 2, 3].map((size) => spread(targets, size));
  return (i: number, a: number, j: number, b: number): number => {
    const length = sources[i + a]! - sources[i]!; // the caller stays within the text
    const log = Math.log(targets[j + b]! - targets[j]!); // likewise
    const background = backgrounds[b - 1]!; // sizes 1…3
    return gauss(log - Math.log(length), MEAN, variance(length)) - gauss(log, background.mean, background.variance);
  };
}

function running(sentences: readonly Sentence[]): Float64Array {
  const sums = new Float64Array(sentences.length + 1);
  for (const [index, { length }] of sentences.entries()) sums[index + 1] = sums[index]! + length; // filled in order
  return sums;
}

function spread(sums: Float64Array, size: number): { mean: number; variance: number } {
  const logs: number[] = [];
  for (let at = 0; at + size < sums.length; at++) logs.push(Math.log(sums[at + size]! - sums[at]!)); // within bounds
  if (logs.length < 2) return { mean: MEAN + Math.log(60 * size), variance: 0.5 };
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return { mean, variance: Math.max(0.08, logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length) };
}

const gauss = (value: number, mean: number, spread: number) =>
  -((value - mean) ** 2) / (2 * spread) - 0.5 * Math.log(2 * Math.PI * spread);
