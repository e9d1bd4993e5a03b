import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { type Capability, can, type Role, rolesWith } from "#shared/people/capabilities.ts";
import type { Policies } from "#shared/people/policies.ts";
import { hasTarget, type Segment } from "#shared/segments/segment.ts";
import type { Review, StateName } from "./state.ts";

export const STEPS = [
  "edit",
  "submit",
  "withdraw",
  "return",
  "approve",
  "withdraw-approval",
  "confirm-source-change",
  "reopen",
  "omit",
  "restore",
  "mark-added",
  "withdraw-addition",
] as const;
export type StepName = (typeof STEPS)[number];

/** What a rule must know of a segment. */
export type Reviewed = Pick<Segment, "text" | "source" | "authors" | "imageId"> & { review: Review };

interface StepRule {
  capability: Capability;
  from: readonly StateName[];
  also?: (by: Actor, segment: Reviewed, policies: Policies) => Refusal | undefined;
}
type Actor = { id: string; role: Role };

/** Every step, from where, and what it needs. The server refuses with it; the disabled button says the same. */
const TABLE: Record<StepName, StepRule> = {
  edit: {
    capability: "translate",
    from: ["empty", "draft", "submitted", "returned", "outdated", "approved"],
    also: mayEdit,
  },
  submit: { capability: "translate", from: ["empty", "draft", "returned", "outdated"], also: needsSomethingToRead },
  withdraw: { capability: "translate", from: ["submitted"], also: omissionIsRestoredInstead },
  return: { capability: "approve", from: ["submitted", "approved", "outdated"] },
  approve: { capability: "approve", from: ["empty", "submitted", "draft", "outdated"], also: mayApprove },
  "withdraw-approval": {
    capability: "approve",
    from: ["approved", "submitted", "draft", "outdated"],
    also: hasApproved,
  },
  "confirm-source-change": { capability: "approve", from: ["outdated"], also: onlySourceChanged },
  reopen: { capability: "translate", from: ["approved"] },
  omit: { capability: "translate", from: ["empty", "draft", "submitted", "returned", "outdated"], also: mayOmit },
  restore: {
    capability: "translate",
    from: ["submitted", "approved", "returned", "draft", "outdated"],
    also: isOmitted,
  },
  "mark-added": {
    capability: "translate",
    from: ["empty", "draft", "submitted", "returned", "outdated"],
    also: hasNoSource,
  },
  "withdraw-addition": {
    capability: "translate",
    from: ["empty", "draft", "submitted", "returned", "outdated"],
    also: isAdded,
  },
};

/** Why this person may not take this step now; undefined when they may. */
export function whyNot(step: StepName, by: Actor, segment: Reviewed, policies: Policies): Refusal | undefined {
  const rule = TABLE[step];
  if (!can(by, rule.capability)) return refusal("capability", { who: rolesWith(rule.capability).join(", ") });
  if (!rule.from.includes(segment.review.state)) return refusal("wrong-state", { state: segment.review.state });
  return rule.also?.(by, segment, policies);
}

/** Editing approved text lapses the approval, which is for whoever may approve; others reopen it first and say why. */
function mayEdit(by: Actor, { review }: Reviewed) {
  if (review.omitted) return refusal("wrong-state", { state: "omitted" });
  return review.state === "approved" && !can(by, "approve") ? refusal("approved-locked") : undefined;
}

function needsSomethingToRead(_by: Actor, segment: Reviewed) {
  if (!hasTarget(segment) && !segment.review.omitted) return refusal("empty-target");
  return isUnexplained(segment) ? refusal("no-source") : undefined;
}

/** English that no Korean stands behind must be meant to be there. The words of a picture explain themselves. */
export function isUnexplained({ source, review, imageId }: Pick<Reviewed, "source" | "review" | "imageId">): boolean {
  return source.length === 0 && !review.added && imageId === null;
}

function omissionIsRestoredInstead(_by: Actor, { review }: Reviewed) {
  return review.omitted && review.last?.kind !== "submission"
    ? refusal("wrong-state", { state: "omitted" })
    : undefined;
}

function mayApprove(by: Actor, segment: Reviewed, policies: Policies) {
  if (!hasTarget(segment) && !segment.review.omitted) return refusal("empty-target");
  if (isUnexplained(segment)) return refusal("no-source");
  if (segment.review.approvals.some((approval) => approval.by === by.id)) return refusal("already-approved-by-you");
  return policies.fourEyes === "enforce" && breaksFourEyes(by, segment) ? refusal("four-eyes") : undefined;
}

/** Who wrote any of the present English, or said to leave the Korean out or to add to it, is not the one to approve it. */
export function breaksFourEyes(by: { id: string }, { authors, review }: Pick<Reviewed, "authors" | "review">): boolean {
  return authors.includes(by.id) || review.omitted?.by === by.id || review.added?.by === by.id;
}

function hasApproved(by: Actor, { review }: Reviewed) {
  return review.approvals.some((approval) => approval.by === by.id) ? undefined : refusal("nothing-to-withdraw");
}

function onlySourceChanged(by: Actor, segment: Reviewed, policies: Policies) {
  if (segment.review.outdated?.target) return refusal("stale-digests");
  return mayApprove(by, segment, policies);
}

function mayOmit(_by: Actor, segment: Reviewed) {
  if (segment.review.omitted) return refusal("wrong-state", { state: "omitted" });
  if (segment.source.length === 0) return refusal("no-korean");
  return hasTarget(segment) ? refusal("omitted-has-target") : undefined;
}

function isOmitted(_by: Actor, { review }: Reviewed) {
  return review.omitted ? undefined : refusal("not-omitted");
}

function hasNoSource(_by: Actor, segment: Reviewed) {
  if (segment.source.length > 0) return refusal("wrong-state", { state: "aligned with Korean" });
  return segment.review.added ? refusal("wrong-state", { state: "added" }) : undefined;
}

function isAdded(_by: Actor, { review }: Reviewed) {
  return review.added ? undefined : refusal("not-added");
}
