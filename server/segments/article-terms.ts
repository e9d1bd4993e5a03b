import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { termBaseOf } from "#server/terms/base.ts";
import type { Person } from "#shared/people/person.ts";
import { sourceText } from "#shared/segments/segment.ts";
import type { Term } from "#shared/terms/term.ts";
import { eachOnce } from "#shared/terms/term-base.ts";
import { segmentsOf } from "./store.ts";

/** The entries whose Korean stands in an article; the page looks for them again in each paragraph. */
export async function termsOfArticle(desk: Desk, by: Person, articleId: string): Promise<Term[]> {
  const { sql } = desk.database;
  await articleFor(sql, articleId, by);
  const [{ base }, segments] = await Promise.all([termBaseOf(sql), segmentsOf(sql, articleId)]);
  return eachOnce(segments.flatMap((segment) => base.find(sourceText(segment))));
}
