import { hasTarget } from "#shared/segments/segment.ts";
import { clearedBy, type GateInput, nowhere, type Obstruction } from "./input.ts";

/** What is wrong with the article as a whole. */
export function articleLines({ article, segments, unaligned, now }: GateInput): Obstruction[] {
  const lines: Obstruction[] = unaligned.map(({ id, position, since }) => ({
    key: `unaligned-source:${id}`,
    obstacle: "unaligned-source",
    ...nowhere,
    params: { paragraph: position + 1 },
    since,
    clearedBy: clearedBy("translate"),
    overridable: false,
  }));
  const headline = segments.find(({ kind, review }) => kind === "headline" && !review.omitted);
  if (!headline || !hasTarget(headline))
    lines.push({
      key: "no-headline",
      obstacle: "no-headline",
      segmentId: headline?.id ?? null,
      threadId: null,
      params: {},
      since: null,
      clearedBy: clearedBy("translate"),
    });
  if (article.embargoUntil && new Date(article.embargoUntil) > now)
    lines.push({
      key: `embargo:${article.embargoUntil}`,
      obstacle: "embargo",
      ...nowhere,
      params: { until: article.embargoUntil },
      since: null,
      clearedBy: clearedBy("manage-article"),
    });
  return lines;
}
