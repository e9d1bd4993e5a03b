import { englishKeys, englishWords, keyOfPair, keysBeginningWith, memoryForm } from "./keys.ts";

export interface SoughtKeys {
  readonly side: "source" | "target";
  /** All of these are in the text. */
  readonly keys: readonly number[];
  /** Instead: any key between these two. */
  readonly between?: readonly [number, number];
}

/** By which keys words are looked for: Korean ones in the source, all others in the English. */
export function keysOfWords(words: string): SoughtKeys {
  if (!HANGUL.test(words.normalize("NFC"))) return { side: "target", keys: [...englishKeys(words)] };
  const form = memoryForm(words);
  if (form.length === 1) return { side: "source", keys: [], between: keysBeginningWith(form) };
  const keys = new Set(Array.from({ length: form.length - 1 }, (_, at) => keyOfPair(form, at)));
  return { side: "source", keys: [...keys] };
}

/** Whether the words stand in the text: Korean whatever the spaces, English one after the other, each by its beginning. */
export function holds(text: string, words: string): boolean {
  if (HANGUL.test(words.normalize("NFC"))) return memoryForm(text).includes(memoryForm(words));
  const [sought, has] = [englishWords(words), englishWords(text)];
  return sought.length > 0 && has.some((_, at) => sought.every((word, next) => has[at + next]?.startsWith(word)));
}

const HANGUL = /[\u3131-\u318E가-힣\u4E00-\u9FFF]/;
