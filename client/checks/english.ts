import { useEffect, useState } from "react";
import type { EnglishWords } from "#shared/checks/english-words.ts";

/**
 * The English words, a third of a megabyte, fetched once when the browser has nothing else to do. Until then neither
 * names nor misspellings are told.
 */
export function useEnglish(): EnglishWords | undefined {
  const [words, setWords] = useState(loaded);
  useEffect(() => {
    if (words) return;
    let isGone = false;
    const load = async () => {
      const { englishWords } = await import("#shared/checks/english-words.ts");
      loaded = englishWords();
      if (!isGone) setWords(loaded);
    };
    const fetchLater = () => void load().catch(() => undefined); // offline: the other checks go on without it
    const timer = setTimeout(fetchLater, IDLE_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [words]);
  return words;
}

let loaded: EnglishWords | undefined;
const IDLE_MS = 1500;
