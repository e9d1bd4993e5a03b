import { Transform } from "@tiptap/pm/transform";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentFromText, parseDocument, textOf } from "#shared/document/document.ts";
import { positionAtOffset } from "#shared/document/positions.ts";
import { schema } from "#shared/document/schema.ts";
import { mapAnchor, type TargetAnchor } from "#shared/threads/anchors.ts";

/** No letter twice: what is left of a cut never makes one of these words by chance. */
const WORDS = ["abc", "de", "fghi", "jk", "lmn", "opq", "r", "stuv", "wxyz"];
const on = (text: string, quote: string, from = text.indexOf(quote)): TargetAnchor => {
  return { side: "target", from, to: from + quote.length, quote, orphaned: false };
};
const textFrom = (text: string) => parseDocument(documentFromText(text));

interface Edit {
  kind: "insert" | "delete" | "split" | "bold";
  at: number;
  length: number;
}
const edits = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom("insert", "delete", "delete", "split", "bold"),
    at: fc.nat(60),
    length: fc.integer({ min: 1, max: 20 }),
  }),
  { minLength: 1, maxLength: 8 },
);

/** A text with an anchor on some of its words, and what is done to it. */
const talkedAbout = fc.record({
  words: fc.tuple(fc.nat(WORDS.length - 1), fc.nat(3)),
  cut: fc.option(fc.integer({ min: 1, max: WORDS.length - 1 })),
  edits,
});

interface Held {
  doc: Transform["doc"];
  anchor: TargetAnchor;
}

/** What somebody does to the text, in one batch; `anchor` goes along. */
function batch(held: Held, change: (transform: Transform) => unknown) {
  const transform = new Transform(held.doc);
  change(transform);
  held.anchor = mapAnchor(held.anchor, held.doc, transform.doc, transform.mapping.maps);
  held.doc = transform.doc;
  return transform;
}

const undo = (held: Held, { steps, docs }: Transform) =>
  batch(held, (transform) => {
    for (const [index, step] of [...steps.entries()].toReversed())
      if (docs[index]) transform.step(step.invert(docs[index]));
  });

function edit(transform: Transform, { kind, at, length }: Edit): void {
  const size = textOf(transform.doc).length;
  const from = positionAtOffset(transform.doc, at % (size + 1));
  const to = positionAtOffset(transform.doc, Math.min((at % (size + 1)) + length, size));
  if (kind === "insert") transform.insert(from, schema.text("강물 "));
  if (kind === "delete") transform.delete(from, to);
  if (kind === "split") transform.split(from);
  if (kind === "bold") transform.addMark(from, to, schema.mark("bold"));
}

function begin({ words: [first, more], cut }: { words: [number, number]; cut: number | null }) {
  const text = WORDS.map((word, index) => (index === 0 ? word : (index === cut ? "\n\n" : " ") + word)).join("");
  const doc = textFrom(text);
  const last = Math.min(first + more, cut !== null && first < cut ? cut - 1 : WORDS.length - 1);
  const quote = WORDS.slice(first, last + 1).join(" ");
  return { doc, anchor: on(textOf(doc), quote) };
}

test("whatever is done to a text, and then undone, the anchor stands on its words again", () => {
  fc.assert(
    fc.property(talkedAbout, ({ edits: all, ...of }) => {
      const held = begin(of);
      const was = held.anchor;
      const done = all.map((each) => batch(held, (transform) => edit(transform, each)));
      for (const each of done.toReversed()) undo(held, each);
      expect(held.anchor).toEqual(was);
    }),
    { numRuns: RUNS },
  );
});

test("an anchor lies within the text and is not empty, or says that its words are gone and what they were", () => {
  fc.assert(
    fc.property(talkedAbout, ({ edits: all, ...of }) => {
      const held = begin(of);
      const { quote } = held.anchor;
      for (const each of all) {
        batch(held, (transform) => edit(transform, each));
        const { from, to, orphaned } = held.anchor;
        expect(held.anchor.quote).toBe(quote);
        expect(orphaned || (to > from && to <= textOf(held.doc).length)).toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
});

const RUNS = Number(process.env.MODEL_RUNS ?? 300);

test("what is done beside its words moves an anchor and never changes what it stands on", () => {
  fc.assert(
    fc.property(talkedAbout, ({ edits: all, ...of }) => {
      const held = begin(of);
      const { quote } = held.anchor;
      for (const each of all) {
        const { from, to } = held.anchor;
        const size = textOf(held.doc).length;
        const at = each.at % (size + 1);
        if (each.kind === "delete" ? at < to && at + each.length > from : at > from && at < to) continue;
        batch(held, (transform) => edit(transform, each));
        expect(textOf(held.doc).slice(held.anchor.from, held.anchor.to)).toBe(quote);
      }
    }),
    { numRuns: RUNS },
  );
});

test("words that are cut away leave their anchor orphaned, though the same words stand elsewhere", () => {
  const text = "The mine closed the mine.";
  const held = { doc: textFrom(text), anchor: on(text, "mine", 20) };
  const cut = batch(held, (transform) => transform.delete(21, 25));
  expect(held.anchor).toMatchObject({ orphaned: true, quote: "mine" });
  batch(held, (transform) => transform.insert(1, schema.text("Once ")));
  expect(held.anchor.orphaned).toBe(true);
  batch(held, (transform) => transform.delete(1, 6));
  undo(held, cut);
  expect(held.anchor).toEqual(on(text, "mine", 20));
});

test("words that are cut and pasted elsewhere take their anchor along, at once or a batch later", () => {
  const text = "The ferry leaves at dawn.";
  const held = { doc: textFrom(text), anchor: on(text, "ferry") };
  batch(held, (transform) => transform.delete(5, 11).insert(transform.doc.content.size - 1, schema.text(" ferry")));
  expect(held.anchor).toEqual(on(textOf(held.doc), "ferry"));
  batch(held, (transform) => transform.delete(held.anchor.from + 1, held.anchor.to + 1));
  expect(held.anchor.orphaned).toBe(true);
  batch(held, (transform) => transform.insert(1, schema.text("A ferry. ")));
  expect(held.anchor).toEqual(on(textOf(held.doc), "ferry"));
});

test("of words of which one was cut and put back, the anchor is whole again", () => {
  const text = "North Korean won";
  const held = { doc: textFrom(text), anchor: on(text, text) };
  batch(held, (transform) => transform.delete(1, 7));
  expect(held.anchor).toMatchObject({ from: 0, to: 10, orphaned: false });
  batch(held, (transform) => transform.insert(1, schema.text("North ")));
  expect(held.anchor).toEqual(on(text, text));
});

test("several anchors on one word go each its way", () => {
  const text = "A ferry leaves.";
  const [whole, part] = [on(text, "A ferry"), on(text, "ferry")];
  const doc = textFrom(text);
  const { doc: after, mapping } = new Transform(doc).delete(3, 8);
  expect([whole, part].map((each) => mapAnchor(each, doc, after, mapping.maps))).toMatchObject([
    { from: 0, to: 2, orphaned: false },
    { orphaned: true, quote: "ferry" },
  ]);
});
