import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { type Capability, can, type Role, rolesWith } from "./capabilities.ts";

/** Why somebody may not do what only some roles may do anywhere on the desk. */
export function whyNotAble(by: { role: Role }, capability: Capability): Refusal | undefined {
  return can(by, capability) ? undefined : refusal("capability", { who: rolesWith(capability).join(", ") });
}

/** A desk without a chief could never have one again: the last one neither changes role nor is suspended. */
export function whyNotUnseat(person: { role: Role }, otherChiefs: number): Refusal | undefined {
  return can(person, "manage-people") && otherChiefs === 0 ? refusal("last-chief") : undefined;
}
