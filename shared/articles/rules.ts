import type { EventKind } from "#shared/activity/event.ts";
import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { type Capability, can, type Role, rolesWith } from "#shared/people/capabilities.ts";
import type { Article, ArticleSettings, Part } from "./article.ts";

interface Actor {
  id: string;
  role: Role;
}

/** Why this person may not bring an article in; undefined when they may. */
export const whyNotCreate = (by: Actor) => lacks(by, "create-article");

/** Why this person may not set members, deadline, embargo and restriction; undefined when they may. */
export const whyNotManage = (by: Actor, article: { createdBy: string }) =>
  can(by, "manage-article", { brought: by.id === article.createdBy }) ? undefined : lacks(by, "manage-article");

/** Why this person may not take the article off the desk; what readers have is withdrawn from them first. */
export function whyNotArchive(
  by: Actor,
  article: Pick<Article, "createdBy" | "publication"> & { archived: unknown },
): Refusal | undefined {
  const refused = whyNotManage(by, article);
  if (refused) return refused;
  if (article.publication === "published") return refusal("published-stays");
  return article.archived === null ? undefined : refusal("archived");
}

/** Why this person may not bring it back to the desk. */
export const whyNotUnarchive = (by: Actor, article: Pick<Article, "createdBy"> & { archived: unknown }) =>
  whyNotManage(by, article) ?? (article.archived === null ? refusal("not-archived") : undefined);

/** What goes on while an article is archived: people still say and protect what they must, and bring it back. */
const GOES_ON = new Set(["thread", "query", "mail", "protection", "stash"]);
const GOES_ON_TOO = new Set<EventKind>([
  "article.unarchived",
  "article.settings-changed",
  "article.credit-chosen",
  "source.proposed",
  "sign-off.withdrawn",
  "sign-off.erased",
]);

/** Why this cannot happen in an archived article; undefined when it can. */
export function whyNotInArchive(kind: EventKind): Refusal | undefined {
  const goesOn = GOES_ON_TOO.has(kind) || GOES_ON.has(kind.slice(0, kind.indexOf(".")));
  return goesOn ? undefined : refusal("archived");
}

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
