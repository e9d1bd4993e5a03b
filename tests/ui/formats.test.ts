import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { formatsFor } from "#client/ui/formats.ts";

const home = process.env.TZ;
beforeAll(() => {
  process.env.TZ = "Europe/London";
  vi.stubGlobal("navigator", { languages: ["en-GB", "ko-KR"] });
});
afterAll(() => {
  process.env.TZ = home;
  vi.unstubAllGlobals();
});

const now = new Date("2026-11-22T15:00:00Z");
const at = (moment: string) => new Date(moment);

describe("a deadline", () => {
  test("is told by the clock here and the clock in Seoul", () => {
    const english = formatsFor("en");
    expect(english.time(at("2026-11-22T09:00:00Z"))).toBe("09:00");
    expect(english.seoul(at("2026-11-22T09:00:00Z"))).toBe("18:00");
  });

  test("names the day in Seoul when it is another day there", () => {
    expect(formatsFor("en").seoul(at("2026-11-22T18:00:00Z"))).toBe("Mon 03:00");
    expect(formatsFor("ko").seoul(at("2026-11-22T18:00:00Z"))).toBe("월 03:00");
  });

  test("is today until midnight here", () => {
    expect(formatsFor("en").day(at("2026-11-22T23:59:00Z"), now)).toBe("today");
    expect(formatsFor("en").day(at("2026-11-23T00:01:00Z"), now)).toBe("tomorrow");
    expect(formatsFor("ko").day(at("2026-11-22T23:59:00Z"), now)).toBe("오늘");
  });
});

test("what has just happened is now, then minutes, hours, days, and at last a date", () => {
  const ago = (minutes: number) => formatsFor("en").distance(new Date(now.getTime() - minutes * 60_000), now);
  expect(ago(0.4)).toBe("now");
  expect(ago(3)).toBe("3 minutes ago");
  expect(ago(150)).toMatch(/^[23] hours ago$/);
  expect(ago(60 * 24 * 3)).toBe("3 days ago");
  expect(ago(60 * 24 * 30)).toBe("23 Oct 2026");
});
