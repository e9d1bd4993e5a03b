import type { Waiver } from "#shared/checks/api.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { underPolicy } from "#shared/checks/policy.ts";
import type { Policies } from "#shared/people/policies.ts";
import { type Segment, sameDigests } from "#shared/segments/segment.ts";

export interface LookedOver {
  findings: Finding[];
  /** Set aside for exactly these two texts. */
  waived: { finding: Finding; waiver: Waiver }[];
}

/** What the checks found in a paragraph, as the chief's policy sees it, with what has been waived set apart. */
export function setApart(
  found: readonly Finding[],
  { id, digests }: Pick<Segment, "id" | "digests">,
  policies: Pick<Policies, "checks">,
  waivers: readonly Waiver[],
): LookedOver {
  const all = underPolicy(found, policies.checks);
  const mine = waivers.filter((waiver) => waiver.segmentId === id && sameDigests(waiver.digests, digests));
  const waiverOf = (finding: Finding) => mine.find(({ key, check }) => key === finding.key && check === finding.check);
  return {
    findings: all.filter((finding) => !waiverOf(finding)),
    waived: all.flatMap((finding) => {
      const waiver = waiverOf(finding);
      return waiver ? [{ finding, waiver }] : [];
    }),
  };
}
