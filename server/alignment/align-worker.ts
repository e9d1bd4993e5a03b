import { gunzipSync } from "node:zlib";
import { lexiconFor } from "#shared/alignment/lexicons.ts";
import { readLexicon } from "#shared/alignment/stored-lexicon.ts";
import type { AlignmentTerm } from "#shared/alignment/term-lexicon.ts";
import { answerTo, type Question } from "./questions.ts";

export interface Task {
  readonly question: Question;
  /** The words of the desk, as they are stored. */
  readonly words?: Uint8Array | undefined;
  readonly terms: readonly AlignmentTerm[];
}

/** Runs in a process of its own, for one question. */
process.once("message", ({ question, words, terms }: Task) => {
  const learnt = words && readLexicon(gunzipSync(words).toString("utf8"));
  process.send?.(answerTo(question, lexiconFor({ terms, ...(learnt && { learnt }) })), () => process.disconnect());
});
