import { describe, expect, test } from "vitest";
import { FILTER_VALUES, parseFilter, tokensOf, written } from "#shared/articles/filter.ts";
import { STATES } from "#shared/review/state.ts";

describe("what the desk's list is asked", () => {
  test("words of both languages and filters stand in any order", () => {
    expect(parseFilter("혜산 state:returned coal due:today")).toEqual({
      words: ["혜산", "coal"],
      fields: { state: ["returned"], due: ["today"] },
      unknown: [],
    });
  });

  test("a name of two words is held together by quotation marks", () => {
    expect(parseFilter('by:"Min-ji Jang" "석탄 값"')).toEqual({
      words: ["석탄 값"],
      fields: { by: ["Min-ji Jang"] },
      unknown: [],
    });
  });

  test("several values of one field are kept, in their order", () => {
    expect(parseFilter("state:draft STATE:Empty").fields).toEqual({ state: ["draft", "empty"] });
  });

  test("a filter that does not exist is named rather than ignored", () => {
    expect(parseFilter("state:finished colour:red").unknown).toEqual(["state:finished", "colour:red"]);
  });

  test("a filter that is still being typed asks for nothing yet", () => {
    expect(parseFilter("state: by:")).toEqual({ words: [], fields: {}, unknown: [] });
  });

  test("a clock time, an address and Korean with a colon are words", () => {
    expect(parseFilter("18:00 https://naru.example 제목:석탄").words).toEqual([
      "18:00",
      "https://naru.example",
      "제목:석탄",
    ]);
  });

  test("decomposed Hangul is the same word", () => {
    expect(parseFilter("혜산".normalize("NFD")).words).toEqual(["혜산"]);
  });

  test("an open quotation mark runs to the end", () => {
    expect(parseFilter('by:"Min-ji Ja').fields).toEqual({ by: ["Min-ji Ja"] });
  });

  test("the pieces joined again are the text", () => {
    const text = '  혜산 state:returned  by:"Min-ji Jang" "open';
    expect(tokensOf(text).join("")).toBe(text);
  });

  test("what is written is read again", () => {
    expect(parseFilter(written("by", "Min-ji Jang")).fields.by).toEqual(["Min-ji Jang"]);
    expect(written("state", "draft")).toBe("state:draft");
  });

  test("every state of a paragraph can be asked for", () => {
    expect([...FILTER_VALUES.state]).toEqual([...STATES]);
  });
});
