import { type AlignOptions, align } from "#shared/alignment/align.ts";
import type { Bead } from "#shared/alignment/bead.ts";
import type { Lexicon } from "#shared/alignment/lexicons.ts";
import type { Kind } from "#shared/articles/kind.ts";

/** A paragraph as it is aligned. */
export interface Part {
  readonly kind: Kind;
  readonly text: string;
}

/** Two texts, by paragraphs. */
export interface Sides extends Pick<AlignOptions, "kinds"> {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

export const sidesOf = (source: readonly Part[], draft: readonly Part[]): Sides => ({
  source: source.map(({ text }) => text),
  target: draft.map(({ text }) => text),
  kinds: { source: source.map(({ kind }) => kind), target: draft.map(({ kind }) => kind) },
});

export const alignSides = ({ source, target, ...options }: Sides, lexicon: Lexicon): Bead[] =>
  align(source, target, { ...options, lexicon });

/** Which English parts render which Korean ones, by these words. */
export const alignParts = (source: readonly Part[], draft: readonly Part[], lexicon: Lexicon): Bead[] =>
  alignSides(sidesOf(source, draft), lexicon);
