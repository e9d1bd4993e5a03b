import { describe, expect, test } from "vitest";
import { starterRows } from "#server/terms/starter/starter.ts";
import { runChecks } from "#shared/checks/checks.ts";
import { termMatcher } from "#shared/terms/matcher.ts";
import { findRendering } from "#shared/terms/renderings.ts";
import { spellingsOf } from "#shared/terms/spellings.ts";
import { type Term, termValues } from "#shared/terms/term.ts";
import { TermBase } from "#shared/terms/term-base.ts";

const sought = (...forms: string[]) => forms.map((form) => ({ id: form, korean: [form] }));
const found = (text: string, ...forms: string[]) =>
  termMatcher(sought(...forms))
    .find(text)
    .map(({ from, to }) => text.slice(from, to).normalize("NFC"));

describe("terms are found", () => {
  test.each([
    [
      "양강도 혜산시보위부에서는 장마당의 돈주들이",
      ["양강도", "혜산", "보위부", "장마당", "돈주"],
      ["양강도", "혜산", "보위부", "장마당", "돈주"],
    ],
    ["인민반장은 인민반에서 나왔다", ["인민반", "인민반장"], ["인민반장", "인민반"]],
    ["그 돈 주고 쌀을 샀다. 쌀밥이다.", ["돈주", "쌀"], ["쌀"]],
    ["조선노동당과 조선 로동당은", ["조선로동당"], ["조선노동당", "조선 로동당"]],
    ["3만위안과 5천 위안은 위안을 준다", ["위안"], ["위안", "위안", "위안"]],
    ["볼리비아에서 리비아로", ["리비아"], ["리비아"]],
    ["정보위부", ["보위부"], []],
  ])("in %s", (text, forms, wanted) => {
    expect(found(text, ...forms)).toEqual(wanted);
    expect(found(text.normalize("NFD"), ...forms)).toEqual(wanted);
  });

  test("in the spelling of the North and of the South", () => {
    expect(spellingsOf("로동신문")).toContain("노동신문");
    expect(spellingsOf("양강도")).toContain("량강도");
    expect(spellingsOf("리설주")).toContain("이설주");
    expect(spellingsOf("녀성동맹")).toContain("여성동맹");
  });

  test("but not where a longer word means something else", () => {
    const matcher = termMatcher([{ id: "india", korean: ["인도"], except: ["인도했", "인도주의"] }]);
    const text = "인도주의 지원을 인도에 보내고 신병을 인도했다";
    expect(matcher.find(text).map(({ from }) => from)).toEqual([text.indexOf("인도에")]);
  });

  test("among fifty thousand, and in hostile texts, without a stall", () => {
    const many = Array.from({ length: 50_000 }, (_, at) => {
      const syllable = (n: number) => String.fromCharCode(0xac00 + (n % 11_172));
      return { id: `t${at}`, korean: [syllable(at * 7) + syllable(at * 13) + syllable(at % 97)] };
    });
    const matcher = termMatcher([...many, ...sought("가", "가가", "가가가가", "가".repeat(50))]);
    for (const text of [
      "가".repeat(100_000),
      "가 ".repeat(50_000),
      "\u1112\u1161\u11ab".repeat(30_000),
      "a가".repeat(50_000),
    ])
      expect(Array.isArray(matcher.find(text))).toBe(true);
  }, 30_000);
});

const entry = (values: Partial<Term>): Term => ({
  ...termValues.parse({
    korean: ["보위부"],
    preferred: "Ministry of State Security",
    allowed: ["MSS"],
    banned: ["Bowibu"],
    kind: "organisation",
    ...values,
  }),
  ...{ id: crypto.randomUUID(), version: 1, decidedBy: null, decidedAt: "2026-01-01T00:00:00.000Z", retired: false },
});
const checked = (target: string, terms: Term[], source = "그는 보위부에 불려 갔다.", around = {}) =>
  runChecks({ source, target }, { termsFound: new TermBase(terms).find(source), ...around }, { only: ["term"] });

describe("the check of terms", () => {
  test("a banned rendering is an error that can be mended", () => {
    const [finding] = checked("He was called to the Bowibu.", [entry({})]);
    expect(finding).toMatchObject({
      code: "term-banned",
      severity: "error",
      suggestion: { text: "Ministry of State Security" },
    });
  });
  test("a name that the English leaves out is a warning, and a note where a neighbouring paragraph has it", () => {
    expect(checked("He was called in.", [entry({})])).toMatchObject([{ code: "term-missing", severity: "warning" }]);
    expect(checked("He was called in.", [entry({})], undefined, { before: "The MSS came." })).toMatchObject([
      { code: "term-moved", severity: "note" },
    ]);
    expect(checked("He was called in.", [entry({ kind: "everyday" })])).toMatchObject([{ severity: "note" }]);
  });
  test("what is preferred or allowed is right, inflected too, and so is one of two entries of a form", () => {
    expect(checked("The MSS’s men came.", [entry({})])).toEqual([]);
    expect(checked("The ministry of state security came.", [entry({})])).toEqual([]);
    expect(checked("The Bowibu came.", [entry({}), entry({ preferred: "Bowibu", banned: [] })])).toEqual([]);
    expect(findRendering("Kim Jong Un’s", "Kim Jong-un")).toBeUndefined();
    expect(findRendering("(a+b)* costs", "(a+b)*")).toEqual([0, 6]);
  });
});

test("the starter term base: every line can be used, each entry has an authority, and no form is told twice in a kind", () => {
  const rows = starterRows();
  expect(rows.filter((row) => "why" in row)).toEqual([]);
  const values = rows.flatMap((row) => ("values" in row ? [row.values] : []));
  expect(values.length).toBeGreaterThanOrEqual(150);
  expect(values.filter(({ authority }) => !authority)).toEqual([]);
  const forms = values.flatMap(({ korean }) => korean);
  expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  const contradictory = values.filter(({ preferred, allowed, banned }) =>
    banned.some((each) => [preferred, ...allowed].includes(each)),
  );
  expect(contradictory).toEqual([]);
});

test("the starter term base: a Labour Party or a shadow cabinet abroad is not the North’s", () => {
  const all = starterRows().flatMap((row) => ("values" in row ? [entry(row.values)] : []));
  const said = (source: string, target: string) => checked(target, all, source).map(({ code }) => code);
  expect(said("영국 노동당이 이겼다.", "Britain’s Labour Party won.")).toEqual([]);
  expect(said("이스라엘 노동당이 졌다.", "Israel’s Labor Party lost.")).toEqual([]);
  expect(said("호주의 노동당이 이겼다.", "Australia’s Labor Party won.")).toEqual([]);
  expect(said("예비내각이 나섰다.", "The shadow ministers stepped in.")).toEqual([]);
  expect(said("노동당이 회의를 열었다.", "The Labor Party met.")).toEqual(["term-banned"]);
  expect(said("영국에서 노동당을 욕했다.", "In Britain he cursed the Labor Party.")).toEqual(["term-banned"]);
  expect(said("내각이 나섰다.", "The ministers stepped in.")).toEqual(["term-missing"]);
});
