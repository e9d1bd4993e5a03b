import type { Node } from "@tiptap/pm/model";
import { Mapping, type StepMap } from "@tiptap/pm/transform";
import { textOf } from "#shared/document/document.ts";
import { offsetAtPosition, positionAtOffset } from "#shared/document/positions.ts";
import type { Anchor } from "./thread.ts";

export type TargetAnchor = Extract<Anchor, { side: "target" }>;

/**
 * Where an anchor stands after the steps. When all its words are gone it is orphaned and keeps its quote; when the
 * quoted words are there again (undo, paste), it returns to them. The same object when nothing moved.
 */
export function mapAnchor(anchor: TargetAnchor, before: Node, after: Node, maps: readonly StepMap[]): TargetAnchor {
  const text = textOf(after);
  if (anchor.orphaned) return returned(anchor, text) ?? anchor;
  const mapping = new Mapping([...maps]);
  const from = mapping.mapResult(positionAtOffset(before, anchor.from), 1);
  const to = mapping.mapResult(positionAtOffset(before, anchor.to), -1);
  const start = offsetAtPosition(after, from.pos);
  const end = offsetAtPosition(after, to.pos);
  if (end <= start)
    return (
      returned({ ...anchor, from: start, to: start }, text) ?? { ...anchor, from: start, to: start, orphaned: true }
    );
  return start === anchor.from && end === anchor.to ? anchor : { ...anchor, from: start, to: end };
}

/** The quoted words, nearest to where they were. */
export function returned(anchor: TargetAnchor, text: string): TargetAnchor | undefined {
  if (anchor.quote === "") return undefined;
  let best: number | undefined;
  for (let at = text.indexOf(anchor.quote); at !== -1; at = text.indexOf(anchor.quote, at + 1)) {
    if (best === undefined || Math.abs(at - anchor.from) < Math.abs(best - anchor.from)) best = at;
  }
  return best === undefined ? undefined : { ...anchor, from: best, to: best + anchor.quote.length, orphaned: false };
}
