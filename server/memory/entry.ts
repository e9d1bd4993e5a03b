import { LONGEST_TEXT, type TextsSaid } from "#shared/memory/pair.ts";

/** An entry of a file: two texts, or the line where it begins and why it cannot be used. */
export type Entry = TextsSaid | { readonly at: number; readonly why: string };

/** What every way into the memory asks of two texts. */
export function asEntry(at: number, texts: TextsSaid): Entry {
  const { source, target } = texts;
  if (source.trim() === "") return { at, why: "there is no Korean" };
  if (target.trim() === "") return { at, why: "there is no English" };
  if (Math.max(source.length, target.length) > LONGEST_TEXT)
    return { at, why: `longer than ${LONGEST_TEXT.toLocaleString("en")} characters` };
  if (![source, target].every((text) => text.isWellFormed() && !text.includes("\u0000")))
    return { at, why: "characters that are not text" };
  return { ...texts, source: source.trim(), target: target.trim() };
}
