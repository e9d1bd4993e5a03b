import { expect, test } from "vitest";
import { followWords } from "#shared/threads/follow-words.ts";
import { placeAnchor } from "#shared/threads/place-anchor.ts";
import type { Anchor } from "#shared/threads/thread.ts";

const target = (from: number, to: number, quote: string): Anchor => ({
  side: "target",
  from,
  to,
  quote,
  orphaned: false,
});
const segment = { source: [], text: "The 🙂 ferry\u00a0leaves at dawn." };

test("what is kept of an anchor is what the text says, not what the sender says", () => {
  const quote = "ferry leaves";
  expect(placeAnchor(target(7, 19, quote), segment)).toEqual(target(7, 19, "ferry\u00a0leaves"));
});

test("an anchor that begins or ends in the middle of a character is refused", () => {
  expect(placeAnchor(target(5, 12, "🙂 ferry"), segment)).toMatchObject({ code: "bad-anchor" });
  expect(placeAnchor(target(0, 5, "The 🙂"), segment)).toMatchObject({ code: "bad-anchor" });
});

test("of a very long selection the beginning is quoted", () => {
  const text = `${"a".repeat(1_999)}🙂${"b".repeat(3_000)}`;
  const placed = placeAnchor(target(0, 5_001, text.slice(0, 2_000)), { source: [], text });
  expect(placed).toMatchObject({ to: 5_001, quote: "a".repeat(1_999) });
});

test("words that end up further down are found as far from the end as they were", () => {
  expect(followWords(target(4, 9, "ferry"), "The ferry", "Dawn.\n\nThe ferry")).toEqual(target(11, 16, "ferry"));
});

test("words that are in another place are found by their quote, others are orphaned", () => {
  expect(followWords(target(4, 9, "ferry"), "The ferry", "A ferry came.")).toMatchObject({ from: 2, to: 7 });
  expect(followWords(target(4, 9, "ferry"), "The ferry", "A boat.")).toMatchObject({ orphaned: true, quote: "ferry" });
  expect(followWords({ side: "segment" }, "The ferry", "A boat.")).toEqual({ side: "segment" });
});
