import fc from "fast-check";
import { expect, test } from "vitest";
import { splitParagraphs } from "#shared/text/paragraphs.ts";
import { sentenceRanges, sentencesOf } from "#shared/text/sentences.ts";

test.each([
  ["쌀값이 올랐다. 장마당은 조용하다.", 2],
  ["그는 “쌀이 없다.”라고 말했다. 이웃은 웃었다.", 2],
  ["그는 “쌀이 없다.” 라고 말했다.", 1],
  ["“정말인가?” 그가 물었다.", 2],
  ["값이 3.5배로 뛰었다. 다음 날도 그랬다.", 2],
  ["시장은 비었다.사람들은 집에 있었다.", 2],
  ["그래서… 그는 떠났다.", 2],
  ["Mr. Kim met Dr. Ri. They talked.", 2],
  ["The U.S. envoy left. The U.N. stayed.", 2],
  ["He lives in the U.S. The others left.", 2],
  ["It costs 3.5 million won. No. 3 is closed.", 2],
  ["J. K. Ri wrote it.", 1],
  ["“Is it true?” she asked. “Yes.”", 2],
  ["He said ... nothing. Then he left.", 2],
  ["It opened on Jan. 5 at 3 p.m. and closed.", 1],
  ["“We wait.” He smiled.", 2],
  ["첫 줄\n둘째 줄", 2],
  ["   ", 0],
])("%s", (text, count) => expect(sentencesOf(text)).toHaveLength(count));

test("sentences cover every letter of any string once, in order", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(". ", "다.", "”", "U.S.", "\n", "Mr. ", "? ", "…")),
        { maxLength: 20 },
      ),
      (parts) => {
        const text = parts.join("");
        const ranges = sentenceRanges(text);
        expect(
          ranges
            .map(([from, to]) => text.slice(from, to))
            .join("")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
        for (const [index, [from, to]] of ranges.entries()) {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThanOrEqual(ranges[index - 1]?.[1] ?? 0);
        }
      },
    ),
  );
});

test.each([".".repeat(100_000), "가.".repeat(50_000), "A. ".repeat(33_000), " ".repeat(100_000), "“”".repeat(50_000)])(
  "a hundred thousand hostile characters are split at once (%#)",
  (text) => {
    // What grows with the square of the text runs into the test's own time limit.
    expect(sentenceRanges(text).at(-1)?.[1] ?? text.length).toBeLessThanOrEqual(text.length);
  },
);

test("paragraphs are separated by blank lines, or by line ends where there are none", () => {
  expect(splitParagraphs("하나\n둘\r\n셋")).toEqual(["하나", "둘", "셋"]);
  expect(splitParagraphs("\uFEFF하나\n계속\n \n\n둘\n")).toEqual(["하나\n계속", "둘"]);
  expect(splitParagraphs(" \n ")).toEqual([]);
});
