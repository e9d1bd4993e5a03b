import { findingsOf } from "#server/checks/findings.ts";
import { waivedKeys } from "#server/checks/waived-keys.ts";
import type { Waiver } from "#shared/checks/api.ts";
import type { Finding } from "#shared/checks/finding.ts";
import type { Policies } from "#shared/people/policies.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import type { Segment } from "#shared/segments/segment.ts";

export interface Checked {
  restricted: boolean;
  koreanPublishedAt: Date | null;
}

/** What the checks say of every segment of an article under the chief's policy, but for what was waived. */
export function standingFindings(
  article: Checked,
  segments: readonly Segment[],
  waivers: readonly Waiver[],
  policies: Policies,
): Map<string, Finding[]> {
  return new Map(
    segments.map((segment, at) => {
      const around = { ...article, before: segments[at - 1], after: segments[at + 1] };
      const waived = waivedKeys(waivers, segment);
      return [segment.id, findingsOf(segment, around, policies).filter(({ key }) => !waived.has(key))];
    }),
  );
}

export function countsOf(findings: readonly Finding[]): ReviewedSegment["findings"] {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
