import type { Lexicon, Rendering } from "./lexicon.ts";

/** A learnt lexicon as text, one Korean form a line: `소금|0.91|salt,salti`. Read back it is the same but for the rounding. */
export const writeLexicon = (lexicon: Lexicon): string =>
  [...lexicon].map(([form, { stems, kept }]) => `${form}|${kept.toFixed(3)}|${stems.join(",")}\n`).join("");

export function readLexicon(text: string): Lexicon {
  const lexicon = new Map<string, Rendering>();
  for (const line of text.split("\n")) {
    const [form = "", kept = "", stems = ""] = line.split("|");
    if (form !== "") lexicon.set(form, { stems: stems.split(","), kept: Number(kept) });
  }
  return lexicon;
}
