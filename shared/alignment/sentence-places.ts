import { type SentenceRange, sentenceRanges } from "#shared/text/sentences.ts";
import type { SentenceBead, SentencePlace } from "./bead.ts";

/** Between paragraphs, as `textOf` writes it. */
const BREAK = "\n\n";

/** The paragraphs of a text that `textOf` made. */
export const paragraphsIn = (text: string): string[] => text.split(BREAK);

/** A place in such a text, in characters, as its paragraph and the character in that. */
export function placeIn(text: string, offset: number): [paragraph: number, offset: number] {
  const before = text.slice(0, offset).split(BREAK);
  return [before.length - 1, before.at(-1)?.length ?? 0];
}

/** The number of the sentence that holds this character of a paragraph; behind its end, of the one before. Undefined in a blank one. */
export function sentenceAt(paragraph: string, offset: number): number | undefined {
  const ranges = sentenceRanges(paragraph);
  if (ranges.length === 0) return undefined;
  const after = ranges.findIndex(([, to]) => offset <= to);
  return after === -1 ? ranges.length - 1 : after;
}

/** Where a sentence stands in its paragraph. */
export const rangeOf = (paragraph: string, sentence: number): SentenceRange | undefined =>
  sentenceRanges(paragraph)[sentence];

/** All ranges of these sentences in a text that `textOf` made. */
export function rangesInText(text: string, places: readonly SentencePlace[]): SentenceRange[] {
  const paragraphs = paragraphsIn(text);
  const starts = paragraphs.map((_, at) => paragraphs.slice(0, at).join(BREAK).length + (at > 0 ? BREAK.length : 0));
  return places.flatMap(([paragraph, sentence]): SentenceRange[] => {
    const [range, start] = [rangeOf(paragraphs[paragraph] ?? "", sentence), starts[paragraph] ?? 0];
    return range ? [[start + range[0], start + range[1]]] : [];
  });
}

/** Which sentences there are, blank paragraphs without any: who counts otherwise looks at another text. */
export const countSentences = (paragraphs: readonly string[]): number[] =>
  paragraphs.map((paragraph) => sentenceRanges(paragraph).length);

/** The bead that holds this sentence of a side. */
export const beadOf = (
  beads: readonly SentenceBead[],
  side: "source" | "target",
  [paragraph, sentence]: SentencePlace,
): SentenceBead | undefined => beads.find((bead) => bead[side].some(([p, s]) => p === paragraph && s === sentence));

/** Every sentence of these paragraphs in order, with where it begins. */
export const sentencesFrom = (paragraphs: readonly string[]) =>
  paragraphs.flatMap((words, paragraph) =>
    sentenceRanges(words).map(([from, to]) => ({ paragraph, from, text: words.slice(from, to) })),
  );
