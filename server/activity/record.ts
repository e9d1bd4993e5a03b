import { createHash } from "node:crypto";
import type { Transaction } from "#server/db/transaction.ts";
import { CHAIN_START, linkedText } from "#shared/activity/chain.ts";
import type { Event } from "#shared/activity/event.ts";
import { appendEvent, lockChain, moveChain } from "./store.ts";

export type Happening = Pick<Event, "kind"> &
  Partial<Pick<Event, "articleId" | "segmentId" | "threadId" | "by" | "data">>;

/**
 * Records what happened, in the transaction in which it happens. What belongs to an article is linked to the event
 * before it; whoever records in the same article waits for the commit, so that the chain has one order.
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
  const end = await lockChain(tx, articleId);
  const place = (end?.place ?? 0) + 1;
  const previous = end?.hash ?? CHAIN_START;
  return { place, previous, hash: sha256(previous + linkedText({ ...unlinked, place })) };
}

export const sha256 = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");
