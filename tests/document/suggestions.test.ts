import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeOf } from "#shared/document/change.ts";
import { checkDocument, documentFromText, parseDocument, textOf } from "#shared/document/document.ts";
import { schema } from "#shared/document/schema.ts";
import { settle, withoutSuggestions, withoutSuggestionsBy, withSuggestions } from "#shared/document/settle.ts";
import { suggest } from "#shared/document/suggest.ts";
import { hasSuggestions, isBy } from "#shared/document/suggestion-marks.ts";

const MIN_JI = "0190a000-0000-7000-8000-000000000001";
const ANNA = "0190a000-0000-7000-8000-000000000002";
/** `MODEL_RUNS` raises it. */
const RUNS = Number(process.env.MODEL_RUNS ?? 400);
const PEOPLE = [MIN_JI, ANNA];

const textFrom = (text: string) => parseDocument(documentFromText(text));

let ids = 0;
const newId = () => `0190b000-0000-7000-8000-${String(++ids).padStart(12, "0")}`;

type Edit = {
  kind: "insert" | "delete" | "split" | "bold" | "paste" | "all";
  at: number;
  length: number;
  words: string;
};

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("insert", "delete", "split", "bold", "paste", "all"),
  at: fc.nat(60),
  length: fc.integer({ min: 1, max: 25 }),
  words: fc.constantFrom("a", "x ", " two", "  ", "강", "one two"),
});

/** What somebody does to the text, as an editor's page would do it. */
function typed(document: Node, { kind, at, length, words }: Edit): Transform {
  const transform = new Transform(document);
  const places = placesIn(document);
  if (places.length === 0) {
    return transform.insert(0, schema.node("paragraph", null, schema.text(words)));
  }
  const from = places[at % places.length] ?? 1;
  const to = places[Math.min(places.indexOf(from) + length, places.length - 1)] ?? from;
  if (kind === "insert") return transform.replaceWith(from, from, schema.text(words));
  if (kind === "delete") return transform.delete(from, to);
  if (kind === "split") return transform.split(from);
  if (kind === "bold") return transform.addMark(from, to, schema.mark("bold"));
  if (kind === "all") return transform.delete(0, document.content.size);
  const lines = [words, "pasted", words].map((line) => schema.node("paragraph", null, schema.text(line)));
  return transform.replace(from, to, schema.node("doc", null, lines).slice(1, words.length * 2 + 11));
}

/** Every place within a paragraph. */
function placesIn(document: Node): number[] {
  return Array.from({ length: document.content.size + 1 }, (_, at) => at).filter(
    (at) => document.resolve(at).depth > 0,
  );
}

function suggested(document: Node, each: Edit, by: string): Node {
  const transform = typed(document, each);
  const change = changeOf(transform);
  return change ? suggest(document, change, by, newId).transform.doc : document;
}

const start = fc.constantFrom(
  "The mine was closed in March.",
  "A border.\n\nTwo spaces  here.\n\nEnd",
  "",
  "She said so.\nOn a line of its own.",
);
const acts = fc.array(fc.record({ edit, by: fc.constantFrom(...PEOPLE) }), { minLength: 1, maxLength: 12 });

describe("suggestions", () => {
  test("whatever is suggested, the text as if all were rejected is the very text of before", () => {
    fc.assert(
      fc.property(start, acts, (text, all) => {
        let document = textFrom(text);
        const before = document;
        for (const each of all) {
          document = suggested(document, each.edit, each.by);
          checkDocument(document);
          expect(withoutSuggestions(document).toJSON()).toEqual(before.toJSON());
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("nobody who suggests touches what a colleague suggests", () => {
    fc.assert(
      fc.property(start, acts, (text, all) => {
        let document = textFrom(text);
        for (const { edit: each, by } of all) {
          const after = suggested(document, each, by);
          expect(withoutSuggestionsBy(after, by).toJSON()).toEqual(withoutSuggestionsBy(document, by).toJSON());
          document = after;
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("one edit, accepted, is that edit", () => {
    fc.assert(
      fc.property(start, edit, (text, each) => {
        const before = textFrom(text);
        const transform = typed(before, each);
        const after = withSuggestions(suggested(before, each, ANNA));
        expect(textOf(after)).toBe(textOf(transform.doc));
        expect(marksOf(after)).toEqual(marksOf(transform.doc));
        expect(hasSuggestions(after)).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  test("settling one after the other comes to the same as settling all at once", () => {
    fc.assert(
      fc.property(start, acts, (text, all) => {
        let document = textFrom(text);
        for (const each of all) document = suggested(document, each.edit, each.by);
        const own = isBy(MIN_JI);
        const first = settle(document, (mark) => (own(mark) ? "reject" : undefined)).doc;
        expect(withoutSuggestions(first).toJSON()).toEqual(withoutSuggestions(document).toJSON());
      }),
      { numRuns: 500 },
    );
  });
});

/** An empty paragraph and none are one text. */
const marksOf = (document: Node) =>
  document.children
    .filter((each) => each.childCount > 0 || document.childCount > 1)
    .map((each) => each.children.map((inline) => [inline.text ?? "br", inline.marks.map((mark) => mark.type.name)]));
