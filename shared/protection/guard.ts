import { sentencesOf } from "#shared/text/sentences.ts";
import { finderOf, type Reading, readingOf } from "./match.ts";
import type { ProtectedItem } from "./protected-item.ts";
import type { StashNote } from "./stash.ts";

/** Whether something that must not leave stands in any of these texts. */
export type Guard = (...texts: readonly (string | null | undefined)[]) => boolean;

export interface Guarded {
  items: readonly Pick<ProtectedItem, "words">[];
  notes?: readonly Pick<StashNote, "words" | "canary">[];
}

/**
 * The one rule of every door: mails, answer pages, memory, exports, downloads and editions ask it of all that they hand
 * out. Where what is guarded could not be read (undefined) nothing leaves: nobody knows that it may.
 */
export function guardOf(guarded: Guarded | undefined): Guard {
  if (!guarded) return () => true;
  const { items, notes = [] } = guarded;
  const finders = [...items.map(({ words }) => finderOf(words)), ...notes.flatMap(tracesOf)];
  if (finders.length === 0) return () => false;
  return (...texts) =>
    texts.some((text) => {
      const reading = text ? readingOf(text) : undefined;
      return reading !== undefined && finders.some((isIn) => isIn(reading));
    });
}

/** Of a note, its canary and every sentence that is long enough to be known again. */
const tracesOf = ({ words, canary }: Pick<StashNote, "words" | "canary">) =>
  [canary, ...sentencesOf(words)]
    .map((text) => readingOf(text).run)
    .filter((run) => run.length >= SHORTEST_TRACE)
    .map(
      (trace) =>
        ({ run }: Reading) =>
          run.includes(trace),
    );

/** Letters. A shorter sentence would be found in texts that know nothing of the note: its words are protected one by one. */
export const SHORTEST_TRACE = 12;
