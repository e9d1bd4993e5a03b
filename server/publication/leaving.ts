import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { guardOfArticle } from "#server/protection/guards.ts";
import { segmentsOf } from "#server/segments/store.ts";
import type { Refusal } from "#shared/api/refusal.ts";
import { type Leaving, whyNotLeave } from "#shared/publication/leaving.ts";

/** Asks the items of the article as they are now, whenever the text was written. `also`: what goes with it beside its own words. */
export async function whyKeptIn(
  desk: Desk,
  from: Queries | SqlTransaction,
  text: Leaving,
  also: readonly string[] = [],
): Promise<Refusal | undefined> {
  const guard = await guardOfArticle(desk, from, text.articleId);
  return whyNotLeave(text, guard, await segmentsOf(from, text.articleId), also);
}
