import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useSearchParams } from "react-router";
import { useThreads } from "#client/threads/data.ts";
import type { Thread } from "#shared/threads/thread.ts";

/** Which conversation is open beside the text, and which the pointer is on; a row is drawn anew only for its own. */
class Pointed {
  active: string | undefined;
  hovered: string | undefined;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly hover = (id: string | undefined): void => this.#put("hovered", id);
  readonly activate = (id: string | undefined): void => this.#put("active", id);

  #put(which: "active" | "hovered", id: string | undefined): void {
    if (this[which] === id) return;
    this[which] = id;
    for (const listener of this.#listeners) listener();
  }
}

export interface Conversations {
  bySegment: ReadonlyMap<string, readonly Thread[]>;
  pointed: Pointed;
  /** Opens one beside the text; the address names it. */
  open: (threadId: string) => void;
}

const NONE: readonly Thread[] = [];
const Context = createContext<Conversations | undefined>(undefined);
export const ConversationsProvider = Context.Provider;

/** The conversations of an article by paragraph, and the one that the address names. */
export function useAllConversations(articleId: string): Conversations {
  const { data = NONE } = useThreads(articleId);
  const pointed = usePointed();
  const [search, setSearch] = useSearchParams();
  const active = search.get("thread") ?? undefined;
  useEffect(() => pointed.activate(active), [pointed, active]);
  const latest = useRef(setSearch);
  useEffect(() => {
    latest.current = setSearch;
  });
  const open = useCallback((threadId: string) => {
    // Of the address as it is: what the router holds may lag behind the chosen paragraph.
    const into = new URL(location.href).searchParams;
    into.set("thread", threadId);
    latest.current(into, { replace: true, preventScrollReset: true });
  }, []);
  return useMemo(
    () => ({ bySegment: Map.groupBy(data, ({ segmentId }) => segmentId), pointed, open }),
    [data, pointed, open],
  );
}

function usePointed(): Pointed {
  const pointed = useRef<Pointed>(null);
  pointed.current ??= new Pointed();
  return pointed.current;
}

/** The conversations of one paragraph, and which of them are looked at. */
export function useConversationsOn(segmentId: string) {
  const conversations = useContext(Context);
  if (!conversations) throw new Error("Conversations are shown inside an article's page");
  const { bySegment, pointed, open } = conversations;
  const threads = bySegment.get(segmentId) ?? NONE;
  const mine = (id: string | undefined) => (threads.some((thread) => thread.id === id) ? id : undefined);
  const active = useSyncExternalStore(pointed.subscribe, () => mine(pointed.active));
  const hovered = useSyncExternalStore(pointed.subscribe, () => mine(pointed.hovered));
  return { threads, active, hovered, open, onHover: pointed.hover };
}
