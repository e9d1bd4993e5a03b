import { align } from "#shared/alignment/align.ts";
import type { Bead } from "#shared/alignment/bead.ts";
import type { Lexicon } from "#shared/alignment/lexicons.ts";
import type { Kind } from "#shared/articles/kind.ts";

/** A paragraph as it is aligned. */
export interface Part {
  readonly kind: Kind;
  readonly text: string;
}

/** Which English parts render which Korean ones, by these words. */
export const alignParts = (source: readonly Part[], draft: readonly Part[], lexicon: Lexicon): Bead[] =>
  align(
    source.map(({ text }) => text),
    draft.map(({ text }) => text),
    { kinds: { source: source.map(({ kind }) => kind), target: draft.map(({ kind }) => kind) }, lexicon },
  );
