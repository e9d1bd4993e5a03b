import type { Value, ValueKind } from "./values.ts";

/** Figures read at a place, and where reading goes on. */
export interface Read {
  readonly values: Value[];
  /** Where reading goes on. */
  readonly to: number;
}

export const rangeFrom = (from: number, to: number) => [from, to] as const;

/** A value still without its words; the scan puts them in. */
export function value(kind: ValueKind, low: number, from: number, to: number, more: Partial<Value> = {}): Value {
  return { range: rangeFrom(from, to), text: "", kind, low, high: low, slight: false, ...more };
}

/** A sticky pattern at a place. */
export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
