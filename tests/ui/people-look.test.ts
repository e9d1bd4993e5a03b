import { expect, test } from "vitest";
import { colourOf, initialsOf, seat } from "#client/ui/people-look.ts";

test("a Korean name shows its given name, whatever the length of the family name", () => {
  expect(initialsOf("한서윤")).toBe("서윤");
  expect(initialsOf("남궁예원")).toBe("예원");
  expect(initialsOf("허준")).toBe("허준");
  expect(initialsOf("한서윤".normalize("NFD"))).toBe("서윤");
});

test("other names show their first letters, and no name a question mark", () => {
  expect(initialsOf("Tomas van der Keller")).toBe("TK");
  expect(initialsOf("Sora")).toBe("S");
  expect(initialsOf("Ágnes Ős")).toBe("ÁŐ");
  expect(initialsOf("  ")).toBe("?");
});

test("a person keeps one colour, and a desk of people does not share a single one", () => {
  expect(colourOf("minji")).toBe(colourOf("minji"));
  const colours = new Set(Array.from({ length: 40 }, (_, number) => colourOf(`person-${number}`)));
  expect(colours.size).toBeGreaterThanOrEqual(6);
});

test("no two people of a small desk share a colour", () => {
  const desk = Array.from({ length: 8 }, (_, number) => `person-${number}`);
  seat(desk);
  expect(new Set(desk.map(colourOf)).size).toBe(8);
  const before = desk.map(colourOf);
  seat([...desk, "newcomer"]);
  expect(desk.map(colourOf)).toEqual(before);
  expect(colourOf("newcomer")).toMatch(/^var\(--person-[1-8]\)$/);
});
