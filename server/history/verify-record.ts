import { sha256 } from "#server/activity/record.ts";
import { chainEnd, keptChainOf } from "#server/activity/store.ts";
import { articleFor } from "#server/articles/store.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { firstBroken, type KeptEvent } from "#shared/activity/chain.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import type { verifyRecord as contract } from "#shared/history/api.ts";
import type { Person } from "#shared/people/person.ts";

/** Whether the record of an article is as it was written. */
export async function verifyRecord(desk: Desk, by: Person, articleId: string): Promise<OutputOf<typeof contract>> {
  await articleFor(desk.database.sql, articleId, by);
  return desk.database.sql.transaction((from) => verifyChain(from, articleId));
}

/** The end of a chain is noted apart from its events, so that none can vanish from it or be put behind it unseen. */
export async function verifyChain(
  from: Queries | SqlTransaction,
  articleId: string,
): Promise<OutputOf<typeof contract>> {
  const end = await chainEnd(from, articleId);
  const events = await keptChainOf(from, articleId);
  const later = await chainEnd(from, articleId);
  // What was recorded while this was read is for the next time.
  const upTo = end ? events.slice(0, end.place) : events;
  const broken = firstBroken(upTo, sha256) ?? endFault(upTo, end) ?? strangerFault(events, later);
  return { events: upTo.length, broken: broken ?? null };
}

function endFault(events: readonly KeptEvent[], end: { place: number; hash: string } | undefined) {
  const place = events.length + 1;
  if (!end) return events.length === 0 ? undefined : { place, why: "was never noted as the end" };
  if (events.length < end.place) return { place, why: `is missing: the record goes on to ${end.place}` };
  const last = events.at(-1)?.link?.hash;
  return last === undefined || last === end.hash ? undefined : { place: events.length, why: "is not the noted end" };
}

function strangerFault(events: readonly KeptEvent[], end: { place: number } | undefined) {
  if (!end || events.length <= end.place) return undefined;
  return { place: end.place + 1, why: "was put behind the noted end" };
}
