import { isClosed } from "#shared/threads/rules.ts";
import type { Thread } from "#shared/threads/thread.ts";

export const FILTERS = ["open", "mine", "mentions", "queries", "closed"] as const;
export type Filter = (typeof FILTERS)[number];

/** Which conversations of an article somebody wants to see, in the order of the article. */
export function filtered(
  threads: readonly Thread[],
  filter: Filter,
  me: { id: string },
  order: readonly string[],
): Thread[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const place = ({ segmentId }: Thread) => places.get(segmentId) ?? order.length;
  return threads
    .filter((thread) => TESTS[filter](thread, me.id))
    .toSorted((a, b) => place(a) - place(b) || a.at.localeCompare(b.at));
}

/** Conversations of one segment: the open ones first, each group as it began. */
export function ofSegment(threads: readonly Thread[], segmentId: string): Thread[] {
  return threads
    .filter((thread) => thread.segmentId === segmentId)
    .toSorted((a, b) => Number(isClosed(a)) - Number(isClosed(b)) || a.at.localeCompare(b.at));
}

const TESTS: Record<Filter, (thread: Thread, me: string) => boolean> = {
  open: (thread) => !isClosed(thread),
  mine: (thread, me) =>
    !isClosed(thread) && (thread.by === me || thread.assignedTo === me || thread.addressedTo === me),
  mentions: (thread, me) => !isClosed(thread) && isNamed(thread, me),
  queries: (thread) => thread.kind === "query" && !isClosed(thread),
  closed: isClosed,
};

const isNamed = ({ mentions, messages }: Thread, me: string) =>
  mentions.includes(me) || messages.some((message) => message.mentions.includes(me));
