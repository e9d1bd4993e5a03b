import { describe, expect, test } from "vitest";
import { litBy } from "#client/desk/lit-by.ts";
import { alignWithSentences } from "#shared/alignment/align.ts";
import { paragraphsIn, sentencesFrom } from "#shared/alignment/sentence-places.ts";
import { sentencesOf } from "#shared/text/sentences.ts";

const KOREAN = ["소금값이 두 배로 올랐다. 상인 세 명이 조사를 받았다.", "장마당은 이틀 동안 닫혔다."];
const ENGLISH =
  "The price of salt has doubled. Three traders were questioned, and Mr. Ri was among them.\n\nThe market was closed for two days.";

const beads = alignWithSentences(KOREAN.map(sentencesOf), paragraphsIn(ENGLISH).map(sentencesOf)).sentenceBeads;
const lit = (at: { side: "target"; offset: number } | { side: "source"; paragraph: number; offset: number }) => {
  const found = litBy(beads, { segmentId: "one", ...at }, KOREAN, ENGLISH);
  return {
    korean: found?.korean.flatMap((marks, number) => marks.map(({ from, to }) => KOREAN[number]?.slice(from, to))),
    english: found?.english.map(({ from, to }) => ENGLISH.slice(from, to)),
  };
};

describe("the sentence on the other side", () => {
  test("is lit from anywhere inside an English sentence, and the English itself stays as it is", () => {
    for (const words of ["Three", "questioned", "Mr. Ri", "among them."])
      expect(lit({ side: "target", offset: ENGLISH.indexOf(words) + 2 })).toEqual({
        korean: ["상인 세 명이 조사를 받았다."],
        english: [],
      });
    expect(lit({ side: "target", offset: ENGLISH.length }).korean).toEqual(["장마당은 이틀 동안 닫혔다."]);
  });

  test("is lit with its Korean from anywhere inside a Korean sentence", () => {
    expect(lit({ side: "source", paragraph: 0, offset: 3 })).toEqual({
      korean: ["소금값이 두 배로 올랐다."],
      english: ["The price of salt has doubled."],
    });
    expect(lit({ side: "source", paragraph: 1, offset: 0 }).english).toEqual(["The market was closed for two days."]);
  });

  test("is none where nothing renders it, and none in an empty text", () => {
    expect(litBy([], { segmentId: "one", side: "target", offset: 0 }, KOREAN, ENGLISH)).toBeUndefined();
    expect(litBy(beads, { segmentId: "one", side: "target", offset: 0 }, KOREAN, "")).toBeUndefined();
  });

  test("by the key one goes from sentence to sentence of the Korean", () => {
    expect(sentencesFrom(KOREAN).map(({ paragraph, text }) => [paragraph, text])).toEqual([
      [0, "소금값이 두 배로 올랐다."],
      [0, "상인 세 명이 조사를 받았다."],
      [1, "장마당은 이틀 동안 닫혔다."],
    ]);
  });
});
