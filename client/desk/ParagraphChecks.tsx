import { useMemo } from "react";
import { ChecksSection } from "#client/checks/ChecksSection.tsx";
import { useWaivers } from "#client/checks/data.ts";
import { Findings } from "#client/checks/Findings.tsx";
import { setApart } from "#client/checks/set-apart.ts";
import { useMe, usePolicies } from "#client/people/desk-people.ts";
import { useSayWhy } from "#client/people/say-why.ts";
import { whyNotWaive } from "#shared/checks/rules.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import type { ParagraphPanelProps } from "./ParagraphPanel.tsx";
import { useHowOneWrites } from "./suggesting.ts";
import { type Found, useFindings } from "./use-findings.ts";

const NONE: never[] = [];

/** What the checks say of the paragraph as it reads now. */
export default function ParagraphChecks({ open, segment }: Pick<ParagraphPanelProps, "open" | "segment">) {
  const { found, isLooking } = useFindings(open, segment);
  return <ChecksSection isLooking={isLooking}>{found ? <Said segment={segment} found={found} /> : null}</ChecksSection>;
}

/** Policy and waivers are of this page: what is waived is gone from it at once. */
function Said({ segment, found }: { segment: ReviewedSegment; found: Found }) {
  const policies = usePolicies();
  const sayWhy = useSayWhy();
  const me = useMe();
  const { data: waivers = NONE } = useWaivers(segment.articleId);
  const { findings, checked, digests } = found;
  const looked = useMemo(
    () => setApart(findings, { id: segment.id, digests }, policies, waivers),
    [findings, segment.id, digests, policies, waivers],
  );
  const { refused, writer } = useHowOneWrites(segment);
  return (
    <Findings
      articleId={segment.articleId}
      segmentId={segment.id}
      looked={looked}
      checked={checked}
      digests={digests}
      writer={writer}
      whyNotWrite={sayWhy(refused)}
      whyNotWaive={sayWhy(whyNotWaive(me))}
    />
  );
}
