import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useSearchParams } from "react-router";
import { useThreads } from "#client/threads/data.ts";
import type { Thread } from "#shared/threads/thread.ts";

/**
 * The conversations by paragraph; which one is open beside the text, and which the pointer is on. A row is drawn anew
 * only for its own: they are read again whenever somebody types in words that they are about.
 */
class Pointed {
  active: string | undefined;
  hovered: string | undefined;
  #bySegment: ReadonlyMap<string, readonly Thread[]>;
  readonly #listeners = new Set<() => void>();

  constructor(threads: readonly Thread[]) {
    this.#bySegment = bySegment(threads);
  }

  on(segmentId: string): readonly Thread[] {
    return this.#bySegment.get(segmentId) ?? NONE;
  }
  hold(threads: readonly Thread[]): void {
    this.#bySegment = bySegment(threads, this.#bySegment);
    for (const listener of this.#listeners) listener();
  }

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

/** Those of a paragraph that are as they were are given as the very list that they were. */
function bySegment(threads: readonly Thread[], before?: ReadonlyMap<string, readonly Thread[]>) {
  const now = Map.groupBy<string, Thread>(threads, ({ segmentId }) => segmentId);
  return new Map(
    [...now].map(([id, own]) => {
      const known = before?.get(id);
      const isSame = known?.length === own.length && known.every((thread, at) => thread === own[at]);
      return [id, isSame ? known : own] as const;
    }),
  );
}

interface Conversations {
  pointed: Pointed;
  /** Opens one beside the text; the address names it. */
  open: (threadId: string) => void;
}

const NONE: readonly Thread[] = [];
const Context = createContext<Conversations | undefined>(undefined);
export const ConversationsProvider = Context.Provider;

/** The conversations of an article, for its rows, and the one that the address names. */
export function useAllConversations(articleId: string): { threads: readonly Thread[]; conversations: Conversations } {
  const { data: threads = NONE } = useThreads(articleId);
  const [pointed] = useState(() => new Pointed(threads));
  useEffect(() => pointed.hold(threads), [pointed, threads]);
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
  return { threads, conversations: useMemo(() => ({ pointed, open }), [pointed, open]) };
}

/** The conversations of one paragraph, and which of them are looked at. */
export function useConversationsOn(segmentId: string) {
  const conversations = useContext(Context);
  if (!conversations) throw new Error("Conversations are shown inside an article's page");
  const { pointed, open } = conversations;
  const threads = useSyncExternalStore(pointed.subscribe, () => pointed.on(segmentId));
  const mine = (id: string | undefined) => (threads.some((thread) => thread.id === id) ? id : undefined);
  const active = useSyncExternalStore(pointed.subscribe, () => mine(pointed.active));
  const hovered = useSyncExternalStore(pointed.subscribe, () => mine(pointed.hovered));
  return { threads, active, hovered, open, onHover: pointed.hover };
}
