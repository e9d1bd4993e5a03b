import { diffWordsWithSpace } from "diff";
import type { SourceParagraph } from "#shared/segments/segment.ts";
import type { Anchor } from "./thread.ts";

export type SourceAnchor = Extract<Anchor, { side: "source" }>;

/**
 * Where an anchor on the Korean stands in a new version of it. Words that stayed are followed through the difference of
 * the two wordings; words that are gone leave it orphaned with its quote, and it returns when they are there again.
 * @param was the paragraph's text until now, unless the anchor was orphaned already
 * @param now the paragraph that continues it, if any, then others of the same row
 */
export function followSource(
  anchor: SourceAnchor,
  was: string | undefined,
  now: readonly SourceParagraph[],
): SourceAnchor {
  const [heir] = now;
  if (heir && was !== undefined && !anchor.orphaned) {
    const range = followRange(was, heir.text, anchor.from, anchor.to);
    if (range) return { ...anchor, sourceParagraphId: heir.id, ...range };
  }
  for (const { id, text } of now) {
    const at = anchor.quote === "" ? -1 : nearest(text, anchor.quote, anchor.from);
    if (at >= 0) return { ...anchor, sourceParagraphId: id, from: at, to: at + anchor.quote.length, orphaned: false };
  }
  return { ...anchor, sourceParagraphId: heir?.id ?? anchor.sourceParagraphId, orphaned: true };
}

/** The part of a range that is still there, in the units of the newer text; undefined when nothing of it is. */
function followRange(before: string, after: string, from: number, to: number) {
  if (before === after) return { from, to };
  let [old, fresh] = [0, 0];
  let start: number | undefined;
  let end = 0;
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    if (!added && !removed) {
      const [first, last] = [Math.max(from, old), Math.min(to, old + value.length)];
      if (last > first) {
        start ??= fresh + first - old;
        end = fresh + last - old;
      }
    }
    if (!added) old += value.length;
    if (!removed) fresh += value.length;
  }
  return start === undefined ? undefined : { from: start, to: end };
}

function nearest(text: string, quote: string, near: number): number {
  let best = -1;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
    if (best === -1 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  return best;
}
