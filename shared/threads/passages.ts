import type { SourceParagraph } from "#shared/segments/segment.ts";
import { sentenceRanges } from "#shared/text/sentences.ts";
import type { Passage } from "./answer-page.ts";
import type { Anchor, Thread } from "./thread.ts";

/**
 * The Korean that a question is about, for whoever wrote it: the paragraph that holds the words, with its sentence; all
 * of the segment's Korean where the question is about the English or about the whole paragraph.
 */
export function passagesOf(anchor: Anchor, source: readonly SourceParagraph[]): Passage[] {
  const about =
    anchor.side === "source" && !anchor.orphaned && source.find(({ id }) => id === anchor.sourceParagraphId);
  if (!about || anchor.side !== "source") return source.map(({ text }) => ({ text, sentence: null, words: null }));
  const words = { from: anchor.from, to: anchor.to };
  return [{ text: about.text, sentence: sentenceAround(about.text, words), words }];
}

/** Every text of a query that its letter or its answer page would show, besides what the journalist said themselves. */
export const textsShown = (
  { anchor, body, readings }: Pick<Thread, "anchor" | "body" | "readings">,
  source: readonly SourceParagraph[],
): string[] => [
  ...(anchor.side === "segment" ? [] : [anchor.quote]),
  ...[body, ...readings],
  ...passagesOf(anchor, source).map(({ text }) => text),
];

/** From the beginning of the first sentence that holds some of the words to the end of the last. */
export function sentenceAround(text: string, { from, to }: { from: number; to: number }) {
  const around = sentenceRanges(text).filter(([start, end]) => start < to && end > from);
  return { from: Math.min(from, around[0]?.[0] ?? from), to: Math.max(to, around.at(-1)?.[1] ?? to) };
}

/** The sentence that the journalist may word anew; none where the question is about English that has several paragraphs beside it. */
export function correctableOf(anchor: Anchor, source: readonly SourceParagraph[]) {
  const about = anchor.side === "source" ? source.find(({ id }) => id === anchor.sourceParagraphId) : source[0];
  if (!about || (anchor.side !== "source" && source.length > 1)) return undefined;
  if (anchor.side !== "source" || anchor.orphaned) return { sourceParagraphId: about.id, was: about.text };
  const { from, to } = sentenceAround(about.text, anchor);
  return { sourceParagraphId: about.id, was: about.text.slice(from, to) };
}
