import type { SentenceBead } from "#shared/alignment/bead.ts";
import { beadOf, paragraphsIn, placeIn, rangeOf, rangesInText, sentenceAt } from "#shared/alignment/sentence-places.ts";
import type { Lit, StoodIn } from "./standing.ts";

/**
 * What is lit when one stands there. From a Korean sentence both sides, so that one sees what was taken; from an English
 * one the Korean alone: where somebody writes, nothing is painted under the caret. Undefined where nothing renders it.
 */
export function litBy(
  beads: readonly SentenceBead[],
  at: StoodIn,
  korean: readonly string[],
  text: string,
): Lit | undefined {
  const { segmentId, offset } = at;
  const english = paragraphsIn(text);
  const [paragraph, within] = at.side === "source" ? [at.paragraph, offset] : placeIn(text, offset);
  const sentence = sentenceAt((at.side === "source" ? korean : english)[paragraph] ?? "", within);
  const bead = sentence === undefined ? undefined : beadOf(beads, at.side, [paragraph, sentence]);
  if (!bead) return undefined;
  const look = { look: "sentence", id: "sentence" } as const;
  return {
    segmentId,
    korean: korean.map((words, number) =>
      bead.source.flatMap(([p, which]) => {
        const range = p === number ? rangeOf(words, which) : undefined;
        return range ? [{ ...look, from: range[0], to: range[1] }] : [];
      }),
    ),
    english: at.side === "target" ? [] : rangesInText(text, bead.target).map(([from, to]) => ({ ...look, from, to })),
  };
}
