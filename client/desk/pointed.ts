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
export class Pointed {
  #active: string | undefined;
  #hovered: string | undefined;
  #bySegment: ReadonlyMap<string, readonly Thread[]>;
  #on: ReadonlyMap<string, ConversationsOn> = new Map();
  readonly #listeners = new Set<() => void>();

  constructor(threads: readonly Thread[]) {
    this.#bySegment = bySegment(threads);
    this.#look();
  }

  on(segmentId: string): ConversationsOn {
    return this.#on.get(segmentId) ?? SILENT;
  }
  hold(threads: readonly Thread[]): void {
    this.#bySegment = bySegment(threads, this.#bySegment);
    this.#look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly hover = (id: string | undefined): void => {
    if (this.#hovered === id) return;
    this.#hovered = id;
    this.#look();
  };
  readonly activate = (id: string | undefined): void => {
    if (this.#active === id) return;
    this.#active = id;
    this.#look();
  };

  /** What is as it was is given as the very object that it was. */
  #look(): void {
    const before = this.#on;
    this.#on = new Map(
      [...this.#bySegment].map(([segmentId, threads]) => {
        const mine = (id: string | undefined) => (threads.some((thread) => thread.id === id) ? id : undefined);
        const now = { threads, active: mine(this.#active), hovered: mine(this.#hovered) };
        const was = before.get(segmentId);
        const isSame = was?.threads === threads && was.active === now.active && was.hovered === now.hovered;
        return [segmentId, isSame ? was : now] as const;
      }),
    );
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

/** The conversations of one paragraph, and which of them are looked at. */
export interface ConversationsOn {
  readonly threads: readonly Thread[];
  readonly active: string | undefined;
  readonly hovered: string | undefined;
}

interface Conversations {
  pointed: Pointed;
  /** Opens one beside the text; the address names it. */
  open: (threadId: string) => void;
}

const NONE: readonly Thread[] = [];
const SILENT: ConversationsOn = { threads: NONE, active: undefined, hovered: undefined };
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

export function useConversations(): Conversations {
  const conversations = useContext(Context);
  if (!conversations) throw new Error("Conversations are shown inside an article's page");
  return conversations;
}

export function useConversationsOn(segmentId: string): ConversationsOn {
  const { pointed } = useConversations();
  return useSyncExternalStore(pointed.subscribe, () => pointed.on(segmentId));
}

/** To open one, and to say that the pointer is on one. */
export function usePointing() {
  const { pointed, open } = useConversations();
  return { open, onHover: pointed.hover };
}
