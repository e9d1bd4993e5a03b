import { useQuery } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { currentVisit } from "#client/live/visit.ts";
import type { Comparison } from "#client/paths.ts";
import { type Base, compareArticle, compareSegment } from "#shared/review/compare-api.ts";
import { readSourceChange } from "#shared/review/source-api.ts";

/** Everything that differs in the article, or the one paragraph that is asked for. */
export function useComparison(articleId: string, { segment, since, until, from, to }: Comparison) {
  const visit = currentVisit(articleId);
  return useQuery({
    queryKey: ["article", articleId, "comparison", segment, since, until, from, to],
    queryFn: async ({ signal }) => {
      if (!segment) return call(compareArticle, { articleId, since: since ?? DEFAULT, until, visit }, { signal });
      const asked = { ...(from === undefined ? { since: since ?? DEFAULT } : { from }), until, to };
      const { compared } = await call(compareSegment, { segmentId: segment, visit, ...asked }, { signal });
      return { segments: compared ? [compared] : [], known: compared ? 1 : 0, unknown: compared ? 0 : 1 };
    },
    staleTime: 0,
  });
}

export const DEFAULT: Base = "looked";

/** The Korean over which a paragraph was approved, against the Korean of now. */
export function useSourceChange(articleId: string, segmentId: string, digest: string) {
  return useQuery({
    queryKey: ["article", articleId, "source-change", segmentId, digest],
    queryFn: ({ signal }) => call(readSourceChange, { segmentId }, { signal }),
    select: ({ change }) => change,
  });
}
