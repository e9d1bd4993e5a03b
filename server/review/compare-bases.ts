import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { textsAt } from "#server/history/moment-store.ts";
import { publishedTexts } from "#server/history/store.ts";
import { id } from "#shared/api/values.ts";
import type { Person } from "#shared/people/person.ts";
import type { Time } from "#shared/review/compare-api.ts";
import type { Fact } from "#shared/review/fact.ts";
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

/** Segment id → what it was when this person last looked, when it was approved last, in the newest edition, at a moment. */
export async function thenOf(
  from: From,
  time: Time,
  articleId: string,
  by: Pick<Person, "id">,
  visit: string | undefined,
): Promise<ReadonlyMap<string, Then>> {
  if (time === "looked") return sightingsBefore(from, articleId, by.id, visit);
  if (time === "published") return publishedTexts(from, articleId);
  if (time === "approved") return approvals(from, articleId, () => true);
  if (id.safeParse(time).success) return approvals(from, articleId, (fact) => fact.id === time);
  return textsAt(from, articleId, new Date(time));
}

/** The last approval of each segment that is meant. */
async function approvals(from: From, articleId: string, isMeant: (fact: Fact) => boolean) {
  const then = new Map<string, Then>();
  for (const [segmentId, said] of await factsOfArticles(from, [articleId])) {
    const approval = said.findLast((fact) => fact.kind === "approval" && isMeant(fact));
    if (!approval) continue;
    const { digests, version, at, by } = approval;
    then.set(segmentId, { digests, version, at, by });
  }
  return then;
}
