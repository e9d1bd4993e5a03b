import { z } from "zod";
import { learnLexicon } from "#shared/alignment/learn-lexicon.ts";
import { type Lexicon, lexiconFor } from "#shared/alignment/lexicons.ts";
import { type AlignmentTerm, termForAlignment } from "#shared/alignment/term-lexicon.ts";
import { termsOf } from "./house.ts";
import { allLines } from "./jsonl.ts";

/**
 * The words to align by: those of the given files, and what the engine knows by itself. A line that cannot be used is named, and
 * the command ends as wrong use when it has done the rest.
 */
export async function lexiconFrom({ memory, terms }: { memory?: string; terms?: string }): Promise<Lexicon> {
  const pairs = memory === undefined ? [] : await usable(memory, pair);
  return lexiconFor({
    ...(pairs.length > 0 && { learnt: learnLexicon(pairs) }),
    terms: terms === undefined ? [] : await entriesOf(terms),
  });
}

/** What the term base gives out, or lines of forms. */
async function entriesOf(file: string): Promise<AlignmentTerm[]> {
  if (/\.(?:csv|tbx)$/i.test(file)) return (await termsOf(file)).map(termForAlignment);
  const lines = await usable(file, term);
  return lines.map(({ korean, english }) => ({ korean: [korean].flat(), english: [english].flat() }));
}

async function usable<Line>(file: string, shape: z.ZodType<Line>): Promise<Line[]> {
  const { lines, bad } = await allLines(file, shape);
  if (bad > 0) process.exitCode = 2;
  return lines;
}

const pair = z.object({ source: z.string(), target: z.string() });
const forms = z.union([z.string(), z.array(z.string())]);
const term = z.object({ korean: forms, english: forms });
