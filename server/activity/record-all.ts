import type { Transaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import { linkedText } from "#shared/activity/chain.ts";
import type { Event } from "#shared/activity/event.ts";
import { whyNotInArchive } from "#shared/articles/rules.ts";
import { type Happening, sha256 } from "./record.ts";
import { appendEvents, lockChain, moveChain } from "./store.ts";

/** Records much that happened to one article at once, in a fixed number of queries however much it is. */
export async function recordAll(
  tx: Transaction,
  articleId: string,
  happenings: readonly Omit<Happening, "articleId">[],
) {
  if (happenings.length === 0) return;
  const end = await lockChain(tx, articleId);
  if (end.archived) for (const { kind } of happenings) refuseIf(whyNotInArchive(kind));
  let { place, hash: previous } = end;
  const linked = happenings.map(({ kind, segmentId = null, threadId = null, by = null, data = {} }) => {
    const unlinked = { kind, articleId, segmentId, threadId, by, at: tx.now.toISOString(), data };
    place += 1;
    const link = { place, previous, hash: sha256(previous + linkedText({ ...unlinked, place })) };
    previous = link.hash;
    return { ...unlinked, link };
  });
  await moveChain(tx, articleId, { place, hash: previous });
  const numbers = await appendEvents(tx, linked);
  tx.told.events.push(...linked.map((event): Event => ({ ...event, number: numberAt(numbers, event.link.place) })));
}

function numberAt(numbers: ReadonlyMap<number | null, number>, place: number): number {
  const number = numbers.get(place);
  if (number === undefined) throw new Error("The database gave the event no number");
  return number;
}
