import { createContext, useContext, useSyncExternalStore } from "react";
import type { ArticleTexts } from "./article-texts.ts";
import type { PageSave } from "./save-state.ts";
import type { SegmentText } from "./segment-text.ts";
import type { TextSnapshot } from "./surroundings.ts";

const Texts = createContext<ArticleTexts | undefined>(undefined);
export const TextsProvider = Texts.Provider;

export function useTexts(): ArticleTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error("The texts of an article are shown inside its page");
  return texts;
}

/** The text of one segment, drawn anew when it changes and at no other time. */
export function useText(segmentId: string): { text: SegmentText; now: TextSnapshot } {
  const text = useTexts().of(segmentId);
  if (!text) throw new Error("This segment is not part of the article on this page");
  return { text, now: useSyncExternalStore(text.subscribe, text.snapshot) };
}

export function usePageSave(): PageSave {
  const texts = useTexts();
  return useSyncExternalStore(texts.subscribe, texts.snapshot);
}
