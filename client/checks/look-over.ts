import type { Waiver } from "#shared/checks/api.ts";
import { type ArticlePart, runArticleChecks } from "#shared/checks/article-checks.ts";
import type { CheckContext } from "#shared/checks/check.ts";
import { runChecks } from "#shared/checks/checks.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { underPolicy } from "#shared/checks/policy.ts";
import type { Policies } from "#shared/people/policies.ts";
import { type Digests, sameDigests } from "#shared/segments/segment.ts";

export interface LookedOver {
  findings: Finding[];
  /** Set aside for exactly these two texts. */
  waived: { finding: Finding; waiver: Waiver }[];
}

export interface Looked {
  segmentId: string;
  source: string;
  target: string;
  digests: Digests;
  context: CheckContext;
  /** The article as it reads now, for the checks that need all of it, and the place of this paragraph in it. */
  article?: { parts: readonly ArticlePart[]; at: number };
}

/** What the checks say of a paragraph as it reads this moment, with what has been waived set apart. */
export function lookOver(
  { segmentId, source, target, digests, context, article }: Looked,
  policies: Policies,
  waivers: readonly Waiver[],
): LookedOver {
  const whole = article ? (runArticleChecks(article.parts, context)[article.at] ?? []) : [];
  const all = underPolicy([...runChecks({ source, target }, context), ...whole], policies.checks);
  const mine = waivers.filter((waiver) => waiver.segmentId === segmentId && sameDigests(waiver.digests, digests));
  const waiverOf = (finding: Finding) => mine.find(({ key, check }) => key === finding.key && check === finding.check);
  return {
    findings: all.filter((finding) => !waiverOf(finding)),
    waived: all.flatMap((finding) => {
      const waiver = waiverOf(finding);
      return waiver ? [{ finding, waiver }] : [];
    }),
  };
}
