import { expect, test } from "vitest";
import { queryOf, sentenceWith, soughtIn } from "#shared/review/sought.ts";

const matchesIn = (text: string, words: string) =>
  sentenceWith(text, soughtIn(words))
    ?.filter(({ match }) => match)
    .map((stretch) => stretch.text);

test("Korean is found inside of longer words, whatever the spaces, the marks and the particle that was typed", () => {
  expect(matchesIn("시 보위부는 핵 실험장 근처를 막았다.", "핵실험")).toEqual(["핵 실험"]);
  expect(matchesIn("소금값이 올랐다.", "소금 값이")).toEqual(["소금", "값이"]);
  expect(matchesIn("소금값도 올랐다.", "소금값이")).toEqual(["소금값"]);
  expect(matchesIn("그는 “소금”값을 물었다.", "소금값")).toEqual(["소금”값"]);
  expect(matchesIn("쌀을 판다.", "쌀")).toEqual(["쌀"]);
  expect(matchesIn("쌀을 판다.", "보리")).toBeUndefined();
});

test("the North's spelling finds the South's, and the other way round", () => {
  expect(matchesIn("노동신문이 전했다.", "로동신문")).toEqual(["노동신문"]);
  expect(matchesIn("량강도의 주민", "양강도")).toEqual(["량강도"]);
});

test("English is found by the beginnings of its words, all of them anywhere, together between quotation marks", () => {
  expect(matchesIn("Rice traders raised their prices.", "price rice")).toEqual(["Rice", "price"]);
  expect(matchesIn("Rice traders raised their prices.", '"rice trader"')).toEqual(["Rice trader"]);
  expect(matchesIn("Traders raised rice.", '"rice trader"')).toBeUndefined();
  expect(matchesIn("Licensed traders", "rice")).toBeUndefined();
  expect(matchesIn("It rose to 2,100 won.", "2,100")).toEqual(["2,100"]);
  expect(matchesIn("An apple and a pear", "a")).toEqual(["a"]);
});

test("text in separate jamo is found by whole syllables, and the other way round", () => {
  expect(matchesIn("소금값이 올랐다.".normalize("NFD"), "소금")).toEqual(["소금"]);
  expect(matchesIn("소금값이 올랐다.", "소금".normalize("NFD"))).toEqual(["소금"]);
});

test("the sentence is shown in which the first match stands, cut where it is long", () => {
  const shown = (text: string, words: string) => sentenceWith(text, soughtIn(words))?.map((stretch) => stretch.text);
  expect(shown("처음이다. 소금이 귀하다. 끝이다.", "소금")).toEqual(["소금", "이 귀하다."]);
  const long = shown(`${"a ".repeat(400)}salt${" b".repeat(800)}`, "salt");
  expect([long?.[0], long?.at(-1)]).toEqual(["…", "…"]);
  expect(long?.join("").length).toBeLessThan(400);
});

test.each(["%", "_", "'", '"', "\\", "' | '", ":*", "&", "ᄀ", "   "])("%s asks for nothing", (words) => {
  expect(soughtIn(words)).toEqual([]);
});

test("what was typed never becomes a part of the language of the index", () => {
  expect(queryOf(soughtIn("it's 소금'|!:* <->"))).toMatch(/^(\(?'[0-9a-z가-힣]+'(:\*)?( [&|] )?\)?( & )?)+$/);
});
