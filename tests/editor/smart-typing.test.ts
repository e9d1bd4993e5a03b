import { expect, test } from "vitest";
import { smartly } from "#client/editor/smart-typing.ts";

/** Types letter by letter, as the editor does. */
function type(keys: string): string {
  let text = "";
  for (const key of keys) {
    const found = smartly(text, key);
    text = found ? text.slice(0, text.length - found.take) + found.put : text + key;
  }
  return text;
}

test("quotation marks open and close by what stands before them", () => {
  expect(type('"No," he said, "it\'s closed."')).toBe("“No,” he said, “it’s closed.”");
  expect(type("(\"Nobody\")—'really'")).toBe("(“Nobody”)—‘really’");
  expect(type("the traders' stalls")).toBe("the traders’ stalls");
});

test("a quotation inside a quotation opens inside", () => {
  expect(type("\"'Go home,' they said\"")).toBe("“‘Go home,’ they said”");
});

test("two hyphens make an em dash, without spaces", () => {
  expect(type("the river--wide--froze")).toBe("the river—wide—froze");
});

test("three full stops make an ellipsis, and a fourth stays a full stop", () => {
  expect(type("and then...")).toBe("and then…");
  expect(type("and then....")).toBe("and then….");
});

test("a decade is shortened with an apostrophe, not an opening mark", () => {
  expect(type("the '90s")).toBe("the ’90s");
});

test("a hyphen inside a word stays a hyphen", () => {
  expect(type("year-end")).toBe("year-end");
});
