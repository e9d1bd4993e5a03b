import { setPriority } from "node:os";
import { gzipSync } from "node:zlib";
import { type LearningPair, learnLexicon } from "#shared/alignment/learn-lexicon.ts";
import { writeLexicon } from "#shared/alignment/stored-lexicon.ts";

/** Pairs, some thousand at a time; without any: those were all. */
export type Lessons = readonly LearningPair[];
export interface Learnt {
  readonly words: Uint8Array;
  readonly forms: number;
}

const pairs: LearningPair[] = [];

/** Runs in a process of its own, for one learning: it takes whole seconds, and nobody waits for it. */
process.on("message", (more: Lessons) => {
  if (more.length > 0) return void pairs.push(...more);
  const lexicon = learnLexicon(pairs);
  const learnt: Learnt = { words: gzipSync(writeLexicon(lexicon)), forms: lexicon.size };
  process.send?.(learnt, () => process.disconnect());
});
setPriority(10);
