import { useMe, useWhyNot } from "#client/people/desk-people.ts";
import type { Article } from "#shared/articles/article.ts";

/** Why this person may not change the Korean of this article; a journalist may in their own. */
export function useWhyNotChangeSource(article: Pick<Article, "members"> | undefined): string | undefined {
  const me = useMe();
  const own = article?.members.some(({ personId, part }) => personId === me.id && part === "journalist") ?? false;
  return useWhyNot("change-source", { own });
}
