import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Presence } from "#shared/live/messages.ts";
import { feed, type Listener } from "./feed.ts";
import { PresenceBook } from "./presence.ts";
import type { LiveStatus } from "./socket.ts";

const Book = createContext<PresenceBook | undefined>(undefined);
export const PresenceProvider = Book.Provider;

/** Follows an article as long as the page stands. Who is here is in the book that it gives. */
export function useLive(articleId: string, since: number, listener: Listener): PresenceBook {
  const [book] = useState(() => new PresenceBook());
  const current = useRef(listener);
  useEffect(() => {
    current.current = listener;
  });
  // Where the page stood when it was opened; later reads of the article do not begin the feed anew.
  const [from] = useState(since);
  useEffect(
    () =>
      feed.follow(articleId, from, {
        onEvent: (event) => current.current.onEvent(event),
        onSteps: (batch) => current.current.onSteps?.(batch),
        onVersions: (versions) => current.current.onVersions?.(versions),
        onPresent: (people, mine) => book.tell(people, mine),
        onClosed: () => current.current.onClosed?.(),
        onResync: () => current.current.onResync(),
      }),
    [articleId, from, book],
  );
  return book;
}

/** Hears of everything that happens where this person may look, for lists. */
export function useFeed(listener: Pick<Listener, "onEvent" | "onResync">): void {
  const current = useRef(listener);
  useEffect(() => {
    current.current = listener;
  });
  useEffect(
    () =>
      feed.listen({
        onEvent: (event) => current.current.onEvent(event),
        onResync: () => current.current.onResync(),
      }),
    [],
  );
}

export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(feed.subscribe, () => feed.status);
}

/** How often something is asked for again, for `refetchInterval`: once the session has ended, the desk has only one answer. */
export function useEvery(milliseconds: number): number | false {
  return useLiveStatus() !== "signed-out" && milliseconds;
}

export function useOthers(): readonly Presence[] {
  const book = usePresenceBook();
  return useSyncExternalStore(book.subscribe, book.others);
}

export function useOthersOn(segmentId: string): readonly Presence[] {
  const book = usePresenceBook();
  return useSyncExternalStore(book.subscribe, () => book.on(segmentId));
}

export function usePresenceBook(): PresenceBook {
  const book = useContext(Book);
  if (!book) throw new Error("Who is here is shown inside the page that follows an article");
  return book;
}
