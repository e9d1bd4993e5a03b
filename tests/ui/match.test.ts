import { expect, test } from "vitest";
import { matches } from "#client/ui/match.ts";

test("a name is found by any part of it, in any case", () => {
  expect(matches("kel", "Tomas Keller")).toBe(true);
  expect(matches("keller tom", "Tomas Keller")).toBe(true);
  expect(matches("kellar", "Tomas Keller")).toBe(false);
});

test("a syllable finds its word while it is still being composed", () => {
  expect(matches("하", "한서윤")).toBe(true);
  expect(matches("한ㅅ", "한서윤")).toBe(false);
  expect(matches("한서", "한서윤")).toBe(true);
});

test("initials find a Korean word", () => {
  expect(matches("ㅎㅅㅇ", "한서윤 기자")).toBe(true);
  expect(matches("ㄱㅈ", "한서윤 기자")).toBe(true);
  expect(matches("ㅂㅈ", "한서윤 기자")).toBe(false);
});

test("decomposed names and accents make no difference", () => {
  expect(matches("한서윤", "한서윤".normalize("NFD"))).toBe(true);
  expect(matches("jose", "José")).toBe(true);
});
