import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { type Capability, can, type Role, rolesWith } from "#shared/people/capabilities.ts";
import type { ArticleSettings, Part } from "./article.ts";

interface Actor {
  id: string;
  role: Role;
}

/** Why this person may not bring an article in; undefined when they may. */
export const whyNotCreate = (by: Actor) => lacks(by, "create-article");

/** Why this person may not set members, deadline, embargo and restriction; undefined when they may. */
export const whyNotManage = (by: Actor, article: { createdBy: string }) =>
  by.id === article.createdBy ? undefined : lacks(by, "manage-article");

/** Why this person may not change what came with the Korean, such as its pictures. `own`: they wrote the article. */
export function whyNotChangeSource(by: Actor, { own }: { own: boolean }): Refusal | undefined {
  if (can(by, "change-source", { own })) return undefined;
  return can(by, "change-source", { own: true }) ? refusal("own-article-only") : lacks(by, "change-source");
}

/** Why this person may not choose the name under which a member is credited; undefined when it is their own. */
export function whyNotCredit(by: Actor, personId: string, memberIds: readonly string[]): Refusal | undefined {
  if (!memberIds.includes(personId)) return refusal("not-member");
  return by.id === personId ? undefined : refusal("own-credit-only");
}

/** A journalist takes part as one, whatever was chosen; a chief does what an editor does. */
export function partFor(role: Role, chosen?: Part): Part {
  if (role === "journalist") return "journalist";
  return chosen ?? (role === "chief" ? "editor" : role);
}

type Members = ArticleSettings["members"];

/** The members with this person among them: whoever restricts an article must not lose it. */
export const withMember = (members: Members, { id, role }: Actor): Members =>
  members.some(({ personId }) => personId === id) ? members : [...members, { personId: id, part: partFor(role) }];

function lacks(by: Actor, capability: Capability): Refusal | undefined {
  return can(by, capability) ? undefined : refusal("capability", { who: rolesWith(capability).join(", ") });
}
