import { useCallback, useEffect, useState } from "react";
import type { ArticleTexts } from "#client/editor/article-texts.ts";
import { useTexts } from "#client/editor/texts.ts";
import type { Wanted } from "#shared/document/find-words.ts";
import { selectedAnchor } from "./anchor.ts";

export interface Search {
  wanted: Wanted;
  put: string;
  leftOut: ReadonlySet<string>;
}

/** More than anybody looks for. */
export const LONGEST = 200;

/** What is looked for: as it was left, where somebody comes back from a place of it; else the words that are selected. */
export function useKeptSearch(): [Search, (change: Partial<Search>) => void] {
  const texts = useTexts();
  const [search, setSearch] = useState(() => begin(texts));
  useEffect(() => void kept.set(texts, search), [texts, search]);
  const change = useCallback((part: Partial<Search>) => setSearch((before) => ({ ...before, ...part })), []);
  return [search, change];
}

interface Kept extends Search {
  /** On the page when it began. They may still be: one goes to a place without letting go of them. */
  selected: string;
}

/** As long as the page of the article stands: nothing of it is left for whoever signs in after. */
const kept = new WeakMap<ArticleTexts, Kept>();

function begin(texts: ArticleTexts): Kept {
  const [before, selected] = [kept.get(texts) ?? NOTHING, selectedWords(texts)];
  if (selected === "" || selected === before.selected) return before;
  return { ...NOTHING, selected, wanted: { ...before.wanted, words: selected } };
}

const NOTHING: Kept = {
  wanted: { words: "", matchCase: false, wholeWords: false },
  put: "",
  leftOut: new Set(),
  selected: "",
};

/** Where they are few enough to be looked for. */
function selectedWords(texts: ArticleTexts): string {
  const anchor = selectedAnchor(texts)?.anchor;
  const quote = anchor?.side === "target" ? anchor.quote : "";
  return quote.length > LONGEST || quote.includes("\n") ? "" : quote;
}
