import type { Written } from "#shared/history/authorship.ts";
import type { Span } from "#shared/history/word-diff.ts";

export interface AuthoredSpan extends Span {
  /** Whose words these are; of inserted words only. */
  by?: string;
}

/** Cuts what came in at the borders of its writers. */
export function authoredSpans(spans: readonly Span[], written: readonly Written[]): AuthoredSpan[] {
  const result: AuthoredSpan[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.kind === "inserted") result.push(...byWriter(span.text, at, written));
    else result.push(span);
    if (span.kind !== "deleted") at += span.text.length;
  }
  return result;
}

function byWriter(text: string, start: number, written: readonly Written[]): AuthoredSpan[] {
  const parts: AuthoredSpan[] = [];
  let at = 0;
  while (at < text.length) {
    const place = start + at;
    const mine = written.find(({ from, to }) => from <= place && place < to);
    const next = mine?.to ?? written.find(({ from }) => from > place)?.from ?? Number.POSITIVE_INFINITY;
    const end = Math.min(text.length, next - start);
    parts.push({ kind: "inserted", text: text.slice(at, end), ...(mine ? { by: mine.by } : {}) });
    at = end;
  }
  return parts;
}
