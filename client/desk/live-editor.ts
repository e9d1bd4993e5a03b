import { useEffect, useState, useSyncExternalStore } from "react";
import { type Breakage, breakageOf } from "#client/ui/breakage.ts";

type LiveEditor = typeof import("#client/editor/LiveEditor.tsx").LiveEditor;

let fetched: LiveEditor | undefined;
let fetching: Promise<LiveEditor> | undefined;

/**
 * Fetched while the reader still reads, so that the first press in a text is answered at once. Where the network is away
 * it is asked for until it comes.
 */
export function fetchEditor(): Promise<LiveEditor> {
  fetching ??= import("#client/editor/LiveEditor.tsx").then(
    ({ LiveEditor }) => {
      fetched = LiveEditor;
      publish(undefined);
      return LiveEditor;
    },
    async (error: unknown) => {
      publish(breakageOf(error));
      await new Promise((again) => setTimeout(again, SOON));
      fetching = undefined;
      return fetchEditor();
    },
  );
  return fetching;
}

const SOON = 1_000;
let missing: Breakage | undefined;
const listeners = new Set<() => void>();

function publish(why: Breakage | undefined): void {
  missing = why;
  for (const listener of listeners) listener();
}

/** Why the editor cannot be fetched now: the network is away, or a newer build has replaced it. */
export const useMissingEditor = () => useSyncExternalStore(listen, () => missing);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The live editor once it is here. Not through Suspense: React would keep its stand-in on screen for a third of a second
 * even where nothing is left to wait for.
 */
export function useLiveEditor(): LiveEditor | undefined {
  const [editor, setEditor] = useState(() => fetched);
  useEffect(() => {
    if (!editor) void fetchEditor().then((found) => setEditor(() => found));
  }, [editor]);
  return editor;
}
