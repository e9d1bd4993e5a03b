import { expect, test } from "vitest";
import { PresenceBook } from "#client/live/presence.ts";
import type { Presence } from "#shared/live/messages.ts";

const MINE = "mine";
const ROWS = ["salt", "coal", "rice", "oars"];

const at = (clientId: string, segmentId: string | null, caret?: number): Presence => ({
  ...{ personId: `person of ${clientId}`, clientId, articleId: "article", segmentId },
  selection: caret === undefined ? null : { version: 1, anchor: caret, head: caret },
});

/** What the rows of a page hear when it is told who is here: which are told, and which show other people than before. */
function rowsOf(book: PresenceBook) {
  let told: string[] = [];
  book.watch((segmentId) => told.push(segmentId));
  let shown = ROWS.map((id) => book.peopleIn(id));
  return (...people: Presence[]) => {
    told = [];
    book.tell([...people, at(MINE, "salt")], MINE);
    const before = shown;
    shown = ROWS.map((id) => book.peopleIn(id));
    const other = ROWS.filter((_, place) => shown[place] !== before[place]);
    return { told: told.toSorted(), other };
  };
}
const only = (...ids: string[]) => ({ told: ids, other: ids });

test("a colleague who comes, moves on and goes is heard by the rows where they are and were, and by no other", () => {
  const after = rowsOf(new PresenceBook());
  expect(after(at("yuna", null))).toEqual(only());
  expect(after(at("yuna", "coal"))).toEqual(only("coal"));
  expect(after(at("yuna", "coal"), at("martin", "oars"))).toEqual(only("oars"));
  expect(after(at("yuna", "rice"), at("martin", "oars"))).toEqual(only("coal", "rice"));
  expect(after(at("martin", "oars"))).toEqual(only("rice"));
  expect(after()).toEqual(only("oars"));
});

test("a colleague's caret is heard by their row when it comes and goes, not with every letter; who draws it has its place", () => {
  const book = new PresenceBook();
  const after = rowsOf(book);
  after(at("yuna", "coal"));
  expect(after(at("yuna", "coal", 1))).toEqual(only("coal"));
  let drawn = 0;
  book.subscribe(() => {
    drawn += 1;
  });
  for (const caret of [2, 3, 4]) expect(after(at("yuna", "coal", caret))).toEqual(only());
  expect([drawn, book.on("coal")[0]?.selection?.head]).toEqual([3, 4]);
  expect(after(at("yuna", "coal"))).toEqual(only("coal"));
});
