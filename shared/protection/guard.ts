import { finderOf, readingOf } from "./match.ts";
import type { ProtectedItem } from "./protected-item.ts";

/** Whether something that must not leave stands in any of these texts. */
export type Guard = (...texts: readonly (string | null | undefined)[]) => boolean;

/**
 * The one rule of every door: mails, answer pages, memory, exports, downloads and editions ask it of all that they hand
 * out. Where the items could not be read (undefined) nothing leaves: nobody knows that it may.
 */
export function guardOf(items: readonly Pick<ProtectedItem, "words">[] | undefined): Guard {
  if (!items) return () => true;
  if (items.length === 0) return () => false;
  const finders = items.map(({ words }) => finderOf(words));
  return (...texts) =>
    texts.some((text) => {
      const reading = text ? readingOf(text) : undefined;
      return reading !== undefined && finders.some((isIn) => isIn(reading));
    });
}
