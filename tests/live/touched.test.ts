import { expect, test } from "vitest";
import { touchedBy } from "#client/live/touched.ts";
import { EVENTS, type EventKind } from "#shared/activity/event.ts";

const ARTICLE = "a";
const happened = (kind: EventKind, segmentId: string | null = "s") =>
  touchedBy({ number: 1, kind, articleId: ARTICLE, segmentId, threadId: null, by: null });
const names = (kind: EventKind, segmentId?: string | null) =>
  happened(kind, segmentId).keys.map((key) => key.slice(2).join("/") || key.join("/"));

test("an approval has its segment, the gate and the record read anew, and not the article", () => {
  expect(happened("segment.approved").segmentId).toBe("s");
  expect(names("segment.approved")).toEqual(expect.arrayContaining(["gate", "record", "facts/s", "versions/s"]));
  expect(names("segment.approved")).not.toContain("open");
  expect(names("segment.approved")).not.toContain("threads");
});

test("a correction of the alignment has the whole article read anew, with its conversations", () => {
  expect(happened("alignment.changed").segmentId).toBeUndefined();
  expect(names("alignment.changed")).toEqual(expect.arrayContaining(["open", "threads", "gate"]));
});

test("a reply has the conversations read anew, and the counts of its segment", () => {
  expect(names("thread.replied")).toContain("threads");
  expect(happened("thread.replied").segmentId).toBe("s");
});

test("what concerns the desk and no article renews who is on it", () => {
  const touched = touchedBy({
    number: 1,
    kind: "policies.changed",
    articleId: null,
    segmentId: null,
    threadId: null,
    by: null,
  });
  expect(touched.keys).toContainEqual(["session"]);
});

test("whatever happens in an article can change its gate and its place in the lists", () => {
  for (const kind of EVENTS) {
    expect(names(kind)).toContain("gate");
    expect(happened(kind).keys).toContainEqual(["articles"]);
  }
});

test("an event without a segment that is about words has everything read anew rather than nothing", () => {
  expect(names("segment.approved", null)).toContain("open");
});
