import { distance } from "fastest-levenshtein";

/**
 * How alike two texts are, 0…1: 1 − edit distance over the length of the longer, over the characters of both in NFC.
 * Source: Levenshtein 1966, by the bit-parallel algorithm of Myers 1999 (the `fastest-levenshtein` package).
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [one.normalize("NFC"), other.normalize("NFC")];
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a.slice(0, LONGEST), b.slice(0, LONGEST)) / Math.min(longer, LONGEST);
}

/** Beyond this the time of a comparison, the product of the lengths, would be felt. */
const LONGEST = 8_000;

/** Alike enough to be worth showing a translator. */
export const WORTH_SHOWING = 0.7;
