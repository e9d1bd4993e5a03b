import { getSchema } from "@tiptap/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentExtensions } from "#client/editor/extensions.ts";
import { newEditor } from "#client/editor/new-editor.ts";
import { type DocumentJson, parseDocument } from "#shared/document/document.ts";
import { schema } from "#shared/document/schema.ts";

const made = getSchema(documentExtensions);

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

describe("the editor's schema", () => {
  test("has the names, the contents and the attributes that the server's has", () => {
    expect(Object.keys(made.nodes).toSorted()).toEqual(Object.keys(schema.nodes).toSorted());
    expect(Object.keys(made.marks)).toEqual(Object.keys(schema.marks));
    for (const [name, type] of Object.entries(schema.nodes)) {
      const mine = made.nodes[name];
      expect(mine?.spec).toMatchObject({ ...(type.spec.content === undefined ? {} : { content: type.spec.content }) });
      expect(Object.keys(mine?.spec.attrs ?? {})).toEqual(Object.keys(type.spec.attrs ?? {}));
      expect(mine?.isInline).toBe(type.isInline);
    }
    for (const [name, type] of Object.entries(schema.marks))
      expect(Object.keys(made.marks[name]?.spec.attrs ?? {})).toEqual(Object.keys(type.spec.attrs ?? {}));
  });

  test("reads and writes the same JSON as the server's, both ways", () => {
    fc.assert(
      fc.property(document, (json) => {
        const server = parseDocument(json).toJSON();
        const browser = made.nodeFromJSON(json);
        browser.check();
        expect(browser.toJSON()).toEqual(server);
        expect(parseDocument(browser.toJSON()).toJSON()).toEqual(server);
      }),
    );
  });

  test("refuses a link that leads to a script, as the server does", () => {
    const link = (href: string) => ({
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "link", attrs: { href } }] }] },
      ],
    });
    expect(() => made.nodeFromJSON(link("javascript:alert(1)")).check()).toThrow(RangeError);
    expect(() => made.nodeFromJSON(link("https://naru.example")).check()).not.toThrow();
  });

  test("an editor works on the shared schema itself, so that its steps fit every other document", () => {
    const editor = newEditor(null, {});
    expect(editor.schema).toBe(schema);
    expect(editor.state.schema).toBe(schema);
    editor.destroy();
  });
});
