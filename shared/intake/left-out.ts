import type { LeftOut, LeftOutWhat } from "./recognised.ts";

export const leftOutOne = (what: LeftOutWhat, text?: string): LeftOut => ({
  what,
  count: 1,
  texts: text?.trim() ? [text.trim()] : [],
});

/** One line for each kind of thing left out, in the order in which they were met. */
export function tally(items: readonly LeftOut[]): LeftOut[] {
  const byWhat = new Map<LeftOutWhat, LeftOut>();
  for (const { what, count, texts } of items) {
    const sofar = byWhat.get(what);
    byWhat.set(what, { what, count: count + (sofar?.count ?? 0), texts: [...(sofar?.texts ?? []), ...texts] });
  }
  return [...byWhat.values()];
}
