import { describe, expect, test } from "vitest";
import { codes, mended } from "./codes.ts";

describe("text that is not there", () => {
  test("Korean without English is an error, an omitted or added paragraph of blanks on both sides is not", () => {
    expect(codes("쌀값이 올랐다.", " \u200b ")).toEqual(["error empty"]);
    expect(codes("", "Context for readers abroad.")).toEqual([]);
    expect(codes(" ", "")).toEqual([]);
  });

  test("Korean copied into the English is one finding, in whatever normal form", () => {
    expect(codes("쌀값이 올랐다.", "쌀값이 올랐다.".normalize("NFD"))).toEqual(["error same-as-source"]);
    expect(codes("쌀값이 올랐다.", "쌀값이 went up")).toEqual(["error mostly-korean"]);
    expect(codes("2019", "2019")).toEqual([]);
  });
});

describe("what was left behind", () => {
  test("Korean words and hanja outside a gloss", () => {
    expect(codes("장마당에서 판다.", "It is sold in the 장마당 every day of the week.")).toEqual(["error hangul-left"]);
    expect(codes("장마당에서 판다.", "It is sold in the jangmadang (장마당), or market.")).toEqual([]);
    expect(codes("에너지省", "The Energy 省 of the land")).toEqual(["error hanja-left"]);
  });

  test("a full stop without its blank, the rest of an hour, a mark before any word", () => {
    expect(codes("배가 떠났다. 다들 보았다.", "The ferry left.Everybody saw it.")).toEqual(["warning space-missing"]);
    expect(codes("배가 떠났다. 다들 보았다.", "The ferry left;everybody saw it.")).toEqual(["warning space-missing"]);
    expect(codes("배가 떠났다. 다들 보았다.", "The se&ntilde;or left. All saw it.")).toEqual([]);
    expect(mended("배가 떠났다. 다들 보았다.", "The ferry left.Everybody saw it.")).toBe(
      "The ferry left. Everybody saw it.",
    );
    expect(codes("배가 월요일 오후에 떠났다.", "The ferry left at 5 p.on Monday.", {}, "typography")).toEqual([
      "warning space-missing",
    ]);
    expect(codes("배가 떠났다.", ", and the ferry left.", {}, "typography")).toEqual(["warning space-before-mark"]);
    expect(codes("배가 오후 5시에 떠났다.", "The ferry left at 5 p.m.", {}, "typography")).toEqual([]);
  });

  test("double spaces, with a mend", () => {
    expect(codes("그가 왔다.", "He  came.")).toEqual(["warning double-space"]);
    expect(mended("그가 왔다.", "He   came.")).toBe("He came.");
    expect(codes("그가 왔다.", "He came.\n\n  Then he left.  ")).toEqual([]);
  });
});

test("a paragraph of more than five thousand characters is checked as far as that, and says so", () => {
  const long = "쌀이 왔다. ".repeat(2000);
  expect(codes(long, "Rice came. ".repeat(2000))).toContain("warning too-long");
});
