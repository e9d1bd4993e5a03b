import { describe, expect, test } from "vitest";
import { levelOf, nextToLookAt, seemUnrelated, toLookAt, unconfirmed } from "#client/alignment/doubt.ts";
import { draw, type RowPlace } from "#client/alignment/drawing.ts";
import { crossing } from "#client/alignment/order.ts";
import { rowNumbers } from "#client/alignment/row-numbers.ts";
import { around, likelyCut, nearest, sentenceStarts, wordStarts } from "#client/alignment/split-places.ts";
import { whyNotAct } from "#client/alignment/why-not.ts";
import { align } from "#shared/alignment/align.ts";
import { documentFromText } from "#shared/document/document.ts";
import { DEFAULT_POLICIES } from "#shared/people/policies.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";

const row = (id: string, confidence: number | null) => ({ id, confidence });

describe("what to look at next", () => {
  const rows = [row("a", null), row("b", 0.97), row("c", 0.4), row("d", 0.1), row("e", 0.8)];

  test("is the most doubtful row", () => {
    expect(nextToLookAt(rows, "a")).toBe("d");
    expect(nextToLookAt(rows, "d")).toBe("c");
  });
  test("is the next unconfirmed one when no doubt is left, and round again", () => {
    const sure = [row("a", 0.9), row("b", null), row("c", 0.95)];
    expect(nextToLookAt(sure, "a")).toBe("c");
    expect(nextToLookAt(sure, "c")).toBe("a");
  });
  test("is nothing when all is confirmed, or nothing is left but this row", () => {
    expect(nextToLookAt([row("a", null)], "a")).toBeUndefined();
    expect(nextToLookAt([row("a", 0.3)], "a")).toBeUndefined();
  });
  test("counts what a person has set as looked at", () => {
    expect(unconfirmed(rows).map(({ id }) => id)).toEqual(["b", "c", "d", "e"]);
    expect(rows.map(({ confidence }) => levelOf(confidence))).toEqual([
      "set",
      "sure",
      "doubtful",
      "doubtful",
      "likely",
    ]);
    expect(levelOf(0.5)).toBe("doubtful");
  });
});

describe("two texts that have nothing in common", () => {
  const korean = [
    "소금값이 두 배로 올랐다.",
    "장마당은 이틀 동안 닫혔다.",
    "상인 세 명이 조사를 받았다.",
    "눈이 내렸다.",
  ];
  const rowsOf = (english: string[]) => align(korean, english);

  test("are named, and a draft that is one is not", () => {
    const strangers = ["She sings.", "Our team won by five goals in Lima.", "A comet passed.", "Paint dries slowly."];
    expect(seemUnrelated(rowsOf(strangers))).toBe(true);
    const draft = [
      "The price of salt doubled.",
      "The market closed for two days.",
      "Three traders were questioned.",
      "It snowed.",
    ];
    expect(seemUnrelated(rowsOf(draft))).toBe(false);
  });

  test("are not judged by a row or two, nor by what people have decided", () => {
    expect(seemUnrelated([row("a", 0.1), row("b", 0.2)])).toBe(false);
    expect(seemUnrelated(Array.from({ length: 9 }, (_, index) => row(`${index}`, null)))).toBe(false);
  });
});

describe("Korean that stands elsewhere", () => {
  const korean = (...positions: number[]) => ({
    source: positions.map((position) => ({ id: `ko${position}`, position })),
  });

  test("is nothing where the rows follow the Korean, however many a row holds", () => {
    expect([...crossing([korean(0), korean(1, 2), korean(), korean(3)])]).toEqual([]);
  });
  test("is one of two that cross, and the one that wandered when many stayed", () => {
    expect(crossing([korean(1), korean(0)]).size).toBe(1);
    expect([...crossing([korean(4), korean(0), korean(1), korean(2), korean(3)])]).toEqual(["ko4"]);
  });
});

test("rows are called by the numbers beside their Korean; English alone follows what stands before it", () => {
  const called = (id: string, ...positions: number[]) => ({ id, source: positions.map((position) => ({ position })) });
  const rows = [called("a"), called("b", 0), called("c", 2, 3), called("d"), called("e"), called("f", 1), called("g")];
  expect([...rowNumbers(rows).values()]).toEqual(["0a", "1", "3–4", "4a", "4b", "2", "2a"]);
});

describe("the drawing", () => {
  const edges = { rail: { left: 0, right: 10 }, korean: 100, english: 200 };
  const place = (y: number, korean: RowPlace["korean"], english: number[], more: Partial<RowPlace> = {}): RowPlace => ({
    ...{ look: "plain", chosen: false, mark: { left: 140, right: 160, y }, korean, english },
    ...more,
  });

  test("of a pair is one straight line on either side of its mark", () => {
    const { links } = draw([place(20, [{ y: 20, position: 0, crossed: false }], [21])], edges);
    expect(links).toBe("M100 20H140M160 20H200");
  });
  test("of two Korean paragraphs for one English lets both flow into the mark", () => {
    const two = [20, 60].map((y, position) => ({ y, position, crossed: false }));
    expect(draw([place(20, two, [20])], edges).links).toBe("M100 20H140M100 60C114 60 114 20 128 20H140M160 20H200");
  });
  test("leads what crosses from its place in the Korean to where it stands", () => {
    const rows = [
      place(20, [{ y: 20, position: 1, crossed: true }], [20]),
      place(80, [{ y: 80, position: 0, crossed: false }], [80], { look: "doubtful" }),
    ];
    const drawing = draw(rows, edges);
    expect(drawing.crossed).toBe("M0 80C5 80 5 20 10 20");
    expect(drawing.order).toBe("M0 20C5 20 5 80 10 80");
    expect(drawing.numbers).toEqual([
      { y: 20, number: 1, crossed: false },
      { y: 80, number: 2, crossed: true },
    ]);
    expect(drawing.doubtful).toContain("M100 80H140");
  });
});

describe("where to cut", () => {
  const text = "The boat left. It was full.\n\nNobody waved.";

  test("a word begins where one can point, and a text can be cut before and after all of it", () => {
    expect(wordStarts("The boat")).toEqual([0, 4, 8]);
    expect(sentenceStarts(text)).toEqual([0, 15, 29, text.length]);
    expect(nearest([0, 4, 8], 5)).toBe(4);
  });
  test("half of the Korean stays, and as much of the English, cut where a sentence begins", () => {
    const korean = [{ text: "배가 떠났다. 사람이 가득했다." }, { text: "손 흔드는 이가 없었다." }];
    expect(likelyCut(korean, text)).toEqual({ keepSource: 1, keepTarget: 29 });
  });
  test("one Korean paragraph stays whole while its English is cut", () => {
    expect(likelyCut([{ text: "배" }], "The boat left. It was full.")).toEqual({ keepSource: 1, keepTarget: 15 });
    expect(likelyCut([{ text: "배" }], "The boat left")).toEqual({ keepSource: 1, keepTarget: 4 });
  });
  test("is heard as the words around it", () => {
    expect(around(text, 15)).toEqual({ before: "The boat left.", after: "It was full. Nobody" });
  });
});

describe("an act is refused on the page as the desk would refuse it", () => {
  const yuna = { id: "yuna", role: "translator" } as const;
  const dohyun = { id: "dohyun", role: "journalist" } as const;
  const segment = (id: string, korean: string[], english: string): ReviewedSegment => ({
    ...{ id, articleId: "article", position: 0, kind: "body", text: english, version: 0, imageId: null },
    source: korean.map((text, position) => ({ id: text, position, kind: "body", text })),
    document: documentFromText(english),
    digests: { source: "0".repeat(64), target: "0".repeat(64) },
    ...{ authors: [], writtenAt: null, writtenBy: null, confidence: 0.4 },
    review: {
      ...{ state: english ? "draft" : "empty", approvals: [], outdated: null, last: null, omitted: null, added: null },
    },
    threads: { open: 0, blocking: 0 },
    findings: { error: 0, warning: 0, note: 0 },
    suggestions: [],
  });
  const open = {
    article: { publication: "unpublished" as const, archived: null },
    structure: 3,
    segments: [segment("a", ["배"], "Boat"), segment("b", ["강"], ""), segment("c", [], "")],
  };
  const code = (
    act: Parameters<typeof whyNotAct>[0],
    id: string,
    by: Parameters<typeof whyNotAct>[2] = yuna,
    at: Parameters<typeof whyNotAct>[3] = open,
  ) => whyNotAct(act, id, by, at, DEFAULT_POLICIES)?.code;

  test("by who one is, and by publication", () => {
    expect(code("merge", "a")).toBeUndefined();
    expect(code("merge", "a", dohyun)).toBe("capability");
    expect(code("merge", "a", yuna, { ...open, article: { publication: "published", archived: null } })).toBe(
      "published-structure",
    );
  });
  test("by the archive, whoever one is and whatever it is", () => {
    const archived = { by: "martin", at: "2026-11-01T09:00:00.000Z", reason: "Brought in twice" };
    const shut = { ...open, article: { publication: "unpublished" as const, archived } };
    expect((["merge", "confirm", "omit"] as const).map((act) => code(act, "b", yuna, shut))).toEqual(
      Array(3).fill("archived"),
    );
  });
  test("by what stands in the rows", () => {
    expect(code("merge", "c")).toBe("nothing-to-merge");
    expect(code("up", "a")).toBe("cannot-move");
    expect(code("push-target", "b")).toBe("cannot-move");
    expect(code("remove", "a")).toBe("cannot-remove");
    expect(code("remove", "c")).toBeUndefined();
    expect(code("split", "a")).toBeUndefined();
    expect(code("split", "b")).toBe("cannot-split");
  });
  test("by the want of a reason: English without Korean is not right as it stands until somebody says why", () => {
    const alone = segment("d", [], "A light.");
    const segments = [...open.segments, alone];
    expect(code("confirm", "d", yuna, { ...open, segments })).toBe("no-source");
    expect(code("confirm", "a", yuna, { ...open, segments })).toBeUndefined();
  });
  test("and what stands on one side only is doubtful until it is explained", () => {
    const said = { by: "yuna", at: "2026-11-01T09:00:00.000Z", reason: "A note for readers abroad." };
    const korean = segment("k", ["배"], "");
    const alone = { ...segment("d", [], "A light."), confidence: null };
    const explained = { ...alone, id: "e", review: { ...alone.review, added: said } };
    const confirmed = { ...korean, id: "f", confidence: null };
    const ofImage = { ...alone, id: "g", imageId: "image" };
    const rows = [segment("a", ["배"], "Boat"), korean, alone, explained, confirmed, ofImage];
    expect(toLookAt(rows)).toEqual([row("a", 0.4), row("k", 0), row("d", 0)]);
    expect(nextToLookAt(toLookAt(rows), "k")).toBe("d");
  });
  test("by the steps of review, where a side is missing on purpose", () => {
    expect(code("omit", "a")).toBe("omitted-has-target");
    expect(code("omit", "b")).toBeUndefined();
    expect(code("mark-added", "a")).toBe("wrong-state");
    expect(code("restore", "b")).toBeDefined();
  });
});
