import { expect, test } from "vitest";
import { asKept, visitAt } from "#client/live/visit.ts";

const MINUTE = 60_000;
const [SALT, RICE] = ["salt", "rice"];

test("a page that is loaded again, or in another tab, belongs to the same visit", () => {
  const first = visitAt(null, SALT, 0);
  expect(visitAt(asKept(first), SALT, 29 * MINUTE)).toEqual({ ...first, at: 29 * MINUTE });
});

test("who was away for longer than half an hour begins a new visit, as does who goes to another article or kept nonsense", () => {
  const first = visitAt(null, SALT, 0);
  expect(visitAt(asKept(first), SALT, 31 * MINUTE).id).not.toBe(first.id);
  expect(visitAt(asKept(first), RICE, MINUTE).id).not.toBe(first.id);
  expect(visitAt("nonsense 0", SALT, MINUTE).id).toMatch(/^[\da-f-]{36}$/);
});
