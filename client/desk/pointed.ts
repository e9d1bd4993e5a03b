import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import { useSearchParams } from "react-router";
import { useThreads } from "#client/threads/data.ts";
import type { Thread } from "#shared/threads/thread.ts";

/** Which conversation the pointer is on, in the text or beside it; a row is drawn anew only for its own. */
export class Hovered {
  #id: string | undefined;
  readonly #listeners = new Set<() => void>();

  readonly now = (): string | undefined => this.#id;
  readonly over = (id: string | undefined): void => {
    if (this.#id === id) return;
    this.#id = id;
    for (const listener of this.#listeners) listener();
  };
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

interface Conversations {
  bySegment: ReadonlyMap<string, readonly Thread[]>;
  active: string | undefined;
  open: (threadId: string) => void;
  hovered: Hovered;
}

const NONE: readonly Thread[] = [];
const Context = createContext<Conversations | undefined>(undefined);
export const ConversationsProvider = Context.Provider;

/** The conversations of an article by paragraph, and the one that the address names. */
export function useAllConversations(articleId: string): Conversations {
  const { data = NONE } = useThreads(articleId);
  const [search, setSearch] = useSearchParams();
  const active = search.get("thread") ?? undefined;
  return useMemo(() => {
    const open = (threadId: string) =>
      setSearch(
        (before) => {
          before.set("thread", threadId);
          return before;
        },
        { replace: true, preventScrollReset: true },
      );
    return { bySegment: Map.groupBy(data, ({ segmentId }) => segmentId), active, open, hovered };
  }, [data, active, setSearch]);
}

const hovered = new Hovered();

export function useConversations(): Conversations {
  const conversations = useContext(Context);
  if (!conversations) throw new Error("Conversations are shown inside an article's page");
  return conversations;
}

/** The conversations of one paragraph, and which of them are looked at. */
export function useConversationsOn(segmentId: string) {
  const { bySegment, active, open, hovered: pointer } = useConversations();
  const threads = bySegment.get(segmentId) ?? NONE;
  const mine = (id: string | undefined) => (threads.some((thread) => thread.id === id) ? id : undefined);
  const over = useSyncExternalStore(pointer.subscribe, () => mine(pointer.now()));
  return { threads, active: mine(active), hovered: over, open, onHover: pointer.over };
}
