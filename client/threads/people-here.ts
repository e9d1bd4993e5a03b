import { usePeople } from "#client/people/desk-people.ts";
import { maySee } from "#shared/articles/access.ts";
import type { Article } from "#shared/articles/article.ts";
import type { Colleague } from "#shared/people/person.ts";

/** What conversations need to know of their article. */
export type TalkedAbout = Pick<Article, "id" | "restricted" | "members">;

/** Who may be named in the conversations of an article: those who may read it. Its members come first. */
export function usePeopleHere({ restricted, members }: TalkedAbout): Colleague[] {
  const memberIds = members.map(({ personId }) => personId);
  const isMember = ({ id }: Colleague) => memberIds.includes(id);
  return usePeople()
    .filter((person) => !person.suspended && maySee(person, { restricted, memberIds }))
    .toSorted((a, b) => Number(isMember(b)) - Number(isMember(a)));
}

export const journalistsOf = ({ members }: TalkedAbout): string[] =>
  members.filter(({ part }) => part === "journalist").map(({ personId }) => personId);
