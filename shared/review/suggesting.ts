import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { can, type Role, rolesWith } from "#shared/people/capabilities.ts";
import type { Policies } from "#shared/people/policies.ts";
import { type Reviewed, whyNot } from "./rules.ts";

type Actor = { id: string; role: Role };

/** Why this person may not suggest here; undefined when they may. Approved text stays approved meanwhile. */
export function whyNotSuggest(by: Actor, { review }: Pick<Reviewed, "review">): Refusal | undefined {
  if (!can(by, "suggest")) return refusal("capability", { who: rolesWith("suggest").join(", ") });
  return review.omitted ? refusal("wrong-state", { state: "omitted" }) : undefined;
}

/**
 * Why this person may not decide on a suggestion; undefined when they may. Accepting is writing, so it asks what
 * writing asks, and so does putting aside what a colleague proposes. One's own may always be taken back.
 */
export function whyNotDecide(
  verdict: "accept" | "reject",
  by: Actor,
  suggestion: { by: string },
  segment: Reviewed,
  policies: Policies,
): Refusal | undefined {
  if (verdict === "reject" && suggestion.by === by.id) return undefined;
  return whyNot("edit", by, segment, policies);
}
