import { expect, test } from "vitest";
import { answering } from "#client/checks/answering.ts";
import { Checker, type Standing, type Thread } from "#client/checks/checker.ts";
import type { Asked } from "#client/checks/questions.ts";
import type { DeskRule } from "#shared/checks/desk-rule.ts";
import { documentFromText, parseDocument } from "#shared/document/document.ts";

const around = { publishedAt: null, restricted: false, machineKeys: new Set<string>(), rules: [] };

function paragraph(korean: string, english: string): Standing {
  const source = [{ id: "p", position: 0, kind: "body" as const, text: korean }];
  return { source, kind: "body", document: parseDocument(documentFromText(english)) };
}

const coal = paragraph("석탄 1톤이 35만 원이다.", "A ton of coal costs 35,000 won.");
const salt = paragraph("소금값이 올랐다.", "Salt prices rose.");

/** The checks as in their own thread: what they are told is copied, and they answer later. */
function threads() {
  const begun: { asked: Asked[]; hasEnded: boolean; fail: () => void }[] = [];
  const start = (): Thread => {
    const listeners = new Map<string, (event: never) => void>();
    const tell = (kind: string, event: unknown) => listeners.get(kind)?.(event as never);
    const answer = answering();
    const one = { asked: [] as Asked[], hasEnded: false, fail: () => tell("error", { message: "out of memory" }) };
    begun.push(one);
    return {
      addEventListener: (kind: string, listener: unknown) => void listeners.set(kind, listener as () => void),
      postMessage: (sent: unknown) => {
        const asked = structuredClone(sent) as Asked;
        one.asked.push(asked);
        void answer(asked.question).then((found) => tell("message", { data: { number: asked.number, answer: found } }));
      },
      terminate: () => {
        one.hasEnded = true;
      },
    };
  };
  return { begun, checker: new Checker(start) };
}

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

test("the Korean of the paragraphs around is asked where a figure of the English comes from", async () => {
  const { checker } = threads();
  const dear = paragraph("소금값이 올랐다.", "Salt prices rose as coal was at 350,000 won.");
  const look = (paragraphs: Standing[]) => checker.findings({ paragraphs, around, at: 1, termsFound: [] });
  expect(codes(await look([coal, dear]))).toEqual([]);
  expect(codes(await look([salt, dear, salt]))).toEqual(["figure-added"]);
});

test("the checks are told of an article once, and then of what changes in it", async () => {
  const { begun, checker } = threads();
  const look = (paragraphs: Standing[], at: number) => checker.findings({ paragraphs, around, at, termsFound: [] });
  expect(codes(await look([salt, coal], 1))).toEqual(["figure-tenfold"]);
  expect(codes(await look([salt, coal], 0))).toEqual([]);
  const mended = paragraph("석탄 1톤이 35만 원이다.", "A ton of coal costs 350,000 won.");
  expect(codes(await look([salt, mended], 1))).toEqual([]);
  expect(codes(await look([coal], 0))).toEqual(["figure-tenfold"]);
  const told = begun[0]?.asked.map(({ question }) =>
    question.about === "paragraph" ? [question.count, question.changed.map(([at]) => at), !!question.around] : [],
  );
  expect(told).toEqual([
    [2, [0, 1], true],
    [2, [], false],
    [2, [1], false],
    [1, [0], false],
  ]);
});

test("the checks of a whole article and the chief's rules run with them", async () => {
  const { checker } = threads();
  const rule: Pick<DeskRule, "pattern"> = { pattern: "\\bregime\\b" };
  const rules = [
    { ...rule, id: "r", on: true, retired: false, explanation: "No regimes.", side: "target", matchCase: false },
  ].map((each) => ({ ...each, better: null, severity: "warning" })) as unknown as DeskRule[]; // all that a rule is looked for by
  const paragraphs = [
    paragraph("장마당에 갔다.", "They went to the jangmadang."),
    paragraph("정권이 막았다.", "The regime stopped it."),
  ];
  const look = (at: number) => checker.findings({ paragraphs, around: { ...around, rules }, at, termsFound: [] });
  expect(codes(await look(0))).toContain("gloss-missing");
  expect(codes(await look(1))).toContain("desk-rule");
});

test("names in no term are found beside, whatever is asked of the article", async () => {
  const { checker } = threads();
  const pair = { source: "리용호가 강을 건넜다.", target: "Ri Yong Ho crossed the river." };
  const [findings, names] = await Promise.all([
    checker.findings({ paragraphs: [coal], around, at: 0, termsFound: [] }),
    checker.names(pair, []),
  ]);
  expect(codes(findings)).toEqual(["figure-tenfold"]);
  expect(names).toEqual([{ korean: "리용호", english: "Ri Yong Ho", kind: "person" }]);
});

test("checks that stop leave no question open, and the next one begins them anew with the whole article", async () => {
  const { begun, checker } = threads();
  const look = () => checker.findings({ paragraphs: [salt, coal], around, at: 1, termsFound: [] });
  const asked = look();
  begun[0]?.fail();
  await expect(asked).rejects.toThrow("out of memory");
  expect(begun[0]?.hasEnded).toBe(true);
  const next = look();
  begun[0]?.fail(); // once more, of what has ended already
  expect(codes(await next)).toEqual(["figure-tenfold"]);
  expect(begun).toHaveLength(2);
});
