import { type Refusal, refusal } from "#shared/api/refusal.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { normalise } from "#shared/text/normalise.ts";
import type { Anchor } from "./thread.ts";

/** What the schema of an anchor keeps of its words. */
const LONGEST_QUOTE = 2_000;

/**
 * The anchor with the words that it stands on as they are now, or a refusal when they are not what was selected. What
 * the sender quotes is compared and never kept.
 * @param segment its texts as they are on the page, with what is only suggested
 */
export function placeAnchor(anchor: Anchor, segment: Pick<Segment, "source" | "text">): Anchor | Refusal {
  if (anchor.side === "segment") return anchor;
  const text = anchor.side === "target" ? segment.text : koreanOf(segment, anchor.sourceParagraphId);
  if (text === undefined || anchor.to > text.length || anchor.from >= anchor.to) return refusal("bad-anchor");
  const words = text.slice(anchor.from, anchor.to);
  const quote = withoutHalfCharacter(words.slice(0, LONGEST_QUOTE));
  if (!words.isWellFormed() || normalise(quote) !== normalise(withoutHalfCharacter(anchor.quote)))
    return refusal("bad-anchor");
  return { ...anchor, quote, orphaned: false };
}

const koreanOf = ({ source }: Pick<Segment, "source">, paragraphId: string) =>
  source.find(({ id }) => id === paragraphId)?.text;

/** Cut after so many units, a text may end in the middle of a character. */
const withoutHalfCharacter = (text: string) => (text.isWellFormed() ? text : text.replace(/[\uD800-\uDBFF]$/, ""));
