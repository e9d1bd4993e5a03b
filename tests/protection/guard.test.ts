import { expect, test } from "vitest";
import { guardOf } from "#shared/protection/guard.ts";
import { protectedPlaces } from "#shared/protection/places.ts";
import { whyNotLeave } from "#shared/publication/leaving.ts";
import { part, readable, runs } from "#tests/publication/readable.ts";

const guard = guardOf({ items: [{ words: "두루미" }, { words: "Mine No. 27" }] });

test("a guard keeps in what holds any of its items, and lets everything go that has none", () => {
  expect(guard("값이 올랐다", null, undefined, "at mine no. 27")).toBe(true);
  expect(guard("두루미가 판다")).toBe(true);
  expect(guard("값이 올랐다", null)).toBe(false);
  expect(guardOf({ items: [] })("두루미")).toBe(false);
});

test("where the items cannot be read, nothing leaves", () => {
  expect(guardOf(undefined)("anything")).toBe(true);
  expect(guardOf(undefined)()).toBe(true);
});

test("a link is looked into like the words that it lies on", () => {
  const links = ["https://example.org/durumi", `https://example.org/${encodeURIComponent("두루미")}?x=1`];
  const parts = links.map((href) => part("body", runs("See ", ["here", href], ".")));
  const named = parts.map(({ segmentId, ...rest }) => ({ id: segmentId, ...rest }));
  expect(protectedPlaces(guard, named, [])).toEqual(named.map(({ id }) => id));
});

test("a refusal says which paragraphs, as the page counts them; of what is none it sends to the gate", () => {
  const parts = [part("headline", "Salt"), part("body", "Salt rises."), part("body", "Durumi sells.")];
  const segments = parts.map(({ segmentId, kind }) => ({ id: segmentId, kind }));
  expect(whyNotLeave(readable(parts), guard, segments)).toMatchObject({
    code: "protected-in",
    params: { paragraphs: "2" },
  });
  const caption = [...parts, part("caption", "Du Rumi at work")];
  expect(whyNotLeave(readable(caption), guard, segments)?.code).toBe("holds-protected");
  const notice = { kind: "correction" as const, text: "It was Durumi.", at: "2026-11-23T01:00:00.000Z" };
  expect(whyNotLeave(readable([], { notices: [notice] }), guard, segments)?.code).toBe("holds-protected");
  expect(whyNotLeave(readable([]), guard, segments, ["So said Durumi."])?.code).toBe("holds-protected");
  expect(whyNotLeave(readable(parts.slice(0, 2)), guard, segments)).toBeUndefined();
});

test("of a note in the stash its canary is found, and its sentences however they are spaced; short ones are not", () => {
  const canary = "stash0123456789abcdef";
  const noted = guardOf({ items: [], notes: [{ canary, words: "그 사람은 역전 이발소의 둘째 딸이다. 조심." }] });
  expect(noted(`See ${canary.toUpperCase()}, please.`)).toBe(true);
  expect(noted("그사람은 역전 이발소의 둘째딸이다!")).toBe(true);
  expect(noted("조심. 이발소 앞에서 만났다.")).toBe(false);
});
