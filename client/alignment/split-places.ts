import { sentenceRanges } from "#shared/text/sentences.ts";

/** Offsets at which the second part of a text can begin: before each word, with nothing before it, and after all. */
export function wordStarts(text: string): number[] {
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  return [...new Set([0, ...starts, text.length])];
}

/** Offsets at which a sentence or a paragraph begins. */
export const sentenceStarts = (text: string): number[] => [
  ...new Set([0, ...sentenceRanges(text).map(([from]) => from), text.length]),
];

/** The place of `places` that is nearest to an offset. */
export function nearest(places: readonly number[], offset: number): number {
  return places.reduce((best, place) => (Math.abs(place - offset) < Math.abs(best - offset) ? place : best), 0);
}

/**
 * Where the cut most likely belongs, for a person to correct: after half of the Korean, and in the English where a
 * sentence begins nearest to the same share of it.
 */
export function likelyCut(korean: readonly { text: string }[], english: string) {
  const keepSource = korean.length < 2 ? korean.length : Math.floor(korean.length / 2);
  if (korean.length < 2) return { keepSource, keepTarget: nearest(inner(english), english.length / 2) };
  const kept = lengthOf(korean.slice(0, keepSource)) / Math.max(1, lengthOf(korean));
  return { keepSource, keepTarget: nearest(inner(english), english.length * kept) };
}

/** Sentences first; a text of one sentence can be cut between words only. */
function inner(english: string): number[] {
  const within = (places: readonly number[]) => places.filter((place) => place > 0 && place < english.length);
  const sentences = within(sentenceStarts(english));
  return sentences.length > 0 ? sentences : within(wordStarts(english));
}

const lengthOf = (paragraphs: readonly { text: string }[]) =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/** The words around a cut, for whoever hears the page. */
export function around(text: string, cut: number) {
  const before = text.slice(0, cut).trimEnd().split(/\s+/).slice(-4).join(" ");
  const after = text.slice(cut).trimStart().split(/\s+/).slice(0, 4).join(" ");
  return { before, after };
}
