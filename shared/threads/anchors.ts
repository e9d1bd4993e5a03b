import type { Node } from "@tiptap/pm/model";
import { Mapping, type StepMap } from "@tiptap/pm/transform";
import { textOf } from "#shared/document/document.ts";
import { offsetAtPosition, positionAtOffset } from "#shared/document/positions.ts";
import type { Anchor } from "./thread.ts";

export type TargetAnchor = Extract<Anchor, { side: "target" }>;

/**
 * Where an anchor stands after the steps. When all its words are gone it is orphaned and keeps its quote; when the
 * quoted words are written again (undo, paste, a cut of some of them taken back), it returns to them. Equal words that
 * stood elsewhere all the time are none of its. The same object when nothing moved.
 */
export function mapAnchor(anchor: TargetAnchor, before: Node, after: Node, maps: readonly StepMap[]): TargetAnchor {
  const text = textOf(after);
  const written = writtenBy(maps, after);
  if (anchor.orphaned) return returned(anchor, text, written) ?? anchor;
  const mapping = new Mapping([...maps]);
  const from = mapping.mapResult(positionAtOffset(before, anchor.from), 1);
  const to = mapping.mapResult(positionAtOffset(before, anchor.to), -1);
  const start = offsetAtPosition(after, from.pos);
  const end = offsetAtPosition(after, to.pos);
  if (end <= start) {
    const here = { ...anchor, from: start, to: start };
    return returned(here, text, written) ?? { ...here, orphaned: true };
  }
  const moved = start === anchor.from && end === anchor.to ? anchor : { ...anchor, from: start, to: end };
  return end - start < anchor.quote.length ? (madeWhole(moved, text, written) ?? moved) : moved;
}

/** Of words of which some had been cut, all of them, when the rest is back beside them. */
const madeWhole = (anchor: TargetAnchor, text: string, written: readonly Range[]) =>
  returned(anchor, text, written, (at, end) => at < anchor.to && end > anchor.from);

interface Range {
  from: number;
  to: number;
}

/** What the steps wrote, in the characters of the text; where they only deleted, the place. */
function writtenBy(maps: readonly StepMap[], after: Node): Range[] {
  return maps.flatMap((map, index) => {
    const later = new Mapping(maps.slice(index + 1));
    const ranges: Range[] = [];
    map.forEach((_from, _to, from, to) => {
      ranges.push({
        from: offsetAtPosition(after, later.map(from, -1)),
        to: offsetAtPosition(after, later.map(to, 1)),
      });
    });
    return ranges;
  });
}

/** The quoted words, nearest to where they were; only such as were `written` just now, where that is known. */
export function returned(
  anchor: TargetAnchor,
  text: string,
  written?: readonly Range[],
  may: (at: number, end: number) => boolean = () => true,
): TargetAnchor | undefined {
  const { quote } = anchor;
  if (quote === "") return undefined;
  let best: number | undefined;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    if (written?.every(({ from, to }) => from >= end || to <= at) || !may(at, end)) continue;
    if (best === undefined || Math.abs(at - anchor.from) < Math.abs(best - anchor.from)) best = at;
  }
  return best === undefined ? undefined : { ...anchor, from: best, to: best + quote.length, orphaned: false };
}
