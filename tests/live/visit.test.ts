import { expect, test } from "vitest";
import { visitAt } from "#client/live/visit.ts";

const MINUTE = 60_000;

test("a page that is loaded again, or in another tab, belongs to the same sitting", () => {
  const { id, at } = visitAt(null, 0);
  expect(visitAt(`${id} ${at}`, 29 * MINUTE)).toEqual({ id, at: 29 * MINUTE });
});

test("who was away for longer than half an hour begins a new sitting, as does who kept nonsense", () => {
  const { id, at } = visitAt(null, 0);
  expect(visitAt(`${id} ${at}`, 31 * MINUTE).id).not.toBe(id);
  expect(visitAt("nonsense 0", MINUTE).id).toMatch(/^[\da-f-]{36}$/);
});
