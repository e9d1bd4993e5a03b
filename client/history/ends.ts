import type { Comparison } from "#client/paths.ts";
import { BASES, type Base } from "#shared/review/compare-api.ts";

/** One end of a comparison as it is chosen from a list: a time that matters, now, or a version of a paragraph's English. */
export type End = Base | "now" | `v${number}`;

export const versionEnd = (version: number): End => `v${version}`;

const isBase = (end: End): end is Base => BASES.some((base) => base === end);

const numberOf = (end: End) => Number(end.slice(1));

export function endsOf({ since, until, from, to }: Comparison): { start: End; end: End } {
  const start = from === undefined ? (since ?? BASES[0]) : versionEnd(from);
  return { start, end: until ?? (to === undefined ? "now" : versionEnd(to)) };
}

/** What the address says of these two; versions belong to one paragraph. */
export const comparisonOf = (start: End, end: End, segment: string | undefined): Comparison => ({
  segment,
  ...(isBase(start) ? { since: start } : { from: numberOf(start) }),
  ...(end === "now" ? {} : isBase(end) ? { until: end } : { to: numberOf(end) }),
});
