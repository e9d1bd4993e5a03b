import type { Lexicon, Rendering } from "./lexicon.ts";

/** A learnt lexicon as text, one Korean form a line: `소금|0.91|salt:0.85,salti:0.5`. Read back it is the same but for the rounding. */
export const writeLexicon = (lexicon: Lexicon): string =>
  [...lexicon].map(([form, rendering]) => `${form}|${rendering.kept.toFixed(3)}|${writeStems(rendering)}\n`).join("");

const writeStems = ({ stems, stemsKept }: Rendering): string =>
  stems.map((stem, at) => (stemsKept ? `${stem}:${stemsKept[at]?.toFixed(3)}` : stem)).join(",");

export function readLexicon(text: string): Lexicon {
  const lexicon = new Map<string, Rendering>();
  for (const line of text.split("\n")) {
    const [form = "", kept = "", stems = ""] = line.split("|");
    if (form !== "") lexicon.set(form, { ...readStems(stems), kept: Number(kept) });
  }
  return lexicon;
}

/** What was learnt before stems were counted has no figures for them. */
function readStems(written: string): Pick<Rendering, "stems" | "stemsKept"> {
  const parts = written.split(",").map((part) => part.split(":"));
  const stems = parts.map(([stem = ""]) => stem);
  const counted = parts.every(([, kept]) => kept !== undefined);
  return counted ? { stems, stemsKept: parts.map(([, kept]) => Number(kept)) } : { stems };
}
