import { describe, expect, test } from "vitest";
import { safeBack } from "#client/people/back.ts";
import { tokenIn } from "#client/people/fragment-token.ts";
import { strengthOf } from "#client/people/password-strength.ts";

describe("where somebody goes after signing in", () => {
  test("back to the page they were on their way to", () => {
    expect(safeBack("/articles/7?segment=3")).toBe("/articles/7?segment=3");
  });

  test.each([
    "//elsewhere.example",
    "/\\elsewhere.example",
    "https://elsewhere.example",
    "javascript:alert(1)",
    "/\t/elsewhere.example",
    "",
    null,
  ])("never to another site (%j)", (asked) => {
    expect(safeBack(asked)).toBe("/");
  });

  test("nobody is led to a door again", () => {
    expect(safeBack("/sign-in?back=/people")).toBe("/");
    expect(safeBack("/invitation")).toBe("/");
    expect(safeBack("/invitations-of-mine")).toBe("/invitations-of-mine");
  });
});

describe("the secret of a link", () => {
  test("stands after the # in either form", () => {
    expect(tokenIn("#abc-DEF_123")).toBe("abc-DEF_123");
    expect(tokenIn("#token=abc-DEF_123")).toBe("abc-DEF_123");
  });

  test("what cannot be one is none", () => {
    expect(tokenIn("")).toBe("");
    expect(tokenIn("#main section")).toBe("");
    expect(tokenIn(`#${"a".repeat(101)}`)).toBe("");
  });
});

describe("advice on a password", () => {
  const own = ["Tamsin Oh", "tamsin@desk.example"];

  test("eleven characters are too short, in Hangul too", () => {
    expect(strengthOf("elevenchars", own)).toEqual({ level: 0, advice: "too-short" });
    expect(strengthOf("가나다라마바사아자차카", own).advice).toBe("too-short");
  });

  test("decomposed Hangul is counted by syllables", () => {
    expect(strengthOf("가나다라마바".normalize("NFD"), own).advice).toBe("too-short");
  });

  test("one's own name is what is tried first", () => {
    expect(strengthOf("Tamsin-writes-here", own).advice).toBe("own-details");
  });

  test("repetition is no length", () => {
    expect(strengthOf("abcabcabcabcabc", own).advice).toBe("repeats");
    expect(strengthOf("가나다가나다가나다가나다", own).level).toBe(0);
  });

  test("a common beginning is named", () => {
    expect(strengthOf("password-2026!", own)).toEqual({ level: 1, advice: "common" });
  });

  test("four unrelated words are very good", () => {
    expect(strengthOf("winter ferry ladle quartz", own)).toEqual({ level: 3, advice: "very-good" });
  });
});
