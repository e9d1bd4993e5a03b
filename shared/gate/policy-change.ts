import type { Policies } from "#shared/people/policies.ts";
import type { Fact } from "#shared/review/fact.ts";
import { breaksFourEyes } from "#shared/review/rules.ts";
import { reviewOf } from "#shared/review/state.ts";
import type { Segment } from "#shared/segments/segment.ts";

export type ApprovalRules = Pick<Policies, "fourEyes" | "approvalsRequired">;

/** What other rules of approval would do to a paragraph whose words stay as they are. */
export function approvalUnder(
  segment: Segment,
  facts: readonly Fact[],
  { before, after }: { before: ApprovalRules; after: ApprovalRules },
): "lost" | "gained" | "same" {
  const [had, has] = [before, after].map((rules) => passes(segment, facts, rules));
  if (had === has) return "same";
  return had ? "lost" : "gained";
}

/** Approved, and by enough people who did not write it where the rules ask for them: what the gate asks. */
function passes(segment: Segment, facts: readonly Fact[], { fourEyes, approvalsRequired }: ApprovalRules): boolean {
  const review = reviewOf(segment, facts, approvalsRequired);
  if (review.state !== "approved") return false;
  if (fourEyes !== "enforce") return true;
  const independent = review.approvals.filter(({ by }) => !breaksFourEyes({ id: by }, { ...segment, review }));
  return independent.length >= approvalsRequired;
}
