import { describe, expect, test } from "vitest";
import type { CheckContext } from "#shared/checks/check.ts";
import { runChecks } from "#shared/checks/checks.ts";
import { codes, mended } from "./codes.ts";

describe("figures", () => {
  test.each([
    ["어선 3만 척이 돌아왔다.", "Some 30,000 boats returned."],
    ["예산은 1억 9200만 달러다.", "The budget is $192 million."],
    ["수십 명이 다쳤다.", "Dozens were hurt."],
    ["10여 명이 남았다.", "A dozen or so remained."],
    ["27일 장이 섰다.", "The market was held on Monday."],
    ["북한은 3년 만에 문을 열었다.", "North Korea opened for the first time in three years."],
    ["상금은 20억 원(약 150만 달러)이다.", "The prize is 2 billion won."],
    ["강바람이 시속 120km로 불었다.", "Winds on the river reached 75 mph."],
    ["그는 십여 년간 숨어 살았다.", "He lived in hiding for more than a decade."],
    ["첫 배는 7시 15분에 떠난다.", "The first boat leaves at 0715."],
    ["다리는 2026년 6월에 열린다.", "The bridge opens next June."],
    ["나루까지 30분이 걸린다.", "It takes half an hour to the landing."],
    ["쌀 300만 톤과 밀 500만 톤이 왔다.", "Three million and five million tons of rice and wheat came."],
  ])("“%s” is rendered by “%s”", (source, target) => expect(codes(source, target)).toEqual([]));

  test("ten times off is an error that explains the magnitude and mends itself", () => {
    const [first] = runChecks({ source: "어선 3만 척이 돌아왔다.", target: "Some 300,000 boats returned." });
    expect(first).toMatchObject({
      severity: "error",
      code: "figure-tenfold",
      sourceRange: [3, 5],
      targetRange: [5, 12],
    });
    expect(first?.message).toContain("만 = 10,000");
    expect(mended("어선 3만 척이 돌아왔다.", "Some 300,000 boats returned.")).toBe("Some 30,000 boats returned.");
    expect(mended("예산은 1억 9200만 달러다.", "The budget is $1.92 million.")).toBe("The budget is $192 million.");
    expect(mended("예산은 30억 달러다.", "The budget is $300m.")).toBe("The budget is $3bn.");
  });

  test("a changed, a missing and an added figure are warnings that mark their words", () => {
    expect(codes("주민 47명이 왔다.", "In all, 49 residents came.")).toEqual(["warning figure-changed"]);
    expect(codes("주민 47명이 왔다.", "Residents came.")).toEqual(["warning figure-missing"]);
    expect(codes("주민들이 왔다.", "All 47 residents came.")).toEqual(["note figure-added"]);
    expect(codes("주민들이 왔다.", "Residents, 47 percent of them, came.")).toEqual(["warning figure-added"]);
    expect(codes("집집마다 전기를 보낸다.", "It sends power to 4 million homes.")).toEqual(["warning figure-added"]);
    expect(codes("집 400만 채에 전기를 보낸다.", "It sends power to 4 million homes.")).toEqual([]);
    expect(codes("월요일에 왔다.", "They came on Tuesday.")).toEqual(["warning figure-changed"]);
    expect(codes("10월에 왔다.", "They came in September.")).toEqual(["warning figure-changed"]);
    expect(codes("10월 7일에 왔다.", "They came in October.")).toEqual(["warning figure-missing"]);
    expect(codes("10월 7일에 왔다.", "They came on a Friday in October.")).toEqual([]);
  });

  test("a figure that moved to a neighbouring paragraph is a note", () => {
    expect(codes("주민 47명이 왔다.", "Residents came.", { before: "", after: "There were 47 of them." })).toEqual([
      "note figure-moved",
    ]);
  });

  test("an added figure is let pass where the Korean of a neighbour has it, or what explains it; another figure there does not", () => {
    const of = (english: string, context: CheckContext) => codes("주민들이 왔다.", english, context, "figures-missing");
    const residents = "All 47 residents came.";
    expect(of(residents, { before: "There were 12 boats.", beforeSource: "배가 12척이었다." })).toEqual([
      "note figure-added",
    ]);
    expect(of(residents, { after: "", afterSource: "모두 47명이었다." })).toEqual([]);
    expect(of(residents, { before: "All 47 came.", beforeSource: "모두 왔다." })).toEqual(["note figure-added"]);
    expect(of("Residents came from 45 miles away.", { beforeSource: "72킬로미터 떨어진 마을이다." })).toEqual([]);
    expect(of("Residents came after 18 months.", { afterSource: "1년 6개월이 걸렸다." })).toEqual([]);
    const of2026 = { publishedAt: "2026-11-05T00:00:00Z" };
    expect(of("Residents came in 2022.", { ...of2026, beforeSource: "4년 전이었다." })).toEqual([]);
    expect(of("Residents came in 2012.", { ...of2026, beforeSource: "4년 전이었다." })).toEqual(["note figure-added"]);
  });

  test("a table of hundreds of figures is left to the eye, and says so", () => {
    const table = Array.from({ length: 400 }, (_, index) => 100 + index).join(" ");
    expect(codes(`쌀 ${table}`, `rice ${table}`, {}, "figures-missing")).toEqual(["warning figures-many"]);
  });

  test("the wrong side of a bound and per cent for points are named", () => {
    expect(codes("300명 이상이 왔다.", "Fewer than 300 people came.")).toEqual(["warning figure-bounds"]);
    expect(codes("300명 이상이 왔다.", "At least 300 people came.")).toEqual([]);
    expect(codes("5%포인트 올랐다.", "It rose 5 percent.")).toEqual(["warning percent-for-points"]);
  });
});

describe("what was lost on the way", () => {
  test("a native numeral from four on, with its counter or before any noun; and the figure before a conversion", () => {
    expect(codes("강에 배 네 척이 남았다.", "Boats remained on the river.")).toEqual(["warning figure-missing"]);
    expect(codes("여섯 마을이 물에 잠겼다.", "Villages were flooded.")).toEqual(["warning figure-missing"]);
    expect(
      codes("마을은 강에서 45마일 떨어져 있다.", "The village lies miles (72 km) from the river.", {}, "figure-holes"),
    ).toEqual(["warning figure-left-out"]);
    expect(codes("배가 두 척이다.", "There are boats.", {}, "figures-missing")).toEqual([]);
  });

  test("a day or an hour that no calendar has", () => {
    const of = (english: string) => codes("배가 왔다.", english, {}, "figure-holes");
    expect(of("The boat came on Friday, May 79, and left.")).toEqual(["warning time-impossible"]);
    expect(of("The boat came about 80 p.m. and left.")).toEqual(["warning time-impossible"]);
    expect(of("The boat came at 7:75 a.m. on Feb. 30.")).toHaveLength(2);
    expect(of("The boat came at 10:45 p.m. on May 31, and in March 60 people left.")).toEqual([]);
    expect(of("45 p.m. local time), the boat came.")).toEqual([]);
  });

  test("another weekday than the Korean names, also beside “today” or beside the right one", () => {
    const only = "figures-missing";
    const source = "오늘 장이 선다고 월요일에 알렸다.";
    expect(codes(source, "A notice on Wednesday said there was a market today.", {}, only)).toEqual([
      "warning figure-changed",
    ]);
    expect(codes(source, "A notice on Monday said there was a market today.", {}, only)).toEqual([]);
    expect(codes("27일 월요일에 왔고 28일 갔다.", "They came on Monday and left on Tuesday.", {}, only)).toEqual([]);
  });
});
