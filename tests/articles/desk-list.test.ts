import { describe, expect, test } from "vitest";
import { completed, completionsAt, isBegun, type Offers, pieceAt } from "#client/articles/completions.ts";
import { countsOf } from "#client/articles/counts.ts";
import { readSaved } from "#client/articles/saved-filters.ts";
import { groupedByWhy } from "#client/articles/waiting.ts";
import { matches } from "#client/ui/match.ts";
import { FILTER_VALUES } from "#shared/articles/filter.ts";
import type { ArticleSummary, Wait } from "#shared/review/api.ts";

const offers: Offers = {
  matches,
  fieldLabel: (field) => (field === "due" ? "마감" : field),
  values: (field) =>
    field === "by"
      ? [{ value: "Tamsin Oh", label: "Translator" }]
      : FILTER_VALUES[field].map((value) => ({ value, label: value })),
};
const suggested = (text: string, caret = text.length) =>
  completionsAt(text, caret, offers).map(({ written }) => written);

describe("what can be written where the caret stands", () => {
  test("nothing yet: every field", () => {
    expect(suggested("")).toEqual(["state:", "has:", "due:", "is:", "by:"]);
  });

  test("a field is found by its Korean name while it is composed", () => {
    expect(suggested("마")).toEqual(["due:"]);
  });

  test("behind a field, its values", () => {
    expect(suggested("due:o")).toEqual(["due:overdue", "due:today", "due:tomorrow"]);
  });

  test("a name of two words comes with its quotation marks", () => {
    expect(suggested("혜산 by:tam")).toEqual(['by:"Tamsin Oh"']);
  });

  test("in the midst of a text, only the piece under the caret", () => {
    expect(suggested("state:ret 혜산", 9)).toEqual(["state:returned"]);
    expect(pieceAt("state:ret 혜산", 9).text).toBe("state:ret");
  });

  test("a field that does not exist has no values", () => {
    expect(suggested("colour:r")).toEqual([]);
  });
});

describe("taking a suggestion", () => {
  test("puts it in place of the piece and leaves room for the next", () => {
    const taken = completed("혜산 sta", 6, { written: "state:returned", label: "", whole: true });
    expect(taken).toEqual({ text: "혜산 state:returned ", caret: 18 });
  });

  test("a field alone leaves the caret behind its colon", () => {
    expect(completed("st", 2, { written: "state:", label: "", whole: false })).toEqual({ text: "state:", caret: 6 });
  });

  test("no second space where one stands already", () => {
    expect(completed("st 혜산", 2, { written: "state:draft", label: "", whole: true }).text).toBe("state:draft 혜산");
  });
});

test("nobody is told off in the middle of a word", () => {
  expect(isBegun("state:ret")).toBe(true);
  expect(isBegun("state:finished")).toBe(false);
  expect(isBegun("colour:")).toBe(false);
});

describe("what waits", () => {
  const waiting = (id: string, dueAt: string | null, changedAt: string, ...whys: Wait["why"][]) =>
    ({
      article: { id, dueAt },
      changedAt,
      waits: whys.map((why) => ({ why, count: 1, segmentId: null, threadId: null })),
    }) as ArticleSummary; // only what the order is made of

  test("stands under every reason, the most pressing reason first", () => {
    const groups = groupedByWhy([
      waiting("coal", null, "2026-11-22T10:00:00Z", "to-translate"),
      waiting("ferry", null, "2026-11-22T09:00:00Z", "returned", "to-translate"),
    ]);
    expect(groups.map(({ why, lines }) => [why, lines.map(({ summary }) => summary.article.id)])).toEqual([
      ["returned", ["ferry"]],
      ["to-translate", ["coal", "ferry"]],
    ]);
  });

  test("the nearest deadline first, then the newest change; no deadline last", () => {
    const [group] = groupedByWhy([
      waiting("calm", null, "2026-11-22T12:00:00Z", "to-review"),
      waiting("late", "2026-11-24T00:00:00Z", "2026-11-22T10:00:00Z", "to-review"),
      waiting("soon", "2026-11-23T00:00:00Z", "2026-11-22T09:00:00Z", "to-review"),
      waiting("older", "2026-11-24T00:00:00Z", "2026-11-21T10:00:00Z", "to-review"),
    ]);
    expect(group?.lines.map(({ summary }) => summary.article.id)).toEqual(["soon", "late", "older", "calm"]);
  });
});

test("paragraphs are counted by their state", () => {
  expect(countsOf(["draft", "approved", "draft"])).toEqual({ draft: 2, approved: 1 });
});

test("a damaged store of saved filters is an empty one", () => {
  expect(readSaved("{")).toEqual([]);
  expect(readSaved('{"name":"x"}')).toEqual([]);
  expect(readSaved('[{"name":"Late","q":"due:overdue"},{"name":3},null]')).toEqual([
    { name: "Late", q: "due:overdue" },
  ]);
});
