import { expect, test } from "vitest";
import { documentFromText, parseDocument, textOf } from "#shared/document/document.ts";
import { applyInPortions, applySteps, isMuch, parseSteps } from "#shared/segments/rebase.ts";

const letters = (count: number, letter: string) =>
  parseSteps(
    Array.from({ length: count }, (_, at) => ({
      stepType: "replace",
      from: at + 1,
      to: at + 1,
      slice: { content: [{ type: "text", text: letter }] },
    })),
  );
const salt = parseDocument(documentFromText("Salt is dear."));
const mapsOver = (count: number) => letters(count, "y").map((step) => step.getMap());

test("whoever comes with five hundred late steps lets others be answered in between, and the text is the same", async () => {
  const after = applySteps(salt, letters(500, "y"), []).document;
  let rests = 0;
  const late = await applyInPortions(after, letters(500, "x"), mapsOver(500), async () => {
    rests += 1;
  });
  expect(rests).toBeGreaterThan(20);
  expect(textOf(late.document)).toBe(`${"y".repeat(500)}${"x".repeat(500)}Salt is dear.`);
  expect(late.document.eq(applySteps(after, letters(500, "x"), mapsOver(500)).document)).toBe(true);
});

test("what comes of typing is little; a long absence, or a text of very many paragraphs, is much", () => {
  const lines = parseDocument(documentFromText("Salt.\n\n".repeat(3_000)));
  expect(isMuch(salt, letters(10, "x"), mapsOver(100))).toBe(false);
  expect(isMuch(salt, letters(500, "x"), [])).toBe(false);
  expect(isMuch(salt, letters(500, "x"), mapsOver(500))).toBe(true);
  expect(isMuch(lines, letters(10, "x"), [])).toBe(true);
});
