import fc from "fast-check";
import { expect, test } from "vitest";
import { matchParagraphs } from "#shared/alignment/match-paragraphs.ts";

const [market, coal, snow, ferry] = [
  "장마당 입구에는 이른 아침부터 쌀을 사려는 사람들이 줄을 섰다.",
  "탄광에서 내려오는 석탄은 지난해의 절반에도 미치지 못한다고 소식통은 전했다.",
  "첫눈이 내린 뒤로 고개를 넘는 차는 하루 두세 대뿐이다.",
  "강가의 나룻배는 얼음이 얼기 전까지만 다닌다.",
] as const;

test("the same Korean: every paragraph continues itself", () => {
  expect(matchParagraphs([market, coal, snow], [market, coal, snow])).toEqual([0, 1, 2]);
});

test("a changed figure, a new paragraph, one that went", () => {
  const changed = coal.replace("절반", "3분의 1");
  expect(matchParagraphs([market, coal, snow], [market, changed, ferry])).toEqual([0, 1, undefined]);
  expect(matchParagraphs([market, coal, snow], [coal, snow])).toEqual([1, 2]);
});

test("a paragraph that moved is known again, also when a word of it changed", () => {
  expect(matchParagraphs([market, coal, snow, ferry], [snow, market, coal, ferry])).toEqual([2, 0, 1, 3]);
  const changed = snow.replace("두세 대", "서너 대");
  expect(matchParagraphs([market, coal, snow, ferry], [changed, market, coal, ferry])).toEqual([2, 0, 1, 3]);
});

test("what was cut off a paragraph belongs to it", () => {
  expect(matchParagraphs([`${market} ${coal}`, snow], [market, coal, snow])).toEqual([0, 0, 1]);
});

test("what differs only in how it is encoded is the same", () => {
  expect(matchParagraphs([market, coal], [market.normalize("NFD"), coal.replaceAll(" ", " ")])).toEqual([0, 1]);
});

test("another article altogether continues nothing", () => {
  expect(matchParagraphs([market, coal], [ferry, snow])).toEqual([undefined, undefined]);
  expect(matchParagraphs([], [ferry])).toEqual([undefined]);
  expect(matchParagraphs([ferry], [])).toEqual([]);
});

test("whatever the texts, each paragraph continues one that was there, and equal ones continue equal ones", () => {
  const paragraphs = fc.array(fc.constantFrom(market, coal, snow, ferry, "다.", ""), { maxLength: 12 });
  fc.assert(
    fc.property(paragraphs, paragraphs, (before, after) => {
      const matched = matchParagraphs(before, after);
      expect(matched).toHaveLength(after.length);
      for (const of of matched) if (of !== undefined) expect(before[of]).toBeDefined();
      if (JSON.stringify(before) === JSON.stringify(after)) expect(matched).toEqual(before.map((_, index) => index));
    }),
  );
});

test("a thousand paragraphs, none the same, are matched in order", () => {
  const before = Array.from({ length: 1000 }, (_, index) => `${index}번째 문단은 ${market}`);
  const after = before.map((text) => `${text} 그리고 끝.`);
  expect(matchParagraphs(before, after)).toEqual(before.map((_, index) => index));
});
