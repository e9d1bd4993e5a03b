import fc from "fast-check";
import { expect, test } from "vitest";
import { type Span, wordDiff } from "#shared/history/word-diff.ts";

const shown = (spans: Span[]) =>
  spans.map(({ kind, text }) => (kind === "equal" ? text : kind === "inserted" ? `+${text}+` : `-${text}-`)).join("");

test("a changed figure is one change", () => {
  expect(shown(wordDiff("Coal cost 35,000 won.", "Coal cost 350,000 won."))).toBe("Coal cost -35,000-+350,000+ won.");
});

test("a changed full stop leaves the word before it alone", () => {
  expect(shown(wordDiff("It rained.", "It rained!"))).toBe("It rained-.-+!+");
});

test("a Korean word whose particle changed shows what stayed", () => {
  expect(shown(wordDiff("시장에서 쌀을 샀다", "시장은 쌀을 샀다"))).toBe("시장-에서-+은+ 쌀을 샀다");
});

test("several words in a row that changed read as one replacement", () => {
  expect(shown(wordDiff("the big red boat", "the small blue boat"))).toBe("the -big red-+small blue+ boat");
});

test("the old text and the new text can both be read off the difference", () => {
  const words = fc.array(fc.constantFrom("coal", "쌀값이", "올랐다", " ", "  ", ".", "35만", "it’s", "\n\n"), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, words, (old, fresh) => {
      const spans = wordDiff(old.join(""), fresh.join(""));
      const side = (gone: Span["kind"]) =>
        spans
          .filter(({ kind }) => kind !== gone)
          .map(({ text }) => text)
          .join("");
      expect(side("inserted")).toBe(old.join(""));
      expect(side("deleted")).toBe(fresh.join(""));
    }),
  );
});
