import type { Comparison } from "#client/paths.ts";
import { BASES } from "#shared/review/compare-api.ts";

/** One end of a comparison as it is chosen from a list: a time that matters, a moment, an approval, now, or a version of a paragraph's English. */
export type End = string;

export interface Ends {
  start: End;
  end: End;
}

export const NOW: End = "now";

export const versionEnd = (version: number): End => `v${version}`;
export const isVersion = (end: End) => /^v\d{1,9}$/.test(end);
export const isMoment = (end: End) => /^\d{4}-\d\d-\d\dT/.test(end) && !Number.isNaN(Date.parse(end));
export const isApproval = (end: End) => /^[\da-f]{8}-[\da-f-]{27}$/.test(end);

/** What the address may say of an end; anything else is as if it said nothing. */
export const readEnd = (said: string | null): End | undefined =>
  said !== null && (BASES.some((base) => base === said) || isMoment(said) || isApproval(said)) ? said : undefined;

const numberOf = (end: End) => Number(end.slice(1));

export function endsOf({ since, until, from, to }: Comparison): Ends {
  const start = from === undefined ? (since ?? BASES[0]) : versionEnd(from);
  return { start, end: until ?? (to === undefined ? NOW : versionEnd(to)) };
}

/** What the address says of these two; versions and approvals belong to one paragraph. */
export const comparisonOf = ({ start, end }: Ends, segment: string | undefined): Comparison => ({
  segment,
  ...(isVersion(start) ? { from: numberOf(start) } : { since: start }),
  ...(end === NOW ? {} : isVersion(end) ? { to: numberOf(end) } : { until: end }),
});

/** The same of the whole article, where that has such a time. */
export const wholeOf = ({ since, until }: Comparison): Comparison => ({
  ...(since === undefined || isApproval(since) ? { since: "approved" } : { since }),
  ...(until === undefined || isApproval(until) ? {} : { until }),
});
