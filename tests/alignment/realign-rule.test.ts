import { expect, test } from "vitest";
import { realigned } from "#shared/alignment/realign.ts";
import type { Row } from "#shared/alignment/row.ts";
import { textOf } from "#shared/document/document.ts";
import { schema } from "#shared/document/schema.ts";
import { documentOf } from "#shared/document/standing-paragraphs.ts";

/** Aligns by the same word, so that the rule is tested and not the engine. */
const byWord = (source: readonly string[], target: readonly string[]) => [
  ...source.map((word, index) => {
    const at = target.indexOf(word.toUpperCase());
    return { source: [index], target: at === -1 ? [] : [at], confidence: 0.8 };
  }),
  ...target.flatMap((word, index) =>
    source.some((other) => other.toUpperCase() === word) ? [] : [{ source: [], target: [index], confidence: 0.4 }],
  ),
];

const row = (id: string, korean: string[], english: string[], confidence: number | null = 0.3): Row => ({
  id,
  kind: "body",
  source: korean.map((text) => ({ id: `k-${text}`, position: "abcdefgh".indexOf(text), kind: "body", text })),
  document: documentOf(english.map((text) => [schema.node("paragraph", null, schema.text(text))])),
  authors: english.length > 0 ? [`author of ${english.join()}`] : [],
  confidence,
  imageId: null,
});

const shape = (rows: readonly Row[]) =>
  rows.map(({ id, source, document }) => [id, source.map(({ text }) => text).join(), textOf(document)]);
const again = (rows: readonly Row[]) => realigned(rows, byWord, () => "new");

test("rows that nobody decided about find their own; a row goes with its English", () => {
  const change = again([row("1", ["a"], ["B"]), row("2", ["b"], ["A"])]);
  expect("after" in change && shape(change.after)).toEqual([
    ["1", "b", "B"],
    ["2", "a", "A"],
  ]);
});

test("a decided row stays, and nothing goes over it", () => {
  const change = again([row("1", ["a"], ["C"]), row("set", ["b"], ["X"], null), row("3", ["c"], ["A"])]);
  expect("after" in change && shape(change.after).find(([id]) => id === "set")).toEqual(["set", "b", "X"]);
  expect("after" in change && shape(change.after)).not.toContainEqual(["3", "a", "A"]);
});

test("each word keeps its author", () => {
  const change = again([row("1", ["a"], ["B"]), row("2", ["b"], ["A"])]);
  expect("after" in change && change.after.map(({ authors }) => authors)).toEqual([["author of B"], ["author of A"]]);
});

test("a row may come for what was glued together", () => {
  const change = again([row("1", ["a", "b"], ["A", "B"])]);
  expect("after" in change && shape(change.after)).toEqual([
    ["1", "a", "A"],
    ["new", "b", "B"],
  ]);
});

test("where nothing changes or nothing is open it says so", () => {
  expect(again([row("1", ["a"], ["A"])])).toMatchObject({ code: "realigned-same" });
  expect(again([row("1", ["a"], ["A"], null)])).toMatchObject({ code: "nothing-to-realign" });
  expect(again([])).toMatchObject({ code: "nothing-to-realign" });
});
