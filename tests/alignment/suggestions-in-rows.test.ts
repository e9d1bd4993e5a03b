import { randomUUID } from "node:crypto";
import { Fragment, type Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Correction } from "#shared/alignment/api.ts";
import { corrected } from "#shared/alignment/corrections.ts";
import type { Row } from "#shared/alignment/row.ts";
import { documentFromText, parseDocument, textOf } from "#shared/document/document.ts";
import { type Pending, pendingIn } from "#shared/document/pending.ts";
import { schema } from "#shared/document/schema.ts";
import { withoutSuggestions, withSuggestions } from "#shared/document/settle.ts";
import { placeOfStanding } from "#shared/document/standing-place.ts";
import { suggest } from "#shared/document/suggest.ts";

const [DOHYUN, INES] = [randomUUID(), randomUUID()];
const SALT = "The salt came late. Nobody asked why.\n\nThe pans are old.";
const LAMP = "A lamp was lit.\n\nIt rained on the landing.";

const document = (text: string) => parseDocument(documentFromText(text));
const standing = (of: Node) => textOf(withoutSuggestions(of));
const row = (id: string, of: Node): Row => ({
  ...{ id, kind: "body", source: [], document: of, authors: [], confidence: null, imageId: null },
});

/** Somebody proposes these lines in the place of some of the standing text; two empty lines are a break. */
function proposing(of: Node, by: string, from: number, to: number, lines: readonly string[]): Node {
  const places = [from, to].map((offset) => placeOfStanding(of, offset, 1));
  const content = lines.map((line) => Fragment.from(line === "" ? [] : [schema.text(line)]));
  const [start = 0, end = 0] = places;
  return suggest(of, { from: Math.min(start, end), to: Math.max(start, end), lines: content }, by, randomUUID).transform
    .doc;
}

function after(rows: readonly Row[], correction: Correction): readonly Row[] {
  const change = corrected(rows, correction, "new");
  if ("code" in change) throw new Error(`refused: ${change.code}`);
  return change.after;
}

test("a row is cut where its standing words were pointed at, whatever is suggested before them", () => {
  const suggested = proposing(document(SALT), DOHYUN, 4, 4, ["white "]);
  const keepTarget = SALT.indexOf("Nobody");
  const [first, second] = after([row("a", suggested)], { act: "split", segmentId: "a", keepSource: 0, keepTarget });
  expect(first && standing(first.document)).toBe("The salt came late.");
  expect(second && standing(second.document)).toBe("Nobody asked why.\n\nThe pans are old.");
  expect(first && pendingIn(first.document)).toMatchObject([{ by: DOHYUN, inserted: "white " }]);
});

test("a row that is cut where a break was suggested has what was suggested: nothing waits any more", () => {
  const keepTarget = SALT.indexOf("Nobody");
  const suggested = proposing(document(SALT), DOHYUN, keepTarget, keepTarget, ["", ""]);
  const parts = after([row("a", suggested)], { act: "split", segmentId: "a", keepSource: 0, keepTarget });
  expect(parts.map((part) => standing(part.document))).toEqual([
    "The salt came late.",
    "Nobody asked why.\n\nThe pans are old.",
  ]);
  expect(parts.flatMap((part) => pendingIn(part.document))).toEqual([]);
});

test("a paragraph goes over with the break that is suggested in it, and still waits for it there", () => {
  const at = SALT.length - "are old.".length;
  const suggested = proposing(document(SALT), DOHYUN, at, at, ["", ""]);
  const rows = [row("a", suggested), row("b", document(LAMP))];
  const [first, second] = after(rows, { act: "push", segmentId: "a", side: "target" });
  expect(first && standing(first.document)).toBe("The salt came late. Nobody asked why.");
  expect(second && standing(second.document)).toBe(`The pans are old.\n\n${LAMP}`);
  expect(second && pendingIn(second.document)).toMatchObject([{ by: DOHYUN, inserted: "\n\n" }]);
});

test("words that are suggested in an empty row are joined to no colleague's when they are rejected", () => {
  const empty = parseDocument({ type: "doc" });
  const suggested = proposing(empty, DOHYUN, 0, 0, ["Perhaps: "]);
  const typed = suggested.replace(1, 1, document("It rained.").slice(1, 11));
  const [merged] = after([row("a", document(SALT)), row("b", typed)], { act: "merge", segmentId: "a" });
  expect(merged && standing(merged.document)).toBe(`${SALT}\n\nIt rained.`);
});

const place = fc.nat(SALT.length);
const proposal = fc.record({
  by: fc.constantFrom(DOHYUN, INES),
  from: place,
  length: fc.nat(30),
  lines: fc.constantFrom([""], ["", ""], ["salt"], ["one", "two"], ["", "", ""]),
});
const correction = fc.oneof(
  fc.constant({ act: "merge", segmentId: "a" } as const),
  fc.constantFrom("push", "pull").map((act) => ({ act, segmentId: "a", side: "target" }) as const),
  place.map((keepTarget) => ({ act: "split", segmentId: "a", keepSource: 0, keepTarget }) as const),
);

test("whatever is suggested: no row loses a word that stands, or one that is proposed, by being moved", () => {
  fc.assert(
    fc.property(fc.array(proposal, { maxLength: 4 }), fc.array(proposal, { maxLength: 2 }), correction, (a, b, act) => {
      const rows = [row("a", proposed(SALT, a)), row("b", proposed(LAMP, b))];
      const change = corrected(rows, act, "new");
      if ("code" in change) return;
      const [before, now] = [change.before, change.after].map((all) => all.map((each) => each.document)) as [
        Node[],
        Node[],
      ];
      expect(lettersOf(now.map(standing))).toBe(lettersOf(before.map(standing)));
      expect(lettersOf(now.map((each) => textOf(withSuggestions(each))))).toBe(
        lettersOf(before.map((each) => textOf(withSuggestions(each)))),
      );
      if (act.act !== "split") expect(paragraphsOf(now)).toEqual(paragraphsOf(before));
      expect(wordsOf(now)).toEqual(wordsOf(before));
    }),
    { numRuns: 200 },
  );
});

interface Proposed {
  by: string;
  from: number;
  length: number;
  lines: readonly string[];
}

const proposed = (text: string, all: readonly Proposed[]) =>
  all.reduce(
    (now, { by, from, length, lines }) =>
      proposing(now, by, Math.min(from, text.length), Math.min(from + length, text.length), lines),
    document(text),
  );

const lettersOf = (texts: readonly string[]) => texts.join("").replace(/\s/g, "");
const paragraphsOf = (documents: readonly Node[]) =>
  documents.flatMap((each) => standing(each).split("\n\n")).filter((text) => text !== "");
/** Which suggestions have words that wait, and which: a suggestion may go on in two rows. */
const wordsOf = (documents: readonly Node[]) => {
  const waiting = grouped(documents.flatMap(pendingIn));
  const letters = [...waiting].map(([id, parts]) => [
    id,
    lettersOf(parts.map(({ inserted }) => inserted)),
    lettersOf(parts.map(({ deleted }) => deleted)),
  ]);
  return letters.filter(([, inserted, deleted]) => inserted !== "" || deleted !== "").toSorted();
};

function grouped(all: readonly Pending[]): Map<string, Pending[]> {
  const groups = new Map<string, Pending[]>();
  for (const each of all) groups.set(each.id, [...(groups.get(each.id) ?? []), each]);
  return groups;
}
