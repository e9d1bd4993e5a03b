import type { SourceParagraph } from "#shared/segments/segment.ts";
import type { Term } from "#shared/terms/term.ts";
import { eachOnce, TermBase } from "#shared/terms/term-base.ts";
import type { Thread } from "#shared/threads/thread.ts";

/** The entries that an answer may belong to: those in the words asked about first, then those of the paragraph, then the rest of the article's. */
export function termsAtHand(thread: Pick<Thread, "anchor">, source: readonly SourceParagraph[], terms: Term[]): Term[] {
  const base = new TermBase(terms);
  const asked = eachOnce(base.find(askedOf(thread)));
  const beside = eachOnce(source.flatMap(({ text }) => base.find(text)));
  return [...new Set([...asked, ...beside, ...terms])];
}

const LONGEST = 60;

/** The Korean words that a question stands on, when they could be an entry. */
export function askedOf({ anchor }: Pick<Thread, "anchor">): string {
  return anchor.side === "source" && anchor.quote.length <= LONGEST ? anchor.quote.trim() : "";
}
