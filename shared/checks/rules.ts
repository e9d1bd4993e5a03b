import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { can, type Role, rolesWith } from "#shared/people/capabilities.ts";

/** Why this person may not set findings aside, or take that back; undefined when they may. */
export const whyNotWaive = (by: { role: Role }): Refusal | undefined =>
  can(by, "approve") ? undefined : refusal("capability", { who: rolesWith("approve").join(", ") });
