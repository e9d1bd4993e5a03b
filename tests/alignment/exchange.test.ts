import fc from "fast-check";
import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import { textPairs } from "#shared/alignment/text-pairs.ts";
import { toTmx } from "#shared/alignment/to-tmx.ts";
import { toXliff } from "#shared/alignment/to-xliff.ts";

const bead = (source: number[], target: number[]) => ({ source, target, confidence: 1 });
const PAIRS = textPairs(
  ["쌀값", "옥수수 <5kg> & “빵”", "물"],
  ["Price of rice", "Added"],
  [bead([0], [0]), bead([1, 2], []), bead([], [1])],
);

test("paragraphs of a bead are joined, missing sides are empty", () => {
  expect(PAIRS).toEqual([
    { source: "쌀값", target: "Price of rice" },
    { source: "옥수수 <5kg> & “빵”\n\n물", target: "" },
    { source: "", target: "Added" },
  ]);
});

test("TMX 1.4b holds what has both sides", () => {
  const tmx = toTmx([...PAIRS, { source: "하나 & 둘", target: 'one <two> "three"' }]);
  expect(tmx).toContain('<tmx version="1.4">');
  expect(tmx.match(/<tu>/g)).toHaveLength(2);
  expect(tmx).toContain('<tuv xml:lang="ko"><seg>하나 &amp; 둘</seg></tuv>');
  expect(tmx).toContain("<seg>one &lt;two&gt; &quot;three&quot;</seg>");
});

test("XLIFF 2.1 holds omitted and added text as well, and says so", () => {
  const xliff = toXliff(PAIRS, { id: "쌀값 1.txt" });
  expect(xliff).toContain('version="2.1" srcLang="ko" trgLang="en"');
  expect(xliff).toContain('<file id="---1.txt">');
  expect(xliff.match(/<unit /g)).toHaveLength(3);
  expect(xliff.match(/<target/g)).toHaveLength(2);
  expect(xliff).toContain("omitted in English");
  expect(xliff).toContain("added for readers of English");
});

test("whatever the texts hold, the XML is well formed and carries every character that XML can", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (source, target) => {
      const xliff = toXliff([{ source: `가${source}`, target: `a${target}` }]);
      expect(xliff.isWellFormed()).toBe(true);
      expect(xliff).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      const texts = [...new DOMParser().parseFromString(xliff, "text/xml").querySelectorAll("source, target")];
      expect(texts).toHaveLength(2);
    }),
  );
});
