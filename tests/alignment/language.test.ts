import { expect, test } from "vitest";
import { languageFault, languageOf } from "#shared/alignment/language.ts";

const KOREAN = "혜산 장마당의 쌀값이 두 배로 뛰었다고 현지 소식통이 전했다.";
const ENGLISH = "The price of rice has doubled in the market of Hyesan, a local source said.";
const FRENCH =
  "Le prix du riz a doublé sur le marché de Hyesan depuis le mois dernier, selon une source locale qui vit dans la ville.";

test.each([
  [KOREAN, "ko"],
  ["북한 DPRK 제8차 당대회 WPK", "ko"],
  [ENGLISH, "en"],
  ["Rice price doubles", "en"],
  ["The jangmadang (장마당), or market, is closed", "en"],
  [FRENCH, "other"],
  ["恵山の市場で米の値段が二倍になった", "other"],
  ["Цена риса удвоилась", "other"],
  ["123", undefined],
  ["", undefined],
])("%s", (text, language) => expect(languageOf(text)).toBe(language));

test("decomposed Hangul is Korean", () => expect(languageOf(KOREAN.normalize("NFD"))).toBe("ko"));

test("sides that changed places or stand in another language are named", () => {
  expect(languageFault(KOREAN, ENGLISH)).toBeUndefined();
  expect(languageFault(ENGLISH, KOREAN)?.fault).toBe("swapped");
  expect(languageFault(FRENCH, ENGLISH)).toEqual({ fault: "source-not-korean", language: "other" });
  expect(languageFault(KOREAN, KOREAN)).toEqual({ fault: "target-not-english", language: "ko" });
  expect(languageFault("", "")).toBeUndefined();
});
