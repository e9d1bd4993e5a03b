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

/** A row's text before a correction and after it; blank of a row that was not there. */
export interface Reworded {
  was: string;
  now: string;
}

/**
 * Where an anchor stands when its words have gone over to another row: split off, pushed or pulled. Undefined where they
 * have not: equal words that the other row had all the time are none of its.
 * @param from the whole text of the row that they left, as it was
 */
export function wentAlong(anchor: Anchor, from: string, { was, now }: Reworded): Anchor | undefined {
  if (anchor.side !== "target" || anchor.orphaned || was.length >= now.length) return undefined;
  const came = now.endsWith(was) ? { text: now.slice(0, now.length - was.length), at: 0 } : cameAfter(was, now);
  if (!came) return undefined;
  const words = came.text.trim();
  const start = from.indexOf(words);
  if (start === -1 || anchor.from < start || anchor.to > start + words.length) return undefined;
  const shift = came.at + came.text.indexOf(words) - start;
  return { ...anchor, from: anchor.from + shift, to: anchor.to + shift };
}

const cameAfter = (was: string, now: string) =>
  now.startsWith(was) ? { text: now.slice(was.length), at: was.length } : undefined;
