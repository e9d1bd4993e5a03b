import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { englishWords } from "#shared/checks/english-words.ts";
import { englishWordsData } from "#tests/support/make-english-words.ts";

test("the words in the tree are those of the dictionary, and no right one is refused", () => {
  const kept = readFileSync(new URL("../../shared/checks/english-words-data.ts", import.meta.url), "utf8");
  const joined = (text: string) => text.replace(/\s+/g, "");
  expect(joined(kept) === joined(englishWordsData())).toBe(true);
});

test("words are told from names and from slips", () => {
  const english = englishWords();
  expect(["household", "The", "didn't", "Korea", "SENATE"].filter((word) => !english.has(word))).toEqual([]);
  expect(["goverment", "korea", "Lindqvist", "zzq"].filter((word) => english.has(word))).toEqual([]);
  expect(["The", "labor"].every(english.isCommon) && !english.isCommon("Simpson")).toBe(true);
});
