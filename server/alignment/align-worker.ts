import { gunzipSync } from "node:zlib";
import { lexiconFor } from "#shared/alignment/lexicons.ts";
import { readLexicon } from "#shared/alignment/stored-lexicon.ts";
import type { AlignmentTerm } from "#shared/alignment/term-lexicon.ts";
import { alignParts, type Part } from "./align-parts.ts";

export interface LongText {
  readonly source: readonly Part[];
  readonly draft: readonly Part[];
  /** The words of the desk, as they are stored. */
  readonly words?: Uint8Array | undefined;
  readonly terms: readonly AlignmentTerm[];
}

/** Runs in a process of its own, for one text. */
process.once("message", ({ source, draft, words, terms }: LongText) => {
  const learnt = words && readLexicon(gunzipSync(words).toString("utf8"));
  const beads = alignParts(source, draft, lexiconFor({ terms, ...(learnt && { learnt }) }));
  process.send?.(beads, () => process.disconnect());
});
