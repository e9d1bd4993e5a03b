import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { publishedTexts } from "#server/history/store.ts";
import type { Person } from "#shared/people/person.ts";
import type { Base } from "#shared/review/compare-api.ts";
import type { Digests } from "#shared/segments/segment.ts";
import { factsOfArticles, sightingsBefore } from "./store.ts";

/** A paragraph at an earlier time: whatever is known of it without reading its steps. */
export interface Then {
  digests?: Digests;
  version?: number;
  source?: string;
  target?: string;
  at?: string;
  by?: string;
}

type From = Queries | SqlTransaction;

/** Segment id → what it was when this person last looked, when it was approved last, in the newest edition. */
export async function thenOf(
  from: From,
  since: Base,
  articleId: string,
  by: Pick<Person, "id">,
  visit: string | undefined,
): Promise<ReadonlyMap<string, Then>> {
  if (since === "looked") return sightingsBefore(from, articleId, by.id, visit);
  if (since === "published") return publishedTexts(from, articleId);
  const facts = await factsOfArticles(from, [articleId]);
  return new Map(
    [...facts].flatMap(([segmentId, said]) => {
      const approval = said.findLast(({ kind }) => kind === "approval");
      if (!approval) return [];
      const { digests, version, at, by } = approval;
      return [[segmentId, { digests, version, at, by }] as const];
    }),
  );
}
