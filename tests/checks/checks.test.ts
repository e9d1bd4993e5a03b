import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runArticleChecks } from "#shared/checks/article-checks.ts";
import type { CheckContext } from "#shared/checks/check.ts";
import { CHECKS, runChecks } from "#shared/checks/checks.ts";
import { englishWords } from "#shared/checks/english-words.ts";
import { finding } from "#shared/checks/finding.ts";
import { blocks, underPolicy } from "#shared/checks/policy.ts";
import { RULE_BOOK } from "#shared/checks/rule-book.ts";
import { unknownNames } from "#shared/checks/unknown-names.ts";
import { wordingOf } from "#shared/checks/wording.ts";
import { termValues } from "#shared/terms/term.ts";
import { TermBase } from "#shared/terms/term-base.ts";

const codes = (source: string, target: string, context: CheckContext = {}, only?: string) =>
  runChecks({ source, target }, context, only ? { only: [only] } : {})
    .filter(({ check }) => check !== "house-style")
    .map(({ severity, code }) => `${severity} ${code}`);
const mended = (source: string, target: string) => {
  const suggestion = runChecks({ source, target })[0]?.suggestion;
  return suggestion && target.slice(0, suggestion.range[0]) + suggestion.text + target.slice(suggestion.range[1]);
};

describe("text that is not there", () => {
  test("Korean without English is an error, an omitted or added paragraph of blanks on both sides is not", () => {
    expect(codes("쌀값이 올랐다.", " \u200b ")).toEqual(["error empty"]);
    expect(codes("", "Context for readers abroad.")).toEqual([]);
    expect(codes(" ", "")).toEqual([]);
  });

  test("Korean copied into the English is one finding, in whatever normal form", () => {
    expect(codes("쌀값이 올랐다.", "쌀값이 올랐다.".normalize("NFD"))).toEqual(["error same-as-source"]);
    expect(codes("쌀값이 올랐다.", "쌀값이 went up")).toEqual(["error mostly-korean"]);
    expect(codes("2019", "2019")).toEqual([]);
  });
});

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

  test("another weekday than the Korean names, also beside “today” or beside the right one", () => {
    const only = "figures-missing";
    const source = "오늘 장이 선다고 월요일에 알렸다.";
    expect(codes(source, "A notice on Wednesday said there was a market today.", {}, only)).toEqual([
      "warning figure-changed",
    ]);
    expect(codes(source, "A notice on Monday said there was a market today.", {}, only)).toEqual([]);
    expect(codes("27일 월요일에 왔고 28일 갔다.", "They came on Monday and left on Tuesday.", {}, only)).toEqual([]);
  });

  test("a denial in the endings of speech; whether or not denies nothing", () => {
    expect(codes("내가 하려던 일이 아닙니다.", "That is not what I meant to do.", {}, "negation")).toEqual([]);
    expect(codes("내가 하려던 일이 아닙니다.", "That is what I meant to do.", {}, "negation")).toEqual([
      "warning negation-lost",
    ]);
    expect(codes("배를 띄울지 말지를 정한다.", "They decide whether to sail.", {}, "negation")).toEqual([]);
    expect(codes("배를 타지 마.", "Don't board the boat.", {}, "negation")).toEqual([]);
    expect(codes("갈리아니 씨가 과테말라에 갔다.", "Galliani went to Guatemala.", {}, "negation")).toEqual([]);
    expect(codes("우리만 낼 게 아니라 모두가 내야 한다.", "All have to pay.", {}, "negation")).toEqual([]);
    expect(
      codes(
        "돈을 내지 않거나 배를 주지 않으면 못 간다.",
        "Unless he pays or gives a boat he can't go.",
        {},
        "negation",
      ),
    ).toEqual([]);
    expect(codes("배를 젓기가 힘이 든다.", "Rowing is not easy.", {}, "negation")).toEqual([]);
    expect(codes("배는 안 떠난다.", "The boat doesn't leave.", {}, "negation")).toEqual([]);
    expect(codes("배가 언제 뜨는지 말했다.", "They said when the boat leaves.", {}, "negation")).toEqual([]);
    expect(codes("배가 떠났지?", "The boat has left, hasn't it?", {}, "negation")).toEqual([]);
    expect(codes("단속 덕에 밀수가 일어나지 않았다.", "The patrols averted smuggling.", {}, "negation")).toEqual([]);
  });
});

describe("names", () => {
  const english = englishWords();
  const strangers = (source: string, target: string) =>
    runChecks({ source, target }, { english }, { only: ["names", "countries"] }).flatMap(({ severity, params }) =>
      severity === "note" ? [] : Object.values(params),
    );

  test("a surname begins a Korean word, or stands behind the name before it", () => {
    expect(strangers("리설주가 다리를 찾았다.", "Ri Sol Ju visited the bridge.")).toEqual([]);
    expect(strangers("박동선은 강가에 산다.", "Tongsun Park lives by the river.")).toEqual([]);
    expect(strangers("필 스펙터는 다리를 건넜다.", "Phil Ri crossed the bridge.")).toEqual(["Ri"]);
  });

  test("a first name before a surname that stands alone in Korean is a note; where Korean has one, it is compared", () => {
    expect(strangers("다리를 놓은 하딩이 왔다.", "Oscar Harding, who built the bridge, came.")).toEqual([]);
    expect(strangers("사공 로버트 하딩이 왔다.", "The ferryman Lindqvist Harding came.")).toEqual(["Lindqvist"]);
  });

  test("what English puts at the end of a name is not listened for; Chinese names as Korean reads them", () => {
    expect(strangers("메가라의 배가 왔다.", "A Megarian boat came.")).toEqual([]);
    expect(strangers("연길의 상인이 심양으로 갔다.", "A merchant from Yanji went to Shenyang.")).toEqual([]);
    expect(strangers("혜산의 상인이 갔다.", "A merchant from Yanji went.")).toEqual(["Yanji"]);
  });

  test("what the desk calls a thing is neither out of nowhere nor misspelt", () => {
    const values = termValues.parse({ korean: ["장마당"], preferred: "jangmadang", allowed: ["Chequers market"] });
    const about = { id: "1", version: 1, decidedBy: null, decidedAt: "2026-11-05T00:00:00Z", retired: false };
    const pair = { source: "장마당이 섰다.", target: "The jangmadang, or Chequers market, opened." };
    const context = { english, termsFound: new TermBase([{ ...values, ...about }]).find(pair.source) };
    expect(runChecks(pair, context, { only: ["names", "spelling"] })).toEqual([]);
  });

  test("Hangul in which one name is heard does not stand for another", () => {
    expect(strangers("볼턴은 오시마와 파코를 만났다.", "Bolton met Oshima and Paco.")).toEqual([]);
    expect(strangers("볼턴은 오시마를 만났다.", "Parker met Oshima.")).toEqual(["Parker"]);
  });

  test("names that stand in both languages and in no term may be proposed, as both spell them", () => {
    const source = "리용호가 강나루에서 카발다코브를 만났고 남포에도 갔다.";
    const target = "Ri Yong Ho met Kavaldakov at the landing and went to Nampo.";
    const known = termValues.parse({ korean: ["남포"], preferred: "Nampo" });
    const about = { id: "1", version: 1, decidedBy: null, decidedAt: "2026-11-05T00:00:00Z", retired: false };
    expect(unknownNames({ source, target }, new TermBase([{ ...known, ...about }]), english)).toEqual([
      { korean: "리용호", english: "Ri Yong Ho", kind: "person" },
      { korean: "카발다코브", english: "Kavaldakov", kind: "other" },
    ]);
  });

  test("the South is not the North, whoever “we” are; 이란 after a closing mark is the particle", () => {
    expect(strangers("우리는 북한과 장사를 했다.", "We traded with South Korea.")).toEqual(["북한", "South Korea"]);
    expect(strangers("이란의 배가 왔다.", "A boat from Iraq came.")).toEqual(["이란", "Iraq"]);
    expect(strangers("‘총화’이란 모임이다.", "A session is a gathering.")).toEqual([]);
  });
});

describe("quotation marks", () => {
  test("a keyboard with one mark alone is understood", () => {
    expect(codes("그는 “가자”고 했다.", "He said ”go on” to the others.")).toEqual([]);
    expect(codes("그는 “가자”고 했다.", "He said ”go on to the others.")).toEqual(["warning quotation-unclosed"]);
  });

  const inArticle = { before: "", after: "He left." };

  test("a mark without its partner is an error in an article, a warning in a piece cut out of one", () => {
    expect(codes("그가 왔다.", "“He came.", inArticle)).toEqual(["error quotation-unclosed"]);
    expect(codes("그가 왔다.", "He came,” she said.", inArticle)).toEqual(["error quotation-unclosed"]);
    expect(codes("그가 왔다.", 'He came," she said.')).toEqual(["warning quotation-unclosed"]);
    expect(codes("그가 왔다.", '"He came.')).toEqual(["note quotation-unclosed"]);
    expect(codes("“그가 왔다.", "“He came.")).toEqual([]);
    const closed = "그는 “배가 왔다”고 말했다.";
    expect(codes(closed, "“The boat has come.", {}, "quotation-marks")).toEqual(["note quotation-unclosed"]);
    expect(codes(closed, "“The boat has come, he said.", {}, "quotation-marks")).toEqual([
      "warning quotation-unclosed",
    ]);
    expect(codes(closed, "“The boat has come.", inArticle, "quotation-marks")).toEqual(["error quotation-unclosed"]);
  });

  test("a quotation over several paragraphs opens in each and closes once", () => {
    expect(codes("그가 왔다.", "“He came.", { before: "", after: "“And he left,” she said." })).toEqual([]);
    expect(codes("그가 왔다.", "“He came.\n\n“And he left,” she said.", inArticle)).toEqual([]);
  });

  test("nesting, apostrophes and inches are right, opening twice is not", () => {
    expect(codes("그가 왔다.", "“She said ‘yes’ to the ’n’ word,” he's told.", inArticle)).toEqual([]);
    expect(codes("그가 왔다.", 'A 10" screen.', inArticle)).toEqual([]);
    expect(codes("그가 왔다.", "“He came, “he left,” she said.", inArticle)).toEqual(["error quotation-reopened"]);
  });

  test("what the Korean quotes at length is quoted in English", () => {
    const source = "그는 “올해는 쌀이 한 톨도 없다”고 말했다.";
    expect(codes(source, "There was no rice at all this year, he said.", {}, "quotation-marks")).toEqual([
      "warning quotation-dropped",
    ]);
    expect(codes(source, "“There is no rice at all this year,” he said.")).toEqual([]);
    expect(codes(source, "'There isn't any rice at all this year,' he said.")).toEqual([]);
    expect(codes("그는 ‘총화’에 갔다.", "He went to the session.")).toEqual([]);
  });

  test("the North's money does not name the North", () => {
    expect(codes("쌀 1kg은 6천 원이다.", "A kilogram of rice costs 6,000 North Korean won.", {}, "countries")).toEqual(
      [],
    );
    expect(codes("쌀이 비싸다.", "Rice is dear in North Korea.", {}, "countries")).toEqual(["note country-added"]);
  });

  test("speech reported in other words is only noted, speech that lost its marks is not speech reported", () => {
    const source = "리 씨는 “올해는 쌀이 한 톨도 없다”고 월요일 말했다.";
    const of = (english: string) => codes(source, english, {}, "quotation-marks");
    expect(of("Ri said Monday that there was no rice at all.")).toEqual(["note quotation-reported"]);
    expect(of("Ri told the paper the rice had gone and none was left.")).toEqual(["note quotation-reported"]);
    expect(of("There is no rice at all this year, Ri said Monday.")).toEqual(["warning quotation-dropped"]);
    expect(of("Ri said that we have no rice at all this year.")).toEqual(["warning quotation-dropped"]);
  });
});

describe("what was left behind", () => {
  test("Korean words and hanja outside a gloss", () => {
    expect(codes("장마당에서 판다.", "It is sold in the 장마당 every day of the week.")).toEqual(["error hangul-left"]);
    expect(codes("장마당에서 판다.", "It is sold in the jangmadang (장마당), or market.")).toEqual([]);
    expect(codes("에너지省", "The Energy 省 of the land")).toEqual(["error hanja-left"]);
  });

  test("double spaces, with a mend", () => {
    expect(codes("그가 왔다.", "He  came.")).toEqual(["warning double-space"]);
    expect(mended("그가 왔다.", "He   came.")).toBe("He came.");
    expect(codes("그가 왔다.", "He came.\n\n  Then he left.  ")).toEqual([]);
  });
});

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

describe("what English must not add about people without a name", () => {
  const source = "양강도의 한 소식통은 최근 40대 주민이 쌀을 못 구했다고 전했다.";
  test.each([
    ["He said a resident in their 40s recently could not find rice.", "gender-added"],
    ["Sources said a resident in their 40s recently could not find rice.", "sources-added"],
    ["The source in Hyesan said a resident in their 40s recently could not find rice.", "place-added"],
    ["The source said a 45-year-old resident recently could not find rice.", "age-added"],
    ["The source said a resident in their 40s could not find rice on Tuesday.", "time-added"],
    ["The source said a manager in their 40s recently could not find rice.", "rank-added"],
  ])("“%s” is %s, an error in a restricted article", (target, code) => {
    expect(codes(source, target, {}, "specificity")).toEqual([`warning ${code}`]);
    expect(codes(source, target, { restricted: true }, "specificity")).toEqual([`error ${code}`]);
  });

  test("what the Korean says, here or before, may be said", () => {
    const target = "She said the source in Hyesan was tired.";
    const earlierSource = "혜산시의 한 여성 주민이 나루에 나왔다.";
    expect(codes("한 소식통은 지쳤다고 전했다.", target, { earlierSource }, "specificity")).toEqual([]);
    expect(codes("김정은 위원장은 왔다.", "He came.", {}, "specificity")).toEqual([]);
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

  test("a headline knows no more than the body, and in a restricted article that is an error", () => {
    const parts = [
      { source: "쌀이 없다", target: "No rice in Hyesan", kind: "headline" },
      body("쌀이 없다.", "There is no rice."),
    ];
    expect(said(parts)).toEqual([["beyond-place"], []]);
    expect(runArticleChecks(parts, { restricted: true })[0]?.[0]?.severity).toBe("error");
  });
});

describe("beside the body", () => {
  const told = {
    source: "양강도의 한 소식통은 최근 40대 주민 김모 씨가 쌀을 못 구했다고 전했다.",
    target: "A source in Ryanggang province said a resident in their 40s, surnamed Kim, recently could not find rice.",
    kind: "body",
  };
  const beside = (kind: string, target: string, source = "쌀이 없다") =>
    runArticleChecks([{ source, target, kind }, told], { english: englishWords() })[0] ?? [];

  test.each([
    ["headline", "Woman goes without rice", "beyond-gender", "Person goes without rice"],
    ["caption", "The source and his bowl", "beyond-gender", "The source and their bowl"],
    ["standfirst", "Two sources tell of empty shelves", "beyond-sources", "A source tell of empty shelves"],
    ["alttext", "An empty market in Hyesan", "beyond-place", "An empty market"],
    ["standfirst", "A manager tells of empty shelves", "beyond-rank", "An official tells of empty shelves"],
    ["caption", "An 80-year-old resident waits", "beyond-age", "A resident waits"],
    ["subheading", "Nothing to buy on Tuesday", "beyond-time", "Nothing to buy"],
    ["headline", "Their mother went without", "beyond-relation", "Their relative went without"],
    ["alttext", "Kim Cheol-su waits", "beyond-name", "a person surnamed Kim waits"],
  ])("%s “%s” is %s, with a mend", (kind, target, code, mended) => {
    const [finding, ...more] = beside(kind, target);
    expect([finding?.code, more]).toEqual([code, []]);
    const { range: [from, to] = [0, 0], text = "" } = finding?.suggestion ?? {};
    expect(target.slice(0, from) + text + target.slice(to)).toBe(mended);
  });

  test("nothing is said of what the body says too, of who is named, or of who took the picture", () => {
    expect(beside("headline", "A resident in their 40s, surnamed Kim, finds no rice in Ryanggang province")).toEqual(
      [],
    );
    expect(beside("headline", "He sends rice", "김정은 위원장, 쌀을 보내다")).toEqual([]);
    expect(beside("credit", "Photo: a woman of the desk")).toEqual([]);
  });
});

test("a paragraph of more than five thousand characters is checked as far as that, and says so", () => {
  const long = "쌀이 왔다. ".repeat(2000);
  expect(codes(long, "Rice came. ".repeat(2000))).toContain("warning too-long");
});

test("one rule of the house style is switched off by itself", () => {
  const findings = runChecks({ source: "자강도", target: "Chagang-do and Yanggang" }, {}, { only: ["house-style"] });
  const quiet = { "house-style.style-do": { severity: "off", blocking: false } } as const;
  expect(underPolicy(findings, quiet).map(({ code }) => code)).toEqual(["style-ryanggang"]);
});
