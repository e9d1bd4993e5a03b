import { waivedKeys } from "#server/checks/waived-keys.ts";
import type { Waiver } from "#shared/checks/api.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { underPolicy } from "#shared/checks/policy.ts";
import type { Policies } from "#shared/people/policies.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import type { Segment } from "#shared/segments/segment.ts";

/**
 * What the checks say of every segment of an article under the chief's policy, but for what was waived.
 * @param all as they grade it themselves, of each segment in its order
 */
export function standingFindings(
  all: readonly Finding[][],
  segments: readonly Segment[],
  waivers: readonly Waiver[],
  policies: Policies,
): Map<string, Finding[]> {
  return new Map(
    segments.map((segment, at) => {
      const waived = waivedKeys(waivers, segment);
      const graded = underPolicy(all[at] ?? [], policies.checks);
      return [segment.id, graded.filter(({ key }) => !waived.has(key))];
    }),
  );
}

export function countsOf(findings: readonly Finding[]): ReviewedSegment["findings"] {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
