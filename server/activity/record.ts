import { createHash } from "node:crypto";
import type { Transaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import { linkedText } from "#shared/activity/chain.ts";
import type { Event } from "#shared/activity/event.ts";
import { whyNotInArchive } from "#shared/articles/rules.ts";
import { appendEvent, lockChain, moveChain } from "./store.ts";

export type Happening = Pick<Event, "kind"> &
  Partial<Pick<Event, "articleId" | "segmentId" | "threadId" | "by" | "data">>;

/**
 * Records what happened, in the transaction in which it happens. What belongs to an article is linked to the event
 * before it; whoever records in the same article waits for the commit, so that the chain has one order. Whatever is
 * done to an article comes through here, so here an archived one says no. @throws Refused archived
 */
export async function record(tx: Transaction, happening: Happening): Promise<Event> {
  const { kind, articleId = null, segmentId = null, threadId = null, by = null, data = {} } = happening;
  const unlinked = { kind, articleId, segmentId, threadId, by, at: tx.now.toISOString(), data };
  const link = articleId ? await nextLink(tx, articleId, unlinked) : null;
  const [number] = await Promise.all([
    appendEvent(tx, unlinked, link),
    articleId && link ? moveChain(tx, articleId, link) : undefined,
  ]);
  const event: Event = { ...unlinked, number, link };
  tx.told.events.push(event);
  return event;
}

async function nextLink(tx: Transaction, articleId: string, unlinked: Omit<Event, "number" | "link">) {
  const { archived, hash: previous, ...end } = await lockChain(tx, articleId);
  if (archived) refuseIf(whyNotInArchive(unlinked.kind));
  const place = end.place + 1;
  return { place, previous, hash: sha256(previous + linkedText({ ...unlinked, place })) };
}

export const sha256 = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");
