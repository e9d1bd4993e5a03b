import { Mapping } from "@tiptap/pm/transform";
import type { SegmentText } from "./segment-text.ts";
import { unconfirmedIn } from "./unconfirmed.ts";

export interface ToldCaret {
  version: number;
  anchor: number;
  head: number;
}

/**
 * My caret as others can place it: in the text that everybody has. Words of mine that are still on their way carry it
 * along at the other end when they arrive there.
 */
export function caretToTell(text: SegmentText): ToldCaret {
  const { selection } = text.state;
  const own = unconfirmedIn(text.state);
  const back = new Mapping(own.toReversed().map(({ step }) => step.getMap().invert()));
  return { version: text.version(), anchor: back.map(selection.anchor, -1), head: back.map(selection.head, -1) };
}

/** Where a colleague's caret stands in the text on this screen; undefined when that cannot be known. */
export function caretToShow(text: SegmentText, told: ToldCaret): Pick<ToldCaret, "anchor" | "head"> | undefined {
  const way = text.incoming.trail.between(told.version, text.version());
  if (!way) return undefined;
  const theirs = new Mapping([...way]);
  const mine = new Mapping(unconfirmedIn(text.state).map(({ step }) => step.getMap()));
  // Behind what arrived with it, before what I type at its place.
  const place = (at: number) => mine.map(theirs.map(at, 1), -1);
  return { anchor: place(told.anchor), head: place(told.head) };
}
