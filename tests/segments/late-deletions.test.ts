import { Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Step, Transform } from "@tiptap/pm/transform";
import { describe, expect, test } from "vitest";
import { documentFromText, parseDocument, textOf } from "#shared/document/document.ts";
import { schema } from "#shared/document/schema.ts";
import { applySteps } from "#shared/segments/rebase.ts";

const begin = "One. Two. Three.";

const put = (at: number, words: string): Step => {
  const { content } = schema.node("paragraph", null, schema.text(words));
  return new ReplaceStep(at, at, new Slice(content, 0, 0));
};
const drop = (from: number, to: number): Step => new ReplaceStep(from, to, Slice.empty);
const swap = (from: number, to: number, words: string): Step => {
  const { content } = schema.node("paragraph", null, schema.text(words));
  return new ReplaceStep(from, to, new Slice(content, 0, 0));
};

/** What stands in the end, when `theirs` were put in order before `mine`. */
function end(theirs: Step[], mine: Step[], text = begin): string {
  const before = parseDocument(documentFromText(text));
  const after = applySteps(before, theirs, []);
  return textOf(applySteps(after.document, mine, after.maps).document);
}

describe("a late deletion", () => {
  test("takes what its author saw and leaves what a colleague put into the midst of it", () => {
    expect(end([put(8, "XYZ")], [drop(6, 11)])).toBe("One. XYZThree.");
  });

  test("leaves it also where the colleague then deleted what stood before it", () => {
    expect(end([put(8, "XYZ"), drop(6, 8)], [drop(6, 11)])).toBe("One. XYZThree.");
  });

  test("leaves each of several", () => {
    expect(end([put(8, "X"), put(10, "Y")], [drop(1, 17)])).toBe("XY");
  });

  test("takes all where nobody put in anything, and where words were put beside it", () => {
    expect(end([drop(12, 17)], [drop(1, 6)])).toBe("Two. T");
    expect(end([put(6, "X"), put(12, "Y")], [drop(6, 11)])).toBe("One. XYThree.");
  });

  test("takes what its author typed and deleted, though a colleague typed at that place", () => {
    expect(end([put(8, "X")], [put(8, "mine"), drop(7, 13)])).toBe("One. TX. Three.");
  });

  test("is the last step of a batch or not: what comes after it finds its place", () => {
    expect(end([put(8, "XYZ")], [drop(6, 11), put(6, "Four. ")])).toContain("XYZ");
    expect(end([put(8, "XYZ")], [drop(6, 11), drop(6, 12)])).toBe("One. XYZ");
  });

  test("takes no word that a colleague put in the place of the one that it was to take", () => {
    expect(end([swap(6, 10, "Zwei.")], [drop(6, 10)])).toBe("One. Zwei. Three.");
    expect(end([swap(1, 2, "Tw")], [drop(1, 2)])).toBe("Twne. Two. Three.");
  });

  test("spares them also where other words came in its place, which then stand together", () => {
    expect(end([put(8, "XYZ")], [swap(6, 10, "Zwei.")])).toBe("One. XYZZwei. Three.");
    expect(end([put(8, "XYZ")], [swap(6, 10, "Z"), put(7, "w"), put(8, "ei."), drop(8, 9)])).toBe(
      "One. XYZZwi. Three.",
    );
    expect(end([put(8, "XYZ")], [swap(6, 10, "Z"), put(6, "a"), put(7, "b")])).toBe("One. XYZabZ Three.");
  });

  test("takes what its author had typed there, also where a colleague deleted the words beside it", () => {
    expect(end([drop(6, 7)], [put(6, "mine"), drop(6, 11)])).toBe("One. wo. Three.");
    expect(end([drop(5, 6)], [put(6, "mine"), drop(5, 10)])).toBe("One.Two. Three.");
  });

  test("takes it with words that a colleague put in its midst around it", () => {
    expect(end([put(8, "X"), drop(6, 7)], [put(6, "mine"), drop(6, 14)])).toBe("One. X Three.");
  });

  test("over the end of a paragraph takes what stands on both sides of a colleague's words", () => {
    expect(end([put(8, "X")], [drop(6, 18)], "One. Two.\n\nThree. Four.")).toBe("One. X Four.");
  });

  test("takes no words with an empty paragraph that they were typed into", () => {
    const before = parseDocument(documentFromText("One.\n\nx\n\nThree."));
    const empty = applySteps(before, [drop(7, 8)], []).document;
    const theirs = applySteps(empty, [put(7, "XYZ")], []);
    expect(textOf(applySteps(theirs.document, [drop(6, 8)], theirs.maps).document)).toBe("One.\n\nXYZ\n\nThree.");
  });

  test.each<[string, string, (theirs: Transform) => unknown, (mine: Transform) => unknown, string]>([
    [
      "over the end of a paragraph that a colleague pressed Enter and Delete at",
      "One. Two.\n\nThree. Four.",
      (theirs) => theirs.split(10).delete(11, 13),
      (mine) => mine.delete(6, 24).insert(6, schema.text("X")).insert(7, schema.text("Y")),
      "One. \n\nXY",
    ],
    [
      "over a paragraph that a colleague put between two",
      "One. Two.\n\nThree.",
      (theirs) => theirs.insert(11, schema.node("paragraph", null, schema.text("New."))),
      (mine) => mine.replaceRangeWith(6, 18, schema.text("Deux.")),
      "One. \n\nNew.\n\nDeux.",
    ],
    [
      "over a paragraph that a colleague put between two, by a syllable that grows",
      "One. Two.\n\nThree.",
      (theirs) => theirs.insert(11, schema.node("paragraph", null, schema.text("New."))),
      (mine) => mine.replaceRangeWith(6, 14, schema.text("ㅎ")).replaceWith(6, 7, schema.text("하")),
      "One. \n\nNew.\n\n하ree.",
    ],
    [
      "over an end that a colleague pressed Enter and Backspace at, by a syllable that grows",
      "One. Two.\n\nThree.",
      (theirs) => theirs.split(12).delete(11, 13),
      (mine) => mine.replaceRangeWith(6, 14, schema.text("ㅎ")).replaceWith(6, 7, schema.text("하")),
      "One. \n\n하ree.",
    ],
    [
      "of what its author has just typed over, beside words that they typed before and keep",
      "abcdef",
      (theirs) => theirs.delete(3, 6).insert(3, schema.text("Q")),
      (mine) => mine.insert(6, schema.text("mine")).replaceRangeWith(4, 6, schema.text("X")).delete(4, 6),
      "abQinef",
    ],
    [
      "whose edges are both deleted",
      "One two three four.",
      (theirs) => theirs.delete(4, 6).delete(10, 13),
      (mine) => mine.replaceWith(5, 14, schema.text("dos")),
      "Onedosfour.",
    ],
    [
      "from a paragraph into one that is not apart any more",
      "abcdef\n\nghijkl\n\nmnopqr",
      (theirs) => theirs.split(17).delete(16, 18).insert(1, schema.text("一")),
      (mine) => mine.replaceRangeWith(7, 17, schema.text("가")),
      "一abcdef가\n\nmnopqr",
    ],
  ])("%s takes just that, and what its author typed stands", (_, text, theirs, mine, left) => {
    const before = parseDocument(documentFromText(text));
    const [other, own] = [new Transform(before), new Transform(before)];
    theirs(other);
    mine(own);
    const after = applySteps(other.doc, own.steps, other.mapping.maps).document;
    expect(textOf(after)).toBe(left);
  });
});
