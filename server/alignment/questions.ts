import { align } from "#shared/alignment/align.ts";
import type { Bead } from "#shared/alignment/bead.ts";
import type { Lexicon } from "#shared/alignment/lexicons.ts";
import { matchParagraphs } from "#shared/alignment/match-paragraphs.ts";
import { type Place, placeParagraphs } from "#shared/alignment/place-paragraphs.ts";
import { alignSides, type Part, type Sides } from "./align-parts.ts";

/** What is asked of the words of a desk: plain data, so that another process may answer. */
export interface Question {
  /** Texts to align, each by itself. */
  readonly texts?: readonly Sides[];
  /** A draft to place among the rows of an article. */
  readonly draft?: { readonly rows: readonly Place[]; readonly parts: readonly Part[] };
  /** Two versions of one text, to say which paragraph continues which. */
  readonly versions?: { readonly before: readonly string[]; readonly after: readonly string[] };
}

export interface Answer {
  /** For each text its beads. */
  readonly beads: Bead[][];
  /** For each paragraph of the draft its row; null where it belongs to none. */
  readonly homes: (string | null)[];
  /** For each paragraph of the later version the earlier one that it continues; undefined where it is new. */
  readonly matches: (number | undefined)[];
}

export const answerTo = ({ texts = [], draft, versions }: Question, lexicon: Lexicon): Answer => ({
  beads: texts.map((sides) => alignSides(sides, lexicon)),
  homes: draft
    ? placeParagraphs(draft.rows, draft.parts, (source, target, options) =>
        align(source, target, { ...options, lexicon }),
      ).map((home) => home ?? null)
    : [],
  matches: versions ? matchParagraphs(versions.before, versions.after) : [],
});

/** Everything that is to be read for an answer. */
export const textOfQuestion = ({ texts = [], draft }: Question): string[] => [
  ...texts.flatMap(({ source, target }) => [...source, ...target]),
  ...(draft?.parts.map(({ text }) => text) ?? []),
  ...(draft?.rows.flatMap(({ source, english }) => [...source.map(({ text }) => text), ...english]) ?? []),
];
