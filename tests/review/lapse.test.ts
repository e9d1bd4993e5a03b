import { expect, test } from "vitest";
import { compareHere } from "#client/desk/compare-here.ts";
import { lapseOf, lastSaid, type Spoken } from "#client/review/last-said.ts";

const [AT_NINE, AT_TEN] = ["2026-11-22T09:00:00.000Z", "2026-11-22T10:00:00.000Z"];
const nothing = { approvals: [], outdated: null, last: null, omitted: null, added: null };
const approvedByMartin = { by: "Martin", at: AT_NINE, version: 3 };
const lapsed = (source: boolean, target: boolean): Spoken => ({
  review: { ...nothing, state: "outdated", outdated: { ...approvedByMartin, source, target } },
  writtenBy: "Yuna",
  writtenAt: AT_TEN,
});
const here = { articleId: "coal", id: "second" };

test("of a paragraph that is out of date is said which side changed, by whom, after whose approval", () => {
  expect(lapseOf(lapsed(false, true))).toEqual({
    side: "english",
    approvedBy: "Martin",
    approvedAt: AT_NINE,
    writtenBy: "Yuna",
    writtenAt: AT_TEN,
  });
  expect(lapseOf(lapsed(true, false))?.side).toBe("korean");
  expect(lapseOf(lapsed(true, true))?.side).toBe("both");
  expect(lastSaid(lapsed(true, true))).toBeUndefined();
});

test("a paragraph that is out of date is compared with what was approved, any other with what one last saw", () => {
  expect(compareHere({ ...here, ...lapsed(false, true) })).toContain("since=approved");
  expect(compareHere({ ...here, review: { ...nothing, state: "draft" } })).not.toContain("since");
});
