import { describe, expect, test } from "vitest";
import { schema } from "#shared/document/schema.ts";
import { applySteps, parseSteps } from "#shared/segments/rebase.ts";

const paragraph = (...words: string[]) => ({
  type: "paragraph",
  content: words.map((text) => ({ type: "text", text })),
});
const document = schema.nodeFromJSON({ type: "doc", content: [paragraph("Coal"), paragraph("Salt")] });

const CONTENTS = [
  [],
  [{ type: "text", text: "x" }],
  [paragraph()],
  [paragraph("x")],
  [paragraph("x", "y")],
  [paragraph(), paragraph("y")],
];
const DEPTHS = [-1, 0, 1, 2];
const PLACES = Array.from({ length: document.content.size + 1 }, (_, at) => at);

/** What is applied, or undefined where it is refused. */
function applied(steps: unknown) {
  try {
    return applySteps(document, parseSteps(steps as never), []); // anything at all is sent
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}

describe("steps that are taken", () => {
  test("do the same to whoever reads them as they were written down", () => {
    let taken = 0;
    for (const content of CONTENTS)
      for (const openStart of DEPTHS)
        for (const openEnd of DEPTHS)
          for (const from of PLACES)
            for (const to of PLACES.slice(from)) {
              const slice = { content, openStart, openEnd };
              const first = applied([{ stepType: "replace", from, to, slice }]);
              if (!first) continue;
              taken += 1;
              const again = applied(first.steps.map((step) => step.toJSON()));
              expect(again?.document.toJSON(), JSON.stringify({ from, to, slice })).toEqual(first.document.toJSON());
            }
    expect(taken).toBeGreaterThan(200);
  });
});
