import { expect, test } from "vitest";
import { eraseAt, isDueSoon } from "#shared/protection/retention.ts";

const at = "2031-04-05T09:00:00.000Z";

test("what is kept is counted from its making or from the last edition, whichever is later", () => {
  expect(eraseAt({ at, publishedAt: null }, 30)).toBe("2031-05-05T09:00:00.000Z");
  expect(eraseAt({ at, publishedAt: "2031-04-15T09:00:00.000Z" }, 30)).toBe("2031-05-15T09:00:00.000Z");
  expect(eraseAt({ at, publishedAt: "2031-01-01T09:00:00.000Z" }, 30)).toBe("2031-05-05T09:00:00.000Z");
  expect(eraseAt({ at, publishedAt: null }, null)).toBeNull();
});

test("in its last two weeks it is named as due", () => {
  expect(isDueSoon("2031-05-05T09:00:00.000Z", new Date("2031-04-20T09:00:00Z"))).toBe(false);
  expect(isDueSoon("2031-05-05T09:00:00.000Z", new Date("2031-04-22T09:00:00Z"))).toBe(true);
  expect(isDueSoon(null, new Date())).toBe(false);
});
