import { can, type Role } from "#shared/people/capabilities.ts";

/**
 * Whether an article exists for this person. Restricted articles exist for their members and for whoever may read
 * restricted ones; what a person may not see is answered as if it were not there.
 */
export function maySee(
  person: { id: string; role: Role },
  article: { restricted: boolean; memberIds: readonly string[] },
) {
  return !article.restricted || article.memberIds.includes(person.id) || can(person, "read-restricted");
}
