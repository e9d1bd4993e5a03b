import { expect, test } from "vitest";
import { holds } from "#shared/protection/match.ts";
import { protectedWords } from "#shared/protection/protected-item.ts";

test.each([
  ["김철수", "김철수가 말했다", "김 철 수 씨", "김철수".normalize("NFD"), "ㄱㅣㅁㅊㅓㄹㅅㅜ", "김\u200B철수"],
  [
    "김철수",
    "Kim Chol Su said",
    "Kim Cheol-su’s",
    "KIM CHOLSU",
    "Chol Su Kim",
    "Kim Chŏl-su",
    "a-kim-cheol-su-in-slug",
  ],
  ["이정민", "Lee Jung-min", "Ri Jong Min", "Yi Jeongmin"],
  ["박영희", "Park Young-hee", "Pak Yong Hui"],
  ["혜산", "in Hyesan, today", "Hye-san"],
  ["청진", "Chongjin", "Cheongjin"],
  ["함흥", "Hamhung", "Hamheung"],
  ["Mine No. 27", "at mine no 27.", "Mine\u00A0No.\n27"],
  ["Müller", "MULLER’s"],
])("%s is found however it is written", (words, ...texts) => {
  expect(texts.filter((text) => !holds(text, words))).toEqual([]);
});

test("other words are left alone", () => {
  expect(holds("Mine No. 271 and mine no 2", "Mine No. 27")).toBe(false);
  expect(holds("The chairman said salt prices are rising in Nampo.", "혜산")).toBe(false);
  expect(holds("Kim Chol said so.", "김철수")).toBe(false);
  expect(holds("Annex", "Ann")).toBe(false);
});

test("one letter alone would be found everywhere", () => {
  expect(protectedWords.safeParse(" 김. ").success).toBe(false);
  expect(protectedWords.safeParse("김모").success).toBe(true);
});

test("a hostile text does not hold the reader up: the ways to read a name are bounded", () => {
  for (const text of ["ha".repeat(50_000), "eo oe ".repeat(16_000), "yi".repeat(50_000)]) {
    expect(holds(text, "하하하하하하하하하하하하하김")).toBe(false);
    expect(holds(text, "어으어으이으이으어이으이김")).toBe(false);
  }
});
