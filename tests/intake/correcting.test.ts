import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asInput, isCorrected, newIntake, readFrom } from "#client/intake/intake.ts";
import { faultOf } from "#client/intake/language.ts";
import {
  joinedAt,
  joinWithPrevious,
  move,
  type Part,
  remove,
  split,
  splitLines,
  withKind,
  withText,
} from "#client/intake/parts.ts";
import { next, typed } from "#client/intake/state.ts";
import type { Recognised } from "#shared/intake/recognised.ts";

const parts = (...texts: string[]): Part[] => texts.map((text, index) => ({ key: index + 1, kind: "body", text }));
const texts = (all: readonly Part[]) => all.map(({ text }) => text);
const FERRY = parts("압록강에 첫얼음", "나룻배가 멈췄다. 장사꾼들은 걷는다.", "강이 얼기를 기다린다.");

describe("correcting what was recognised", () => {
  test("a part is split where the caret stands, and the white space at the cut goes", () => {
    expect(texts(split(FERRY, 2, 10))).toEqual([
      "압록강에 첫얼음",
      "나룻배가 멈췄다.",
      "장사꾼들은 걷는다.",
      "강이 얼기를 기다린다.",
    ]);
  });

  test("a cut at either end changes nothing", () => {
    expect(split(FERRY, 2, 0)).toEqual(FERRY);
    expect(split(FERRY, 2, FERRY[1]!.text.length)).toEqual(FERRY);
  });

  test("the second half is a part of its own, with a key that nobody has", () => {
    const keys = split(FERRY, 2, 10).map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
    expect(keys.slice(0, 2)).toEqual([1, 2]);
  });

  test("a part with line ends is split at every one of them", () => {
    const glued = parts("압록강에 첫얼음", "나룻배가 멈췄다.\n\n장사꾼들은 걷는다. \n강이 얼었다.", "봄이 온다.");
    const cut = splitLines(glued, 2);
    expect(texts(cut)).toEqual([
      "압록강에 첫얼음",
      "나룻배가 멈췄다.",
      "장사꾼들은 걷는다.",
      "강이 얼었다.",
      "봄이 온다.",
    ]);
    expect(new Set(cut.map(({ key }) => key)).size).toBe(5);
    expect(splitLines(FERRY, 2)).toEqual(FERRY);
  });

  test("joining keeps the kind and the key of the part before, and says where the caret goes", () => {
    const headed = withKind(FERRY, 1, "headline");
    const joined = joinWithPrevious(headed, 2);
    expect(joined[0]).toEqual({
      key: 1,
      kind: "headline",
      text: "압록강에 첫얼음 나룻배가 멈췄다. 장사꾼들은 걷는다.",
    });
    const at = joinedAt(headed[0]!.text, headed[1]!.text);
    expect(joined[0]!.text.slice(at)).toBe(headed[1]!.text);
  });

  test("the first part has nothing before it", () => {
    expect(joinWithPrevious(FERRY, 1)).toEqual(FERRY);
  });

  test("nothing is moved over the edge", () => {
    expect(texts(move(FERRY, 3, -1))).toEqual([FERRY[0]!.text, FERRY[2]!.text, FERRY[1]!.text]);
    expect(move(FERRY, 1, -1)).toEqual(FERRY);
    expect(move(FERRY, 3, 1)).toEqual(FERRY);
  });

  test("emphasis goes with the words it stood on, and stays where only the kind changed", () => {
    const document = { type: "doc" as const, content: [] };
    const draft: Part[] = [{ key: 1, kind: "body", text: "Ferries stop", document }];
    expect(withKind(draft, 1, "headline")[0]?.document).toBe(document);
    expect(withText(draft, 1, "Ferries stopped")[0]).not.toHaveProperty("document");
  });

  test("whatever is split and joined again has lost no letter", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, cut) => {
        const one = parts(text);
        const letters = (all: readonly Part[]) => texts(all).join("").replace(/\s/gu, "");
        const two = split(one, 1, cut % (text.length + 1));
        const again = two.length === 2 ? joinWithPrevious(two, two[1]!.key) : two;
        expect(letters(two)).toBe(letters(one));
        expect(letters(again)).toBe(letters(one));
      }),
    );
  });
});

describe("what is sent", () => {
  const recognised: Recognised = {
    parts: [
      { kind: "headline", text: "압록강에 첫얼음" },
      { kind: "caption", text: "강가에 매인 나룻배" },
      { kind: "body", text: "나룻배가 멈췄다." },
    ],
    images: [{ name: "ferry.png", mediaType: "image/png", bytes: "AAAA", captionPart: 1 }],
    leftOut: [],
    warnings: [],
  };
  const begun = next(newIntake([], "5f0c2a8e-8f43-4b77-9a3b-0d3a5c1f2e11"), {
    type: "recognised",
    read: { source: readFrom(recognised), target: null },
  });

  test("nothing, before anything was recognised", () => {
    expect(asInput(newIntake([], "5f0c2a8e-8f43-4b77-9a3b-0d3a5c1f2e11"))).toBeUndefined();
  });

  test("a picture finds its caption where the caption stands by then", () => {
    const moved = next(begun, { type: "parts", side: "source", change: (all) => move(move(all, 2, 1), 1, 1) });
    expect(asInput(moved)?.images).toEqual([{ name: "ferry.png", content: "AAAA", captionPart: 2 }]);
  });

  test("a picture whose caption was removed has none", () => {
    const without = next(begun, { type: "parts", side: "source", change: (all) => remove(all, 2) });
    expect(asInput(without)?.images).toEqual([{ name: "ferry.png", content: "AAAA" }]);
  });

  test("a part that was emptied stays behind, and places are counted without it", () => {
    const emptied = next(begun, { type: "parts", side: "source", change: (all) => withText(all, 1, "  ") });
    expect(asInput(emptied)?.source).toHaveLength(2);
    expect(asInput(emptied)?.images?.[0]?.captionPart).toBe(0);
  });

  test("going back is asked once something was put right", () => {
    const touched = next(begun, { type: "parts", side: "source", change: (all) => withText(all, 3, "배가 떴다.") });
    expect([begun, touched].map(({ read }) => read && isCorrected(read))).toEqual([false, true]);
  });

  test("correcting a draft that was never brought changes nothing", () => {
    expect(next(begun, { type: "parts", side: "target", change: () => [] })).toBe(begun);
  });
});

describe("two texts in the wrong places", () => {
  const korean = ["압록강에 첫얼음", "나룻배가 멈췄다.", "장사꾼들은 강이 얼기를 기다린다."];
  const english = ["First ice on the Yalu", "The ferry has stopped.", "The traders wait for the river to freeze."];
  const read = (all: readonly string[]) =>
    readFrom({ parts: all.map((text) => ({ kind: "body", text })), images: [], leftOut: [], warnings: [] });
  const begun = next(newIntake([], "5f0c2a8e-8f43-4b77-9a3b-0d3a5c1f2e11"), {
    type: "brought",
    side: "source",
    brought: typed("First ice on the Yalu"),
  });
  const swapped = next(begun, { type: "recognised", read: { source: read(english), target: read(korean) } });

  test("are named, and one change puts them right, what was brought included", () => {
    expect(faultOf(swapped.read!)).toBe("swapped"); // it was recognised above, here and below
    const right = next(swapped, { type: "swapped" });
    expect(faultOf(right.read!)).toBeUndefined();
    expect(asInput(right)?.source.map(({ text }) => text)).toEqual(korean);
    expect(asInput(right)?.draft?.map(({ text }) => text)).toEqual(english);
    expect(right.brought.target.text).toBe("First ice on the Yalu");
    expect(next(right, { type: "swapped" })).toEqual(swapped);
  });

  test("English alone where the Korean should be is named; there is nothing to exchange it with", () => {
    const alone = next(begun, { type: "recognised", read: { source: read(english), target: null } });
    expect(faultOf(alone.read!)).toBe("source-not-korean");
    expect(asInput(next(alone, { type: "swapped" }))?.source.map(({ text }) => text)).toEqual(english);
  });

  test("a draft that is Korean too, or French, is named", () => {
    const french = [
      "Le ferry ne part plus depuis que la glace est venue, et les marchands attendent que le fleuve gèle.",
    ];
    for (const draft of [korean, french])
      expect(faultOf({ source: read(korean), target: read(draft) })).toBe("target-not-english");
  });
});

test("a typed change leaves the clipboard's formatting and the file behind", () => {
  expect(typed("새 글")).toEqual({ text: "새 글", html: null, file: null });
});
