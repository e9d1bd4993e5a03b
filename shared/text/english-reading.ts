import type { Token } from "./english-numbers.ts";
import { lookup } from "./lookup.ts";
import type { Value, ValueKind } from "./values.ts";

/** Figures read at a token. */
export interface Read {
  readonly values: Value[];
  /** Tokens consumed. */
  readonly length: number;
}

/** A value still without its words; the scan puts them in. */
export function make(kind: ValueKind, low: number, first: Token, last: Token, more: Partial<Value> = {}): Value {
  return { range: [first.from, last.to], text: "", kind, low, high: low, slight: false, ...more };
}

export const lower = (token: Token | undefined) => token?.lower ?? "";
export const adjacent = (one: Token | undefined, other: Token | undefined) =>
  one !== undefined && other !== undefined && one.to === other.from;

/** Words numbered in their order, from 1. */
export const names = (words: string, from = 1): Record<string, number> =>
  lookup(Object.fromEntries(words.split(" ").map((word, index) => [word, index + from])));
