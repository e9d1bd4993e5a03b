import { expect, test } from "vitest";
import { Sightings } from "#client/review/sightings.ts";

const words = (letter: string) => ({ source: letter.repeat(64), target: letter.repeat(64) });
const asIs = () => words("a");

test("a paragraph counts as seen once it has stood on screen for a second", () => {
  const sightings = new Sightings();
  sightings.appears("one", 0);
  sightings.look(900, asIs);
  expect(sightings.seen("one")).toBeUndefined();
  sightings.look(1_000, asIs);
  expect(sightings.seen("one")).toEqual(words("a"));
});

test("what was scrolled past does not count", () => {
  const sightings = new Sightings();
  sightings.appears("one", 0);
  sightings.disappears("one");
  sightings.appears("one", 5_000);
  sightings.look(5_500, asIs);
  expect(sightings.seen("one")).toBeUndefined();
});

test("words that change on screen are seen anew, with the words of that moment", () => {
  const sightings = new Sightings();
  sightings.appears("one", 0);
  sightings.look(1_000, asIs);
  expect(sightings.take()).toEqual([{ segmentId: "one", seen: words("a") }]);
  sightings.look(2_000, () => words("b"));
  expect(sightings.seen("one")).toEqual(words("b"));
  expect(sightings.take()).toEqual([{ segmentId: "one", seen: words("b") }]);
});

test("the desk is told once, and again when telling failed", () => {
  const sightings = new Sightings();
  sightings.appears("one", 0);
  sightings.look(1_000, asIs);
  const taken = sightings.take();
  expect(sightings.take()).toEqual([]);
  sightings.putBack(taken);
  expect(sightings.take()).toEqual(taken);
});

test("whoever counts what was seen hears of news only", () => {
  const sightings = new Sightings();
  let heard = 0;
  sightings.subscribe(() => heard++);
  sightings.appears("one", 0);
  sightings.look(1_000, asIs);
  sightings.look(2_000, asIs);
  expect(heard).toBe(1);
});
