import { returned } from "./anchors.ts";
import type { Anchor } from "./thread.ts";

/**
 * Where an anchor stands when the whole text that it stood in has become part of another: as far from the end as it was
 * where the text is that end, else on its words wherever they are. Without its words it is orphaned and keeps the quote.
 */
export function followWords(anchor: Anchor, text: string, into: string): Anchor {
  if (anchor.side !== "target") return anchor;
  const shift = into.length - text.length;
  const moved = { ...anchor, from: Math.max(0, anchor.from + shift), to: Math.max(0, anchor.to + shift) };
  if (!anchor.orphaned && into.endsWith(text)) return moved;
  return returned(moved, into) ?? { ...moved, to: moved.from, orphaned: true };
}
