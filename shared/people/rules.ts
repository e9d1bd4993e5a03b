import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { type Capability, can, type Role, rolesWith } from "./capabilities.ts";
import type { Person } from "./person.ts";

/** Why somebody may not do what only some roles may do anywhere on the desk. */
export function whyNotAble(by: { role: Role }, capability: Capability): Refusal | undefined {
  return can(by, capability) ? undefined : refusal("capability", { who: rolesWith(capability).join(", ") });
}

/** A desk without a chief could never have one again: the last one neither changes role nor is suspended. */
export function whyNotUnseat(person: { role: Role }, otherChiefs: number): Refusal | undefined {
  return can(person, "manage-people") && otherChiefs === 0 ? refusal("last-chief") : undefined;
}

type Account = Pick<Person, "penName" | "creditHabit">;

/** Whoever is usually credited under a pen name has one. */
export function whyNotChangeAccount(
  now: Account,
  change: { [field in keyof Account]?: Account[field] | undefined },
): Refusal | undefined {
  const penName = change.penName === undefined ? now.penName : change.penName;
  return (change.creditHabit ?? now.creditHabit) === "pen-name" && penName === null
    ? refusal("no-pen-name")
    : undefined;
}
