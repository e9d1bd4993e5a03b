import { expect, test } from "vitest";
import { wordingOf } from "#shared/checks/wording.ts";
import { withParticles } from "#shared/text/korean-particles.ts";

test.each([
  ["“쌀”을(를) 샀다", "“쌀”을 샀다"],
  ["‘배’이(가) 떴다", "‘배’가 떴다"],
  ["“35만”은(는) 수다", "“35만”은 수다"],
  ["2,400은(는) 수다", "2,400은 수다"],
  ["15%은(는) 비율이다", "15%는 비율이다"],
  ["“서울”(으)로 갔다", "“서울”로 갔다"],
  ["‘남쪽’(으)로 갔다", "‘남쪽’으로 갔다"],
  ["TMX(으)로 내보낸다", "TMX로 내보낸다"],
  ["‘강’(이)라는 필터", "‘강’이라는 필터"],
  ["“Nampo”을(를) 제안했다", "“Nampo”를 제안했다"],
  ["“Hyesan”(으)로 정했다", "“Hyesan”으로 정했다"],
  ["“source”은(는) 영어다", "“source”은(는) 영어다"],
])("%s is read as %s", (written, read) => {
  expect(withParticles(written)).toBe(read);
});

test("a finding is told in Korean that one would write", () => {
  const finding = { code: "quotation-dropped", params: { words: "쌀이 없다" }, message: "" };
  expect(wordingOf(finding, "ko")).toContain("“쌀이 없다”를 직접");
});
