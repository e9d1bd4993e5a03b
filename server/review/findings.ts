import type { CheckContext } from "#shared/checks/check.ts";
import { runChecks } from "#shared/checks/checks.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { underPolicy } from "#shared/checks/policy.ts";
import type { Policies } from "#shared/people/policies.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { type Segment, sameDigests, sourceText } from "#shared/segments/segment.ts";
import type { StandingWaiver } from "./counts-store.ts";
import { grouped } from "./grouped.ts";

export interface Checked {
  restricted: boolean;
  koreanPublishedAt: Date | null;
}

/** What the checks say of every segment under the chief's policy, but for what was waived: segment id → findings. */
export function findingsOf(
  article: Checked,
  segments: readonly Segment[],
  waivers: readonly StandingWaiver[],
  { checks }: Policies,
): Map<string, Finding[]> {
  const waived = grouped(waivers, ({ segmentId }) => segmentId);
  return new Map(
    segments.map((segment, at) => {
      const own = waived.get(segment.id) ?? [];
      const standing = checked(article, segment, segments[at - 1], segments[at + 1]).filter(
        ({ key }) => !own.some((each) => each.key === key && sameDigests(each.digests, segment.digests)),
      );
      return [segment.id, underPolicy(standing, checks)];
    }),
  );
}

export function countsOf(findings: readonly Finding[]): ReviewedSegment["findings"] {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/**
 * The checks are pure: same texts, same findings. An article is opened and gated far more often than it changes, so
 * what they said of the last texts is kept.
 */
function checked(
  { restricted, koreanPublishedAt }: Checked,
  segment: Segment,
  before: Segment | undefined,
  after: Segment | undefined,
): Finding[] {
  const publishedAt = koreanPublishedAt?.toISOString();
  const key = [segment, before, after]
    .map(stamp)
    .concat(publishedAt ?? "", String(restricted))
    .join();
  const kept = REMEMBERED.get(segment.id);
  if (kept?.key === key) return kept.findings;
  const context: CheckContext = {
    before: before?.text,
    after: after?.text,
    kind: segment.kind,
    publishedAt,
    restricted,
  };
  const findings = runChecks({ source: sourceText(segment), target: segment.text }, context);
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear();
  REMEMBERED.set(segment.id, { key, findings });
  return findings;
}

const REMEMBERED = new Map<string, { key: string; findings: Finding[] }>();
const MOST_REMEMBERED = 20_000;

const stamp = (segment: Segment | undefined) =>
  segment && `${segment.id}:${segment.version}:${segment.digests.source}:${segment.digests.target}`;
