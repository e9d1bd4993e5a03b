import { Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
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
});
