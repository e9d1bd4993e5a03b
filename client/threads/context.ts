import type { SourceParagraph } from "#shared/segments/segment.ts";
import { sentenceRanges } from "#shared/text/sentences.ts";
import type { Thread } from "#shared/threads/thread.ts";

export interface Passage {
  id: string;
  text: string;
  /** The words asked about, as characters of the passage. */
  marked?: { from: number; to: number };
}

/**
 * The Korean that a question is about, for whoever wrote it: the sentences that hold the words; all of the segment's
 * Korean where the question is about the English or about the whole paragraph.
 */
export function koreanOf({ anchor }: Pick<Thread, "anchor">, source: readonly SourceParagraph[]): Passage[] {
  const paragraph = anchor.side === "source" && source.find(({ id }) => id === anchor.sourceParagraphId);
  if (anchor.side !== "source" || !paragraph || anchor.orphaned) return source.map(({ id, text }) => ({ id, text }));
  const around = sentenceRanges(paragraph.text).filter(([from, to]) => from < anchor.to && to > anchor.from);
  const start = Math.min(anchor.from, around[0]?.[0] ?? anchor.from);
  const end = Math.max(anchor.to, around.at(-1)?.[1] ?? anchor.to);
  const marked = { from: anchor.from - start, to: anchor.to - start };
  return [{ id: paragraph.id, text: paragraph.text.slice(start, end), marked }];
}
