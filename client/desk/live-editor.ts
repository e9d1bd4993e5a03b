import { useEffect, useState } from "react";

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
      return LiveEditor;
    },
    async () => {
      await new Promise((again) => setTimeout(again, SOON));
      fetching = undefined;
      return fetchEditor();
    },
  );
  return fetching;
}

const SOON = 1_000;

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
