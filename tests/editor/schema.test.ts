import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DocumentJson, parseDocument } from "#shared/document/document.ts";
import { schema } from "#shared/document/schema.ts";

const letters = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
const mark = fc.oneof(
  fc.constant({ type: "bold" }),
  fc.constant({ type: "italic" }),
  fc
    .constantFrom("https://naru.example/a", "mailto:desk@naru.example")
    .map((href) => ({ type: "link", attrs: { href } })),
);
const ORDER = ["link", "bold", "italic"];
const marks = fc
  .uniqueArray(mark, { selector: ({ type }) => type, maxLength: 3 })
  .map((some) => some.toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type)));
const inline = fc.oneof(
  fc.constant({ type: "hardBreak" }),
  fc
    .record({ type: fc.constant("text"), text: letters, marks })
    .map(({ marks: some, ...text }) => (some.length > 0 ? { ...text, marks: some } : text)),
);
const paragraph = fc
  .array(inline, { maxLength: 6 })
  .map((content) => (content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" }));
const document = fc
  .array(paragraph, { maxLength: 4 })
  .map((content): DocumentJson => (content.length > 0 ? { type: "doc", content } : { type: "doc" }));

describe("the one schema of both ends", () => {
  test("gives back the JSON that it was given", () => {
    fc.assert(
      fc.property(document, (json) => {
        const parsed = parseDocument(json);
        expect(parseDocument(parsed.toJSON()).toJSON()).toEqual(parsed.toJSON());
      }),
    );
  });

  test("refuses a link that leads to a script", () => {
    const link = (href: string) => ({
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "link", attrs: { href } }] }] },
      ],
    });
    expect(() => schema.nodeFromJSON(link("javascript:alert(1)")).check()).toThrow(RangeError);
    expect(() => schema.nodeFromJSON(link("https://naru.example")).check()).not.toThrow();
  });
});
