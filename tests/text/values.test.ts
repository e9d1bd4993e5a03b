import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { englishValues } from "#shared/text/english-values.ts";
import { koreanValues } from "#shared/text/korean-values.ts";
import { agree, agreeConverted, type Value } from "#shared/text/values.ts";

const told = ({ kind, low, high }: Value) => `${kind} ${low}${high === low ? "" : `–${high}`}`;
const korean = (text: string) => koreanValues(text).map(told);
const english = (text: string) => englishValues(text).map(told);

describe("Korean figures", () => {
  test.each([
    ["쌀 3만5천 톤", ["number 35000"]],
    ["주민 7만 7천 명", ["number 77000"]],
    ["병사 5백만", ["number 5000000"]],
    ["예산 12조 3천억 원", ["number 12300000000000"]],
    ["1억 2천만 원을 모았다", ["number 120000000"]],
    ["1억2천3백만 원", ["number 123000000"]],
    ["1만2,000가구", ["number 12000"]],
    ["6천 300그루", ["number 6300"]],
    ["1.5만 세대", ["number 15000"]],
    ["200여만 명", ["number 2000000–2500000"]],
    ["삼천오백 원", ["number 3500"]],
    ["２０명", ["number 20"]],
    ["10여 명", ["number 10–15"]],
    ["수십 명과 수십만 명", ["vague 20–99", "vague 200000–999999"]],
    ["스무 명, 서른 살, 열댓 명", ["number 20", "number 30", "number 14–16"]],
    ["스물세 마리", ["number 23"]],
    ["다섯 나라", ["number 5"]],
    ["절반과 3분의 1", ["fraction 0.5", "fraction 0.3333333333333333"]],
    ["30%에서 5%포인트", ["percent 30", "points 5"]],
    ["2.5배로 늘었다", ["times 2.5"]],
    ["제3차 회의의 두 번째 날", ["ordinal 3", "ordinal 2"]],
    ["2019년 10월 3일 월요일", ["year 2019", "month 10", "day 3", "weekday 1"]],
    ["1990년대", ["decade 1990"]],
    ["3년 동안", ["number 3"]],
    ["오후 3시", ["clock 3"]],
    ["2∼3년", ["number 2", "number 3"]],
    ["5~6만 명", ["number 50000", "number 60000"]],
    ["헌법 9조", ["number 9"]],
  ])("%s", (text, values) => expect(korean(text)).toEqual(values));

  test.each([
    "하지만 만약 오랜만에 그것만",
    "이 한 조가",
    "F-15와 H1N1",
    "열대의 백인이 천장을",
    "세 부담과 네 말",
    "이만 줄인다",
    "https://naru.example/2019/10",
    "수조에 물을 채웠다",
  ])("%s holds none", (text) => expect(korean(text)).toEqual([]));
});

describe("English figures", () => {
  test.each([
    ["35,000 tons", ["number 35000"]],
    ["$5m and £2.8bn", ["number 5000000", "number 2800000000"]],
    ["a billion-dollar plant", ["number 1000000000"]],
    ["twelve hundred", ["number 1200"]],
    ["half a dozen", ["number 6"]],
    ["twenty-eight, or twenty eight", ["number 28", "number 28"]],
    ["two and a half million", ["number 2500000"]],
    ["a hundred and five", ["number 105"]],
    ["tens of thousands of boats", ["vague 20000–99999"]],
    ["dozens: hundreds", ["vague 20–120", "vague 200–999"]],
    ["two-thirds", ["fraction 0.6666666666666666"]],
    ["30 percent, 30 per cent, 5 percentage points", ["percent 30", "percent 30", "points 5"]],
    ["threefold", ["times 3"]],
    ["the 21st", ["ordinal 21"]],
    ["the 1990s", ["decade 1990"]],
    ["Monday, Aug. 3", ["weekday 1", "month 8", "day 3"]],
    ["5 percent of 10 million", ["percent 5", "number 10000000"]],
    ["call 02-123-4567", []],
    ["You may march on", []],
  ])("%s", (text, values) => expect(english(text)).toEqual(values));
});

describe("Figures agree", () => {
  const meet = (source: string, target: string) =>
    koreanValues(source).some((one) => englishValues(target).some((other) => agree(one, other)));
  const convert = (source: string, target: string) =>
    koreanValues(source).some((one) => englishValues(target).some((other) => agreeConverted(one, other)));

  test.each([
    ["3만 명", "30,000 people"],
    ["3만 명", "thirty thousand people"],
    ["1억 2천만 원", "120 million won"],
    ["299,200명", "nearly 300,000 people"],
    ["수십 채", "dozens of homes"],
    ["수십 명", "45 people"],
    ["30%", "about a third (30 percent)"],
    ["두 배", "double"],
    ["15시", "3 p.m. or 3:00"],
    ["제8차 당대회", "the Eighth Congress"],
    ["27일", "on Monday"],
    ["지난해 봄", "last year"],
    ["94년", "in 1994"],
  ])("%s and %s", (source, target) => expect(meet(source, target)).toBe(true));

  test.each([
    ["3만 명", "3,000 people"],
    ["1억 2천만 원", "1.2 billion won"],
    ["수십 명", "hundreds of people"],
    ["10월", "September"],
    ["일요일", "Saturday"],
    ["70km", "70 miles"],
    ["30,000명", "30,050 people"],
  ])("%s and %s do not", (source, target) => expect(meet(source, target)).toBe(false));

  test.each([
    ["72킬로미터", "45 miles"],
    ["24시간", "a day"],
    ["22도", "72 degrees"],
  ])("%s is %s", (source, target) => expect(convert(source, target)).toBe(true));
});

test("any string is read without a fault, and every range lies in the text and holds its words", () => {
  const pieces = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "3만",
      "수십",
      "열",
      "1,234",
      "half",
      "of",
      "hundreds",
      "-",
      " ",
      "2019년",
      "\ud800",
      "분의",
      "twenty",
    ),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      for (const { range, text: words, low, high } of [...koreanValues(text), ...englishValues(text)]) {
        expect(text.slice(...range)).toBe(words);
        expect(words).not.toBe("");
        expect(low).toBeLessThanOrEqual(high);
      }
    }),
  );
});

test.each([
  "1,".repeat(50_000),
  "수".repeat(100_000),
  "9".repeat(100_000),
  "가 ".repeat(50_000),
  "한두".repeat(50_000),
  "half a ".repeat(15_000),
  "twenty-".repeat(15_000),
  "http://".repeat(15_000),
])("a hundred thousand hostile characters are read at once (%#)", (text) => {
  expect(koreanValues(text).every(({ range: [from, to] }) => from < to && to <= text.length)).toBe(true);
  expect(englishValues(text).every(({ range: [from, to] }) => from < to && to <= text.length)).toBe(true);
});
