import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Correction } from "#shared/alignment/api.ts";
import { type Corrected, corrected } from "#shared/alignment/corrections.ts";
import type { Row } from "#shared/alignment/row.ts";
import { undone } from "#shared/alignment/undone.ts";
import type { Kind } from "#shared/articles/kind.ts";
import { documentFromText, parseDocument, textOf } from "#shared/document/document.ts";

let paragraphs = 0;

function row(id: string, korean: readonly string[], english: string, more: Partial<Row> = {}): Row {
  const source = korean.map((text) => ({ id: text, position: paragraphs++, kind: more.kind ?? "body", text }));
  const document = parseDocument(documentFromText(english));
  const authors = english === "" ? [] : [`writer of ${id}`];
  return { id, kind: "body", source, document, authors, confidence: 0.4, imageId: null, ...more };
}

const english = ({ document }: Row) => textOf(document);
const korean = ({ source }: Row) => source.map(({ text }) => text);
const shown = (rows: readonly Row[]) => rows.map((each) => `${each.id}: ${korean(each)} | ${english(each)}`);

function made(rows: readonly Row[], correction: Correction): Corrected {
  const change = corrected(rows, correction, "new");
  if ("code" in change) throw new Error(`refused: ${change.code}`);
  return change;
}

function code(rows: readonly Row[], correction: Correction) {
  const change = corrected(rows, correction, "new");
  return "code" in change ? change.code : undefined;
}

const landing = row("a", ["나루", "배"], "The landing.\n\nThe boat.");
const lamp = row("b", ["등불"], "The lamp.");
const headline = row("h", ["제목"], "The title", { kind: "headline" });

describe("a correction of the alignment", () => {
  test("merging joins Korean and English; the second row is gone, its author is one of the first", () => {
    const { after, focus } = made([landing, lamp], { act: "merge", segmentId: "a" });
    expect(shown(after)).toEqual(["a: 나루,배,등불 | The landing.\n\nThe boat.\n\nThe lamp."]);
    expect(after[0]?.authors).toEqual(["writer of a", "writer of b"]);
    expect(after[0]?.confidence).toBeNull();
    expect(focus).toBe("a");
  });

  test("confirming all means this row and those after it, and touches no word", () => {
    const rows = [headline, landing, lamp];
    const { before, after, focus } = made(rows, { act: "confirm-all", segmentId: "a" });
    expect(before).toEqual([landing, lamp]);
    expect(shown(after)).toEqual(shown([landing, lamp]));
    expect(after.map(({ confidence }) => confidence)).toEqual([null, null]);
    expect(focus).toBe("a");
  });

  test("merging with a row without English makes nobody an author", () => {
    const silent = row("c", ["강"], "");
    expect(made([landing, silent], { act: "merge", segmentId: "a" }).after[0]?.authors).toEqual(["writer of a"]);
  });

  test("Korean stands in the order of the Korean, whichever row it comes from", () => {
    const rows = [lamp, landing];
    expect(korean(made(rows, { act: "merge", segmentId: "b" }).after[0] ?? lamp)).toEqual(["나루", "배", "등불"]);
  });

  test("the last row has nobody to join with", () => {
    expect(code([landing], { act: "merge", segmentId: "a" })).toBe("nothing-to-merge");
  });

  test("a headline and a paragraph are not joined, a paragraph and a quotation are", () => {
    expect(code([headline, lamp], { act: "merge", segmentId: "h" })).toBe("mixed-kinds");
    const quotation = row("q", ["말"], "“Words.”", { kind: "blockquote" });
    expect(code([lamp, quotation], { act: "merge", segmentId: "b" })).toBeUndefined();
  });

  test("Korean alone and English alone are joined whatever their kinds: the row of the Korean stays", () => {
    const caption = row("k", ["강가"], "", { kind: "caption", imageId: "first" });
    const body = row("e", [], "By the river.");
    const [below] = made([caption, body], { act: "merge", segmentId: "k" }).after;
    expect(below).toMatchObject({ id: "k", kind: "caption", imageId: "first", authors: ["writer of e"] });
    const { after, focus } = made([body, caption], { act: "merge", segmentId: "e" });
    expect(shown(after)).toEqual(["k: 강가 | By the river."]);
    expect(after[0]).toMatchObject({ kind: "caption", imageId: "first" });
    expect(focus).toBe("k");
    const other = row("o", [], "Elsewhere.", { imageId: "second" });
    expect(code([caption, other], { act: "merge", segmentId: "k" })).toBe("mixed-kinds");
    expect(code([{ ...body, kind: "headline" }, lamp], { act: "merge", segmentId: "e" })).toBe("mixed-kinds");
  });

  test("captions of two pictures are not joined", () => {
    const one = row("x", ["하나"], "One", { kind: "caption", imageId: "first" });
    const other = row("y", ["둘"], "Two", { kind: "caption", imageId: "second" });
    expect(code([one, other], { act: "merge", segmentId: "x" })).toBe("mixed-kinds");
  });

  test("splitting cuts both sides; the first part keeps the row, white space at the cut goes", () => {
    const sentence = row("s", ["하나", "둘"], "One went. Two came.");
    const { after } = made([sentence], { act: "split", segmentId: "s", keepSource: 1, keepTarget: 9 });
    expect(shown(after)).toEqual(["s: 하나 | One went.", "new: 둘 | Two came."]);
    expect(after.map(({ authors }) => authors)).toEqual([["writer of s"], ["writer of s"]]);
  });

  test.each([
    ["nothing for the second part", 2, 23],
    ["nothing for the first part", 0, 0],
    ["beyond the text", 1, 999],
    ["more Korean than there is", 3, 4],
  ])("a split is refused: %s", (_, keepSource, keepTarget) => {
    expect(code([landing], { act: "split", segmentId: "a", keepSource, keepTarget })).toBe("cannot-split");
  });

  test("no split goes through the middle of a character", () => {
    const smile = row("s", ["하나", "둘"], "One 🙂 two");
    expect(code([smile], { act: "split", segmentId: "s", keepSource: 1, keepTarget: 5 })).toBe("cannot-split");
  });

  test("a split within bold text keeps both halves bold", () => {
    const bold = { type: "text", text: "One two", marks: [{ type: "bold" }] };
    const document = parseDocument({ type: "doc", content: [{ type: "paragraph", content: [bold] }] });
    const { after } = made([{ ...lamp, document }], { act: "split", segmentId: "b", keepSource: 0, keepTarget: 4 });
    expect(after.map((part) => part.document.firstChild?.firstChild?.marks.map(({ type }) => type.name))).toEqual([
      ["bold"],
      ["bold"],
    ]);
  });

  test("push gives the last paragraph of a side away, pull takes the next one's first", () => {
    const push = (side: "source" | "target") => made([landing, lamp], { act: "push", segmentId: "a", side }).after;
    const pull = (side: "source" | "target") => made([lamp, landing], { act: "pull", segmentId: "b", side }).after;
    expect(shown(push("source"))).toEqual(["a: 나루 | The landing.\n\nThe boat.", "b: 배,등불 | The lamp."]);
    expect(shown(push("target"))).toEqual(["a: 나루,배 | The landing.", "b: 등불 | The boat.\n\nThe lamp."]);
    expect(shown(pull("source"))).toEqual(["b: 나루,등불 | The lamp.", "a: 배 | The landing.\n\nThe boat."]);
    expect(shown(pull("target"))).toEqual(["b: 등불 | The lamp.\n\nThe landing.", "a: 나루,배 | The boat."]);
  });

  test("who gave all their words away is no author of the empty row", () => {
    const { after } = made([lamp, landing], { act: "push", segmentId: "b", side: "target" });
    expect(after.map(({ authors }) => authors)).toEqual([[], ["writer of b", "writer of a"]]);
  });

  test("a side that has nothing gives nothing", () => {
    const silent = row("c", [], "");
    expect(code([silent, lamp], { act: "push", segmentId: "c", side: "source" })).toBe("cannot-move");
    expect(code([silent, lamp], { act: "push", segmentId: "c", side: "target" })).toBe("cannot-move");
    expect(code([lamp], { act: "pull", segmentId: "b", side: "source" })).toBe("cannot-move");
  });

  test("crossing exchanges the Korean and leaves the English", () => {
    const { after } = made([landing, lamp], { act: "cross", segmentId: "a" });
    expect(shown(after)).toEqual(["a: 등불 | The landing.\n\nThe boat.", "b: 나루,배 | The lamp."]);
    expect(code([landing], { act: "cross", segmentId: "a" })).toBe("cannot-move");
  });

  test("a row moves whole, and not beyond the ends", () => {
    expect(shown(made([landing, lamp], { act: "move", segmentId: "b", by: -1 }).after)[0]).toMatch(/^b/);
    expect(shown(made([landing, lamp], { act: "move", segmentId: "a", by: 1 }).after)[0]).toMatch(/^b/);
    expect(code([landing, lamp], { act: "move", segmentId: "a", by: -1 })).toBe("cannot-move");
    expect(code([landing, lamp], { act: "move", segmentId: "b", by: 1 })).toBe("cannot-move");
  });

  test("detaching leaves the row its English and puts the Korean below", () => {
    expect(shown(made([lamp], { act: "detach", segmentId: "b" }).after)).toEqual(["b:  | The lamp.", "new: 등불 | "]);
    expect(code([row("c", ["강"], "")], { act: "detach", segmentId: "c" })).toBe("cannot-split");
  });

  test("an added row is empty running text, and only an empty row is taken away", () => {
    const { after } = made([headline, lamp], { act: "add", segmentId: "h", reason: "context" });
    expect(after[1]).toMatchObject({ id: "new", kind: "body", source: [], authors: [] });
    const rows = [headline, ...after.slice(1), lamp];
    expect(shown(made(rows, { act: "remove", segmentId: "new" }).after)).toEqual(shown([headline]));
    expect(code(rows, { act: "remove", segmentId: "b" })).toBe("cannot-remove");
  });

  test("what a picture lacks is not taken away", () => {
    const empty = row("x", [], "", { kind: "alttext", imageId: "picture" });
    expect(code([lamp, empty], { act: "remove", segmentId: "x" })).toBe("cannot-remove");
  });

  test("confirming ends the aligner's doubt and changes nothing else", () => {
    const { after } = made([landing], { act: "confirm", segmentId: "a" });
    expect(after).toEqual([{ ...landing, confidence: null }]);
  });

  test("a row that is not there cannot be corrected", () => {
    expect(code([landing], { act: "confirm", segmentId: "elsewhere" })).toBe("not-found");
  });
});

describe("taking a correction back", () => {
  test("is refused when somebody has written in its rows since", () => {
    const change = made([landing, lamp], { act: "merge", segmentId: "a" });
    const written = change.after.map((each) => ({ ...each, document: lamp.document }));
    expect(undone(written, change)).toMatchObject({ code: "undo-overtaken" });
  });

  test("is refused when its rows are not neighbours any more", () => {
    const change = made([landing, lamp], { act: "cross", segmentId: "a" });
    const [first, second] = change.after;
    if (!first || !second) throw new Error("two rows");
    expect(undone([first, headline, second], change)).toMatchObject({ code: "undo-overtaken" });
  });

  test("keeps what was written since in a row that was only moved", () => {
    const change = made([landing, lamp], { act: "move", segmentId: "b", by: -1 });
    const written = change.after.map((each) => (each.id === "a" ? { ...each, document: headline.document } : each));
    const back = undone(written, change);
    if ("code" in back) throw new Error(back.code);
    expect(shown(back.after)).toEqual(["a: 나루,배 | The title", "b: 등불 | The lamp."]);
  });
});

const words = fc.constantFrom("ferry", "lamp 🙂", "salt and coal", "two  spaces", "3,000 won", "“quoted”");
const englishText = fc.array(words, { maxLength: 3 }).map((some) => some.join("\n\n"));
const anyKind = fc.constantFrom<Kind>("body", "body", "blockquote", "headline", "caption");
const anyRows = fc
  .array(fc.record({ count: fc.nat(3), text: englishText, kind: anyKind }), { minLength: 1, maxLength: 6 })
  .map((specs) =>
    specs.map(({ count, text, kind }, index) =>
      row(
        `row ${index}`,
        Array.from({ length: count }, (_, each) => `문단 ${index}.${each}`),
        text,
        { kind },
      ),
    ),
  );
const anyAct = fc.record({
  at: fc.nat(9),
  act: fc.constantFrom("merge", "split", "push", "pull", "cross", "move", "detach", "add", "remove", "confirm"),
  side: fc.constantFrom("source" as const, "target" as const),
  by: fc.constantFrom(-1 as const, 1 as const),
  keepSource: fc.nat(3),
  keepTarget: fc.nat(40),
});

type AnyAct = typeof anyAct extends fc.Arbitrary<infer Act> ? Act : never;

function correctionFrom(rows: readonly Row[], { at, ...how }: AnyAct): Correction {
  return { ...how, segmentId: rows[at % rows.length]?.id ?? "", reason: "context" } as Correction; // fields of other acts do no harm
}

const splice = (rows: readonly Row[], { before, after }: Corrected) => {
  const start = rows.findIndex(({ id }) => id === before[0]?.id);
  return rows.toSpliced(start, before.length, ...after);
};

const letters = (rows: readonly Row[]) =>
  [...rows.map(english).join("")]
    .filter((one) => one.trim())
    .sort()
    .join("");
const allKorean = (rows: readonly Row[]) => rows.flatMap(korean).sort();
const plain = (rows: readonly Row[]) => rows.map((each) => ({ ...each, document: each.document.toJSON() }));

describe("whatever is corrected", () => {
  test("no paragraph of Korean is lost or doubled, no letter of English is lost, and undo leads back exactly", () => {
    fc.assert(
      fc.property(anyRows, fc.array(anyAct, { maxLength: 12 }), (start, acts) => {
        let rows: readonly Row[] = start;
        const history: { rows: readonly Row[]; change: Corrected }[] = [];
        for (const [index, act] of acts.entries()) {
          const change = corrected(rows, correctionFrom(rows, act), `new ${index}`);
          if ("code" in change) continue;
          history.push({ rows, change });
          rows = splice(rows, change);
          expect(allKorean(rows)).toEqual(allKorean(start));
          expect(letters(rows)).toBe(letters(start));
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        }
        for (const { rows: former, change } of history.toReversed()) {
          const back = undone(rows, change);
          if ("code" in back) throw new Error(`not undone: ${back.code}`);
          rows = splice(rows, back);
          expect(plain(rows)).toEqual(plain(former));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
