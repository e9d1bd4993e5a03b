import type { SourceParagraph } from "#shared/segments/segment.ts";
import type { Anchor } from "#shared/threads/thread.ts";

export interface Selected {
  from: number;
  to: number;
}

/** Words selected in one Korean paragraph, as an anchor. Undefined when nothing but white space is selected. */
export function sourceAnchor(
  { id, text }: Pick<SourceParagraph, "id" | "text">,
  selected: Selected,
): Anchor | undefined {
  const words = trimmed(text, selected);
  return words && { side: "source", sourceParagraphId: id, ...words, orphaned: false };
}

/** Words selected in the English of a segment, counted as `textOf` counts. */
export function targetAnchor(text: string, selected: Selected): Anchor | undefined {
  const words = trimmed(text, selected);
  return words && { side: "target", ...words, orphaned: false };
}

/** A selection by double click takes the space after the word along; what is meant is the word. */
function trimmed(text: string, { from, to }: Selected): (Selected & { quote: string }) | undefined {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  return end > start ? { from: start, to: end, quote: text.slice(start, end).slice(0, LONGEST_QUOTE) } : undefined;
}

/** The contract keeps no more; the rest of the words is still what the thread is about. */
const LONGEST_QUOTE = 2_000;
