import { wroteSince } from "#server/activity/store.ts";
import type { Desk } from "#server/db/desk.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { Person } from "#shared/people/person.ts";
import type { Segment } from "#shared/segments/segment.ts";

/** The steps themselves are kept one by one; the record says once a sitting who wrote, also where several write in turns. */
const ONE_SITTING_MS = 10 * 60_000;

/** Whether it was heard here that this person wrote in the paragraph a short while ago. */
export const isSitting = (desk: Desk, segmentId: string, by: Person, at: Date): boolean =>
  (sittingsOf(desk).get(`${segmentId} ${by.id}`) ?? 0) > began(at).getTime();

/** The same, asked of the record as well. */
export async function isSittingAnywhere(tx: Transaction, segment: Segment, by: Person): Promise<boolean> {
  const { id, writtenBy, writtenAt } = segment;
  if (writtenBy === by.id && writtenAt !== null && Date.parse(writtenAt) > began(tx.now).getTime()) return true;
  return isSitting(tx.desk, id, by, tx.now) || wroteSince(tx.sql, id, by.id, began(tx.now));
}

export function noteSitting(desk: Desk, segmentId: string, personId: string, at: Date): void {
  const sittings = sittingsOf(desk);
  if (sittings.size >= MOST_SITTINGS) sittings.clear();
  sittings.set(`${segmentId} ${personId}`, at.getTime());
}

const began = (at: Date) => new Date(at.getTime() - ONE_SITTING_MS);

const MOST_SITTINGS = 20_000;
const SITTINGS = new WeakMap<Desk, Map<string, number>>();

function sittingsOf(desk: Desk): Map<string, number> {
  const sittings = SITTINGS.get(desk) ?? new Map<string, number>();
  SITTINGS.set(desk, sittings);
  return sittings;
}
