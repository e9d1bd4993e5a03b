import type { Sentence } from "./sentences.ts";

/** Where the paragraphs of a side begin and end, by sentence. */
export interface Layout {
  readonly paragraphs: number;
  /** For each boundary between sentences the paragraph that ends there, or −1. */
  readonly endsAt: Int32Array;
  /** For each sentence its paragraph. */
  readonly holds: Int32Array;
  /** The sentences of a paragraph: from inclusive, to exclusive. */
  readonly sentences: (paragraph: number) => readonly [from: number, to: number];
}

export function layoutOf(sentences: readonly Sentence[]): Layout {
  const starts = [
    ...sentences.flatMap(({ opensParagraph }, index) => (opensParagraph ? [index] : [])),
    sentences.length,
  ];
  const endsAt = new Int32Array(sentences.length + 1).fill(-1);
  for (let paragraph = 1; paragraph < starts.length; paragraph++) endsAt[starts[paragraph]!] = paragraph - 1; // within bounds
  return {
    paragraphs: starts.length - 1,
    endsAt,
    holds: Int32Array.from(sentences, ({ paragraph }) => paragraph),
    sentences: (paragraph) => [starts[paragraph]!, starts[paragraph + 1]!], // a paragraph of the text
  };
}
