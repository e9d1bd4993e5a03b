import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runArticleChecks } from "#shared/checks/article-checks.ts";
import type { CheckContext } from "#shared/checks/check.ts";
import { CHECKS, runChecks } from "#shared/checks/checks.ts";
import { englishWords } from "#shared/checks/english-words.ts";
import { finding } from "#shared/checks/finding.ts";
import { blocks, underPolicy } from "#shared/checks/policy.ts";
import { RULE_BOOK } from "#shared/checks/rule-book.ts";
import { kindWording, wordingOf } from "#shared/checks/wording.ts";

describe("keys, policy and wording", () => {
  test("a key survives edits elsewhere and ends with its words", () => {
    const keyOf = (target: string) =>
      runChecks({ source: "주민 47명이 왔다.", target }).find(({ check }) => check === "figures-missing")?.key;
    expect(keyOf("In all, 49 residents came.")).toBe(keyOf("Yesterday 49 residents came home."));
    expect(keyOf("In all, 49 residents came.")).not.toBe(keyOf("In all, 48 residents came."));
  });

  test("the same fault twice has two keys", () => {
    const keys = runChecks({ source: "그가 왔다.", target: "He  came  home." }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  test("errors block unless the policy says otherwise; a check can be switched off; notes never block", () => {
    const findings = runChecks({ source: "3만 명", target: "Some 300,000 people  came" });
    const [figure, space] = underPolicy(findings, {});
    expect([figure, space].map((one) => one && blocks(one, {}))).toEqual([true, false]);
    const strict = {
      "double-spaces": { severity: "error", blocking: true },
      "figures-missing": { severity: "off", blocking: true },
    } as const;
    const left = underPolicy(findings, strict);
    expect(left.map(({ check, severity }) => `${check} ${severity}`)).toEqual(["double-spaces error"]);
    expect(left.every((one) => blocks(one, strict))).toBe(true);
    const [moved] = runChecks({ source: "주민 47명", target: "Residents" }, { after: "47 people" });
    const graver = { "figures-missing": { severity: "error", blocking: true } } as const;
    expect(moved && blocks(underPolicy([moved], graver)[0] ?? moved, graver)).toBe(false);
  });

  test("a finding can be told in Korean, and one of an unknown code keeps its sentence", () => {
    const [first] = runChecks({ source: "주민 47명이 왔다.", target: "Residents came." });
    expect(first && wordingOf(first, "en")).toBe(first?.message);
    expect(first && wordingOf(first, "ko")).toContain("“47”(47)이 영어에 없습니다");
    expect(kindWording("figure-missing", "en")).toBe(
      "“…” (…) is not in the English. Add it, or waive this with a reason.",
    );
    expect(kindWording("figure-missing", "ko")).toContain("영어에 없습니다");
    expect(kindWording("constructor", "ko")).toBeUndefined();
    expect(wordingOf({ code: "constructor", params: {}, message: "As it was." }, "ko")).toBe("As it was.");
  });

  test("only the checks that are named run", () => {
    expect(
      runChecks({ source: "3만 명", target: "300,000  people" }, {}, { only: ["double-spaces"] }).map(
        ({ check }) => check,
      ),
    ).toEqual(["double-spaces"]);
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  });
});

test("one rule of the house style is switched off by itself", () => {
  const findings = runChecks({ source: "자강도", target: "Chagang-do and Yanggang" }, {}, { only: ["house-style"] });
  const quiet = { "house-style.style-do": { severity: "off", blocking: false } } as const;
  expect(underPolicy(findings, quiet).map(({ code }) => code)).toEqual(["style-ryanggang"]);
});

test.each([
  ["The 11 p.m. train came at 4 a.m.", undefined],
  ["It opens at 9 a.m. and shuts at 5:30 p.m.", undefined],
  ["It opens at 9 am.", "It opens at 9 a.m."],
  ["It opens at 9:30AM and shuts.", "It opens at 9:30 a.m. and shuts."],
  ["It opens at 9 a.m, he said.", "It opens at 9 a.m., he said."],
  ["He left the DPRK.", "He left North Korea."],
  ["The D.P.R.K. said so.", "North Korea said so."],
  ["He left the D.P.R.K. Nobody knew.", "He left North Korea. Nobody knew."],
  ["The DPRK Red Cross came.", undefined],
])("the house style mends %s and has nothing to say of it then", (wrong, right) => {
  const found = (target: string) => runChecks({ source: "그렇다.", target }, {}, { only: ["house-style"] });
  const mended = found(wrong).flatMap(({ suggestion }) => suggestion ?? []);
  const text = mended.reduceRight(
    (all, { range: [from, to], text }) => all.slice(0, from) + text + all.slice(to),
    wrong,
  );
  expect(mended.length > 0 ? text : undefined).toBe(right);
  expect(found(text)).toEqual([]);
});

describe("the rule book", () => {
  const english = englishWords();
  const examples = Object.entries(RULE_BOOK).flatMap(([check, { example }]) =>
    example ? [{ check, ...example }] : [],
  );
  test.each(examples)("$check finds its wrong example, and nothing is to be said of the right one", (example) => {
    const { check, source, wrong, right, publishedAt } = example;
    const graver = (target: string) =>
      runChecks({ source, target }, { english, publishedAt }).filter(({ severity }) => severity !== "note");
    expect(runChecks({ source, target: wrong }, { english, publishedAt }).map((one) => one.check)).toContain(check);
    expect(graver(right)).toEqual([]);
  });
});

describe("the whole article", () => {
  const english = englishWords();
  const body = (source: string, target: string) => ({ source, target, kind: "body" });
  const said = (parts: ReturnType<typeof body>[], context: CheckContext = {}) =>
    runArticleChecks(parts, { english, ...context }).map((findings) => findings.map(({ code }) => code));

  test("a name is spelt in one way", () => {
    const parts = [body("카라지치가 왔다.", "Karadzic came."), body("카라지치는 갔다.", "Karajich left.")];
    expect(said(parts)).toEqual([[], ["second-spelling"]]);
  });

  test("what readers abroad do not know is explained where it is named first", () => {
    const parts = [
      body("장마당이 열렸다.", "The jangmadang opened."),
      body("장마당은 붐볐다.", "The jangmadang was full."),
    ];
    expect(said(parts)).toEqual([["gloss-missing"], []]);
    expect(said([body("장마당", "The jangmadang, or local markets, opened.")])).toEqual([[]]);
  });

  test("quotation marks are of one kind in the whole article, and one mend turns those of a paragraph", () => {
    const straight = body("그는 “집에 간다”고 했다.", `"I'm going home," he said of the '90s house, 5'10" high.`);
    const curly = body("그는 “안 간다”고 했다.", "“I won’t,” he said.");
    expect(said([straight])).toEqual([[]]);
    expect(said([curly, straight])).toEqual([[], ["quotation-straight"]]);
    const [, [finding] = []] = runArticleChecks([curly, straight]);
    const { range, text } = finding?.suggestion ?? { range: [0, 0], text: "" };
    const mended = straight.target.slice(0, range[0]) + text + straight.target.slice(range[1]);
    expect(mended).toBe(`“I’m going home,” he said of the ’90s house, 5'10" high.`);
    expect(said([curly, body(straight.source, mended)])).toEqual([[], []]);
  });

  test("a headline knows no more than the body, and in a restricted article that is an error", () => {
    const parts = [
      { source: "쌀이 없다", target: "No rice in Hyesan", kind: "headline" },
      body("쌀이 없다.", "There is no rice."),
    ];
    expect(said(parts)).toEqual([["beyond-place"], []]);
    expect(runArticleChecks(parts, { restricted: true })[0]?.[0]?.severity).toBe("error");
  });
});

describe("hostile text", () => {
  test("any two strings are checked without a fault, and every range lies in its text", () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.constantFrom("“", "”", '"', "  ", "3만", "30", "(", "장마당", "million", "\n\n", "\ud800"),
        ),
        { maxLength: 15 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, fc.option(text, { nil: undefined }), (source, target, after) => {
        for (const one of runChecks({ source, target }, { after })) {
          expect(finding.safeParse(one).success).toBe(true);
          for (const [range, whole] of [
            [one.sourceRange, source],
            [one.targetRange, target],
            [one.suggestion?.range, target],
          ] as const) {
            if (range) expect(0 <= range[0] && range[0] <= range[1] && range[1] <= whole.length).toBe(true);
          }
        }
      }),
    );
  });

  test.each([
    "“".repeat(100_000),
    '"'.repeat(100_000),
    "'a".repeat(50_000),
    "a(가".repeat(30_000),
    "  ".repeat(50_000),
    `a${" ".repeat(100_000)}\n`,
    "1,".repeat(50_000),
    "가 ".repeat(50_000),
    "(약 ".repeat(30_000),
    "\n".repeat(100_000),
    "“\n".repeat(50_000),
    "「".repeat(100_000),
    "「」 ".repeat(33_000),
  ])("a hundred thousand characters do not stall (%#)", (text) => {
    // What grows with the square of the text runs into the test's own time limit.
    for (const [source, target] of [
      [text, text],
      [text, `He said ${text}.`],
      ["“긴 인용이 여기에 있다고 한다”", text.replaceAll('"', "")],
    ] as const) {
      const findings = runChecks({ source, target });
      expect(findings.every(({ targetRange: [, to] = [0, 0] }) => to <= target.length)).toBe(true);
    }
  });
});
