/**
 * Which paragraphs render which: 1:1, 1:N, N:1, N:M, 1:0 (no English), 0:1 (no Korean).
 * Numbers count paragraphs from 0; every paragraph of both sides stands in exactly one bead.
 */
export interface Bead {
  readonly source: number[];
  readonly target: number[];
  /** 0…1: how sure the engine is that this is right; at 0.5 and below a person should look. */
  readonly confidence: number;
}

/** A sentence as [paragraph, sentence within it], both from 0. */
export type SentencePlace = readonly [paragraph: number, sentence: number];

/** The same for the sentences inside. */
export interface SentenceBead {
  readonly source: SentencePlace[];
  readonly target: SentencePlace[];
}
