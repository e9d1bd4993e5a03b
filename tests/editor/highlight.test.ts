import fc from "fast-check";
import { expect, test } from "vitest";
import { type Highlight, pieces } from "#client/editor/highlight.ts";
import { worst } from "#client/editor/save-state.ts";

const mark = (id: string, from: number, to: number): Highlight => ({ id, from, to, look: "comment" });
const drawn = (text: string, start: number, marks: Highlight[]) =>
  pieces(text, start, marks).map((piece) => `${piece.text}[${piece.highlights.map(({ id }) => id).join("")}]`);

test("words are cut where what is said of them begins and ends", () => {
  expect(drawn("coal doubled", 0, [mark("a", 5, 12)])).toEqual(["coal []", "doubled[a]"]);
});

test("marks that overlap share the words between them", () => {
  expect(drawn("abcdef", 0, [mark("a", 0, 4), mark("b", 2, 6)])).toEqual(["ab[a]", "cd[ab]", "ef[b]"]);
});

test("a mark over several runs of text is cut at each of them", () => {
  expect(drawn("def", 3, [mark("a", 1, 5)])).toEqual(["de[a]", "f[]"]);
});

test("a mark on no words is not drawn", () => {
  expect(drawn("abc", 0, [mark("a", 1, 1)])).toEqual(["abc[]"]);
});

test("however the words are cut, they stay the same words, each under all its marks", () => {
  const span = fc.tuple(fc.nat(20), fc.nat(20));
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 15 }),
      fc.nat(5),
      fc.array(span, { maxLength: 5 }),
      (text, start, spans) => {
        const marks = spans.map(([from, to], index) => mark(String(index), from, to));
        const cut = pieces(text, start, marks);
        expect(cut.map((piece) => piece.text).join("")).toBe(text);
        let at = start;
        for (const piece of cut) {
          for (let offset = at; offset < at + piece.text.length; offset++) {
            const over = marks.filter(({ from, to }) => from <= offset && offset < to);
            expect(piece.highlights).toEqual(over);
          }
          at += piece.text.length;
        }
      },
    ),
  );
});

test("the save line says the worst that is true of any paragraph", () => {
  expect(worst([])).toBe("saved");
  expect(worst(["saved", "typing"])).toBe("typing");
  expect(worst(["sending", "offline", "typing"])).toBe("offline");
  expect(worst(["offline", "signed-out"])).toBe("signed-out");
});
