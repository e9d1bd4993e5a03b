import type { Node } from "@tiptap/pm/model";
import { positionAtOffset } from "#shared/document/positions.ts";

/** Words that something is said of. Offsets count characters of the text (`textOf`), from inclusive, to exclusive. */
export interface Highlight {
  id: string;
  from: number;
  to: number;
  look: "comment" | "query" | "error" | "warning" | "note" | "term" | "machine" | "sentence";
  /** The conversation that is open beside the text. */
  active?: boolean;
  title?: string;
}

export interface Piece {
  text: string;
  highlights: readonly Highlight[];
}

/** Cuts a run of text at the ends of the highlights over it. */
export function pieces(text: string, start: number, highlights: readonly Highlight[]): Piece[] {
  const end = start + text.length;
  const over = highlights.filter(({ from, to }) => from < end && to > start && to > from);
  if (over.length === 0) return [{ text, highlights: [] }];
  const cuts = new Set([start, end]);
  for (const { from, to } of over) for (const at of [from, to]) if (at > start && at < end) cuts.add(at);
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const here = over.filter((each) => each.from < to && each.to > from);
    return { text: text.slice(from - start, to - start), highlights: here };
  });
}

/** The same words as positions of the document, for the live editor. */
export const rangeIn = (document: Node, { from, to }: Pick<Highlight, "from" | "to">) => ({
  from: positionAtOffset(document, from),
  to: positionAtOffset(document, to),
});
