import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { behindKeys } from "#client/ui/after-paint.ts";
import type { ArticleTexts } from "./article-texts.ts";
import type { PageSave } from "./save-state.ts";
import type { SegmentText } from "./segment-text.ts";
import type { TextSnapshot } from "./surroundings.ts";
import { isWrittenIn } from "./written-as.ts";

const Texts = createContext<ArticleTexts | undefined>(undefined);
export const TextsProvider = Texts.Provider;

export function useTexts(): ArticleTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error("The texts of an article are shown inside its page");
  return texts;
}

/** The text of one segment, to act on: what asks for it is not drawn anew with each key. */
export function useTextOf(segmentId: string): SegmentText {
  const text = useTexts().of(segmentId);
  if (!text) throw new Error("This segment is not part of the article on this page");
  return text;
}

/** The text of one segment, drawn anew with every key and every answer: for the words themselves. */
export function useText(segmentId: string): { text: SegmentText; now: TextSnapshot } {
  const text = useTextOf(segmentId);
  return { text, now: useSyncExternalStore(hearing(text), text.snapshot) };
}

/** One fact of a text: drawn anew when the fact is another, not when the words are. It must be comparable with `Object.is`. */
export function useTextFact<Fact>(segmentId: string, of: (now: TextSnapshot) => Fact): Fact {
  const text = useTextOf(segmentId);
  return useSyncExternalStore(hearing(text), () => of(text.snapshot()));
}

/** The text of one segment once the hands have rested for a moment: for what is said of the words beside them. */
export function useRestedText(segmentId: string): TextSnapshot {
  const text = useTextOf(segmentId);
  const [rested, setRested] = useState(text.snapshot);
  useEffect(() => {
    setRested(text.snapshot());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = text.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setRested(text.snapshot()), REST);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [text]);
  return rested;
}

/** Milliseconds: longer than between two keys, shorter than one waits for an answer. */
const REST = 250;

export function usePageSave(): PageSave {
  const texts = useTexts();
  return useSyncExternalStore(hearing(texts), texts.snapshot);
}

interface Told {
  subscribe(listener: () => void): () => void;
}
const known = new WeakMap<Told, Told["subscribe"]>();

/** Whether what stands beside a text hears of it only behind the frame. */
export const isBehind = (text: SegmentText): boolean => isWrittenIn(text.state);

/**
 * A letter that is typed is on the screen before anything is drawn of it elsewhere: what stands beside a text that is
 * written in hears of it behind the frame. A text that is only read shows a colleague's words at once.
 */
function hearing(told: SegmentText | ArticleTexts): Told["subscribe"] {
  const before = known.get(told);
  if (before) return before;
  const subscribe: Told["subscribe"] = (listener) => {
    let forget = () => {};
    const stop = told.subscribe(() => {
      if (!("state" in told) || isBehind(told)) forget = behindKeys(listener);
      else listener();
    });
    return () => {
      stop();
      forget();
    };
  };
  known.set(told, subscribe);
  return subscribe;
}
