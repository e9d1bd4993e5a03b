import { z } from "zod";
import { learnLexicon } from "#shared/alignment/learn-lexicon.ts";
import { type Lexicon, lexiconFor } from "#shared/alignment/lexicons.ts";
import { allLines } from "./jsonl.ts";

/** The words to align by: those of the given files, and what the engine knows by itself. */
export async function lexiconFrom({ memory, terms }: { memory?: string; terms?: string }): Promise<Lexicon> {
  const pairs = memory === undefined ? [] : await allLines(memory, pair);
  const entries = terms === undefined ? [] : await allLines(terms, term);
  return lexiconFor({
    ...(pairs.length > 0 && { learnt: learnLexicon(pairs) }),
    terms: entries.map(({ korean, english }) => ({ korean: [korean].flat(), english: [english].flat() })),
  });
}

const pair = z.object({ source: z.string(), target: z.string() });
const forms = z.union([z.string(), z.array(z.string())]);
const term = z.object({ korean: forms, english: forms });
