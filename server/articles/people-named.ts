import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { refuse } from "#server/errors.ts";
import { allPeople } from "#server/people/store.ts";
import { maySee } from "#shared/articles/access.ts";
import type { Colleague } from "#shared/people/person.ts";
import type { ArticleRow } from "./store.ts";

/** People of the desk by their ids. @throws Refused cannot-see when one is not on the desk any more, or never was */
export async function peopleNamed(from: Queries | SqlTransaction, ids: readonly string[]): Promise<Colleague[]> {
  if (ids.length === 0) return [];
  const wanted = new Set(ids);
  const found = (await allPeople(from)).filter(({ id, suspended }) => wanted.has(id) && !suspended);
  if (found.length < wanted.size) throw refuse("cannot-see", { count: wanted.size - found.length });
  return found;
}

/** Words about an article are for those who may see it. @throws Refused cannot-see */
export async function refuseUnseeing(
  from: Queries | SqlTransaction,
  article: Pick<ArticleRow, "restricted" | "members">,
  ids: readonly string[],
): Promise<void> {
  const memberIds = article.members.map(({ personId }) => personId);
  const people = await peopleNamed(from, ids);
  const blind = people.filter((person) => !maySee(person, { restricted: article.restricted, memberIds }));
  if (blind.length > 0) throw refuse("cannot-see", { count: blind.length });
}
