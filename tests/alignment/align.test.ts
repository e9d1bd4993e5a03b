import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align, alignWithSentences } from "#shared/alignment/align.ts";

/** A market story as the desk gets it, and its English. */
const KOREAN = [
  "혜산 장마당의 쌀값이 두 배로 뛰었다",
  "지난 10월 초 혜산시의 쌀 1kg 가격이 6,500원까지 올랐다고 현지 소식통이 전했다.",
  "소식통은 “국경이 닫힌 뒤로 상인 300여 명이 장사를 접었다”고 말했다. 그는 익명을 요구했다.",
  "회령시의 주민 리영호 씨는 옥수수로 끼니를 잇는다. 그의 가족은 다섯 식구다.",
  "당국은 11월부터 1인당 5kg의 배급을 약속했다.",
  "그러나 주민들은 배급을 믿지 않는다.",
];
const ENGLISH = [
  "Rice price doubles in Hyesan's market",
  "A kilogram of rice cost as much as 6,500 won in the city of Hyesan in early October, a local source said.",
  "“Some 300 traders have given up since the border was closed,” said the source, who requested anonymity.",
  "In Hoeryong, a resident named Ri Yong Ho lives on corn. He has a family of five to feed.",
  "The authorities have promised rations of 5 kg a person from November.",
  "But people do not believe in the rations.",
];
const links = (source: string[], target: string[]) => align(source, target).map((bead) => [bead.source, bead.target]);

describe("a story and its English", () => {
  test("paragraph by paragraph", () => {
    expect(links(KOREAN, ENGLISH)).toEqual(KOREAN.map((_, index) => [[index], [index]]));
  });

  test("the lines around it: a byline is rendered by a byline, a credit that the draft left out stands alone", () => {
    const source = [KOREAN[0], "윤서하 기자", "쌀 자루를 고르는 상인", "그림=강나루", ...KOREAN.slice(1)].map(String);
    const target = [ENGLISH[0], "By Yun Seo-ha", "A trader picks among sacks of rice", ...ENGLISH.slice(1)].map(String);
    const drafted = { source: ["headline", "byline", "caption", "credit"], target: ["headline", "byline", "body"] };
    const body = KOREAN.slice(1).map((_, index) => [[4 + index], [3 + index]]);
    const paired = [[[0], [0]], [[1], [1]], [[2], [2]], [[3], []], ...body];
    expect(links(source, target)).toEqual(paired);
    expect(align(source, target, { kinds: drafted }).map((bead) => [bead.source, bead.target])).toEqual(paired);
  });

  test("two Korean paragraphs that one English paragraph renders", () => {
    const target = [...ENGLISH.slice(0, 1), `${ENGLISH[1]} ${ENGLISH[2]}`, ...ENGLISH.slice(3)];
    expect(links(KOREAN, target)).toContainEqual([[1, 2], [1]]);
  });

  test("one Korean paragraph cut in two", () => {
    const target = [
      ...ENGLISH.slice(0, 3),
      "In Hoeryong, a resident named Ri Yong Ho lives on corn.",
      "He has a family of five to feed.",
      ...ENGLISH.slice(4),
    ];
    expect(links(KOREAN, target)).toContainEqual([[3], [3, 4]]);
  });

  test("a paragraph that was left out, and one that was added", () => {
    const added = "Hyesan lies on the Amnok River, opposite the Chinese town of Changbai, 25 years after the famine.";
    expect(links(KOREAN, ENGLISH.toSpliced(4, 1))).toContainEqual([[4], []]);
    expect(links(KOREAN, ENGLISH.toSpliced(2, 0, added))).toContainEqual([[], [2]]);
  });

  test("the lines that a Korean newsroom sets around a story stay without English", () => {
    const source = [
      ...KOREAN.slice(0, 3),
      "▲ 사진=자료사진",
      ...KOREAN.slice(3),
      "(서울=나루) 한다솜 기자 dasom@naru.example",
    ];
    expect(links(source, ENGLISH)).toContainEqual([[3], []]);
    expect(links(source, ENGLISH)).toContainEqual([[7], []]);
  });

  test("neighbours that changed places", () => {
    const swapped = [0, 1, 3, 2, 4, 5].map((index) => ENGLISH[index] ?? "");
    const found = links(KOREAN, swapped);
    expect(found).toContainEqual([[2], [3]]);
    expect(found).toContainEqual([[3], [2]]);
  });

  test("a paragraph that moved to the end", () => {
    const moved = [...ENGLISH.toSpliced(1, 1), ENGLISH[1] ?? ""];
    expect(links(KOREAN, moved)).toContainEqual([[1], [5]]);
  });

  test("a paragraph that went into the end of another one, behind what follows it", () => {
    const joined = [...ENGLISH.slice(0, 2), ENGLISH[3] ?? "", `${ENGLISH[4]} ${ENGLISH[2]}`, ENGLISH[5] ?? ""];
    expect(links(KOREAN, joined)).toContainEqual([[2, 4], [3]]);
  });

  test("the sentences inside", () => {
    const { sentenceBeads } = alignWithSentences(KOREAN, ENGLISH);
    expect(sentenceBeads).toContainEqual({ source: [[3, 1]], target: [[3, 1]] });
    expect(sentenceBeads).toContainEqual({
      source: [
        [2, 0],
        [2, 1],
      ],
      target: [[2, 0]],
    });
  });

  test("a headline goes with a headline, however alike the first paragraph is", () => {
    const kinds = { source: ["headline", "body"], target: ["headline", "body", "body"] };
    const source = ["쌀값 6,500원", "쌀값이 6,500원이다."];
    const target = ["Traders in despair", "Rice costs 6,500 won.", "Nobody knows why."];
    expect(align(source, target, { kinds })).not.toContainEqual(expect.objectContaining({ source: [0], target: [1] }));
  });

  test("true pairs are surer than strangers", () => {
    const strangers = [
      "The football season opened with a goal in the last minute.",
      "She painted her first picture at the age of four.",
      "Volcanoes sleep for centuries.",
    ];
    for (const bead of align(KOREAN, ENGLISH)) expect(bead.confidence).toBeGreaterThan(0.8);
    for (const bead of align(KOREAN.slice(1, 4), strangers)) expect(bead.confidence).toBeLessThan(0.6);
  });
});

describe("how sure", () => {
  /** Every word of it strange to the market story, figures and names too. */
  const STRANGE = [
    "The football season opened with a goal in the last minute of the derby in Lisbon.",
    "She painted her first picture at the age of four, with her left hand.",
    "Volcanoes sleep for centuries; geologists listen to them every night.",
    "The choir of Tallinn sang nine encores.",
  ];

  test("of two texts that have nothing to do with each other nothing is said to be sure", () => {
    for (const bead of align(KOREAN, STRANGE)) expect(bead.confidence).toBeLessThan(0.6);
  });

  test("one paragraph of them is surer than the doubtful ones that the desk marks", () => {
    const beads = align(KOREAN, ENGLISH.with(3, STRANGE[2] ?? ""));
    const strange = beads.filter((bead) => bead.source.includes(3) || bead.target.includes(3));
    const others = beads.filter((bead) => !strange.includes(bead));
    const least = Math.min(...others.map(({ confidence }) => confidence));
    expect(least).toBeGreaterThan(0.9);
  });

  test("the North's spelling and spacing make no difference", () => {
    const north = KOREAN.map((text) =>
      text.replace("옥수수로 끼니를", "강냉이로 끼니를").replace("주민 리영호 씨", "주민 리영호씨"),
    );
    expect(align(north, ENGLISH).map((bead) => [bead.source, bead.target])).toEqual(links(KOREAN, ENGLISH));
  });
});

describe("hostile input", () => {
  const covers = (source: readonly string[], target: readonly string[]) => {
    const beads = align(source, target);
    expect(beads.flatMap((bead) => bead.source).sort(ascending)).toEqual(source.map((_, index) => index));
    expect(beads.flatMap((bead) => bead.target).sort(ascending)).toEqual(target.map((_, index) => index));
    for (const { confidence } of beads) expect(confidence >= 0 && confidence <= 1).toBe(true);
    return beads;
  };
  const ascending = (one: number, other: number) => one - other;

  test("every paragraph of any two texts stands in exactly one bead, and every sentence", () => {
    const paragraph = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(...KOREAN, ...ENGLISH, "", "3", "\ud800", "constructor"),
    );
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), fc.array(paragraph, { maxLength: 12 }), (source, target) => {
        covers(source, target);
        const { sentenceBeads } = alignWithSentences(source, target);
        const places = sentenceBeads.flatMap((bead) => bead.target.map(String));
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  test.each([
    ["nothing at all", [], []],
    ["no English", KOREAN, []],
    ["no Korean", [], ENGLISH],
    ["ten times the English", KOREAN, Array.from({ length: 60 }, (_, index) => ENGLISH[index % 6] ?? "")],
    ["a thousand to one", ["하나"], Array.from({ length: 1000 }, (_, index) => `Line ${index}.`)],
    ["identical paragraphs", Array(40).fill("같은 문단이다."), Array(40).fill("The same paragraph.")],
    [
      "20,000 characters in a paragraph",
      ["쌀값이 올랐다. ".repeat(2500), "끝"],
      ["Rice prices rose. ".repeat(1200), "End"],
    ],
    ["20,000 characters without a space", ["가".repeat(20_000)], ["A".repeat(20_000)]],
    [
      "one-word lines",
      "쌀 물 불 집 길 산 강 달".split(" "),
      "rice water fire house road mountain river moon".split(" "),
    ],
    [
      "poetry",
      ["강물은 말이 없고", "", "나는 배를 민다", "달 하나", "달 둘", ""],
      ["The river says nothing", "and I push the boat", "", "One moon", "Two moons"],
    ],
    ["the wrong language on a side", ENGLISH, ENGLISH],
    ["sides that changed places", ENGLISH, KOREAN],
    ["lone surrogates", ["\ud83d", "\udc00가"], ["\udfff", "a\ud800"]],
  ])("%s", (_, source, target) => {
    covers(source, target);
  });

  test("forty identical paragraphs stay side by side", () => {
    const beads = covers(Array(40).fill("같은 문단이다."), Array(40).fill("The same paragraph."));
    expect(beads.every((bead) => bead.source[0] === bead.target[0])).toBe(true);
  });

  test("a thousand paragraphs are aligned, right but for a few", () => {
    const source = Array.from({ length: 1000 }, (_, index) => `${KOREAN[index % 6]} 번호는 ${index * 7 + 13}번이다.`);
    const target = Array.from({ length: 1000 }, (_, index) => `${ENGLISH[index % 6]} The number is ${index * 7 + 13}.`);
    const beads = align(source, target);
    expect(
      beads.filter((bead) => bead.source.length === 1 && bead.source[0] === bead.target[0]).length,
    ).toBeGreaterThan(980);
  });
});
