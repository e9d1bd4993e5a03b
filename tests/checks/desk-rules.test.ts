import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runChecks } from "#shared/checks/checks.ts";
import { compileRule, compileRules } from "#shared/checks/compile-rule.ts";
import type { DeskRule, DeskRuleValues } from "#shared/checks/desk-rule.ts";
import {
  addDeskRule,
  changeDeskRule,
  listDeskRules,
  listDeskRuleVersions,
  tryDeskRule,
} from "#shared/checks/desk-rule-api.ts";
import { readGate } from "#shared/gate/api.ts";
import { readSegment } from "#shared/review/api.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { writeWords } from "#tests/support/write-words.ts";

const REGIME: DeskRuleValues = {
  explanation: "Say “government”, not “regime”.",
  pattern: "\\b(r|R)egime(s?)\\b",
  matchCase: true,
  side: "target",
  severity: "error",
  better: "$1uling government$2",
};

const decided = (values: DeskRuleValues, more: Partial<DeskRule> = {}): DeskRule => ({
  ...values,
  ...{ id: randomUUID(), version: 1, on: true, retired: false, by: randomUUID(), at: "2026-01-01T00:00:00.000Z" },
  ...more,
});

const found = (target: string, ...rules: DeskRule[]) =>
  runChecks({ source: "정권", target }, { deskRules: compileRules(rules) }, { only: ["desk-rules"] });

test("a rule finds its words, says what the chief says, and offers what to write with what it found", () => {
  const [finding] = found("The Regimes fell.", decided(REGIME));
  expect(finding).toMatchObject({
    severity: "error",
    targetRange: [4, 11],
    message: "“Regimes”: Say “government”, not “regime”.",
    suggestion: { range: [4, 11], text: "Ruling governments" },
  });
  expect(found("A regimen.", decided(REGIME))).toEqual([]);
  expect(found("The regime.", decided(REGIME, { on: false }))).toEqual([]);
});

test("a rule about the Korean marks the Korean, and offers nothing for it", () => {
  const [finding] = found("The regime.", decided({ ...REGIME, pattern: "정권", side: "source" }));
  expect(finding).toMatchObject({ sourceRange: [0, 2] });
  expect(finding?.suggestion).toBeUndefined();
});

test("what cannot be matched in linear time, is found everywhere or is too large is no pattern", () => {
  const why = (pattern: string) => compileRule({ ...REGIME, pattern }).why?.code;
  expect(why("(?=a)b")).toBe("pattern-syntax");
  expect(why("(a)\\1")).toBe("pattern-syntax");
  expect(why("(unclosed")).toBe("pattern-syntax");
  const said = (pattern: string) => compileRule({ pattern, matchCase: false, better: null }).why?.params;
  expect(said("(unclosed")).toMatchObject({ state: "open", part: "(unclosed" });
  expect(said("a**")).toMatchObject({ state: "twice", part: "**" });
  expect(said("(?=a)b")).toMatchObject({ state: "perl", part: "(?=" });
  expect(why("x*")).toBe("pattern-empty");
  expect(why("a{900}")).toBe("pattern-large");
  expect(why("(a+)+$")).toBeUndefined();
});

onBothDatabases("rules of the desk", (database) => {
  let desk: TestDesk;
  let chief: Client;
  let yuna: Client;
  let opened: Opened;
  let segmentId: string;
  beforeAll(async () => {
    desk = await startDesk({ database });
    [chief, yuna] = await Promise.all([desk.as("chief"), desk.as("translator")]);
    opened = await bringArticle(yuna, salt);
    segmentId = opened.segments[2]?.id ?? "";
    await writeWords(yuna, segmentId, "The regime raised the price of salt.");
  });
  afterAll(() => desk.stop());

  const inTheWay = async () => {
    const { lines } = await yuna.call(readGate, { articleId: opened.article.id });
    return lines.filter(({ params }) => params.check === "desk-rules").map((line) => line.segmentId);
  };

  test("are tried on what stands on the desk before they are on, and change nothing by it", async () => {
    const { hits, looked, next } = await chief.call(tryDeskRule, { values: REGIME });
    expect(hits).toMatchObject([{ segmentId, words: "regime", before: "The ", published: false }]);
    expect([looked, next]).toEqual([opened.segments.length, null]);
    expect(await inTheWay()).toEqual([]);
    expect((await yuna.refusal(tryDeskRule, { values: REGIME })).code).toBe("capability");
  });

  test("hold for every article once they are on, until they are off; what was decided is kept", async () => {
    const errors = async () => (await yuna.call(readSegment, { segmentId })).findings.error;
    const before = await errors();
    const rule = await chief.call(addDeskRule, { values: REGIME });
    expect(await inTheWay()).toEqual([]);
    const { proof } = await chief.call(tryDeskRule, { values: REGIME });
    const switched = { ruleId: rule.id, version: 1, values: REGIME, on: true };
    const other = { ...REGIME, pattern: "salt" };
    for (const untried of [
      switched,
      { ...switched, proof: `${proof}`.replace(/^./, "_") },
      { ...switched, values: other, proof },
    ])
      expect((await chief.refusal(changeDeskRule, untried)).code).toBe("rule-not-tried");
    expect((await chief.refusal(addDeskRule, { values: REGIME, on: true })).code).toBe("rule-not-tried");
    const leap = { values: REGIME, after: segmentId, proof };
    expect((await chief.call(tryDeskRule, leap)).proof).toBeNull();
    const on = await chief.call(changeDeskRule, { ...switched, proof });
    expect(await inTheWay()).toEqual([segmentId]);
    expect(await errors()).toBe(before + 1);
    const stale = await chief.refusal(changeDeskRule, { ruleId: rule.id, version: 1, values: REGIME, on: false });
    expect(stale.code).toBe("stale-rule");
    const put = { ruleId: rule.id, version: on.version, values: REGIME, on: false, retired: true };
    await chief.call(changeDeskRule, put);
    await chief.call(changeDeskRule, { ...switched, version: 3 }); // as it was on before: nothing new is looked for
    await chief.call(changeDeskRule, { ...put, version: 4 });
    expect(await inTheWay()).toEqual([]);
    expect((await yuna.call(listDeskRules, {})).rules).toEqual([]);
    const { versions } = await yuna.call(listDeskRuleVersions, { ruleId: rule.id });
    expect(versions.map((each) => [each.version, each.on, each.retired])).toEqual([
      [5, false, true],
      [4, true, false],
      [3, false, true],
      [2, true, false],
      [1, false, false],
    ]);
    await expect(desk.desk.database.rows("update desk_rule_version set is_on = true")).rejects.toThrow(/never changed/);
  });

  test("are the chief's to decide, and are patterns", async () => {
    expect((await yuna.refusal(addDeskRule, { values: REGIME })).code).toBe("capability");
    const refusal = await chief.refusal(addDeskRule, { values: { ...REGIME, pattern: "(?<=a)b" } });
    expect(refusal).toMatchObject({ status: 422, code: "pattern-syntax" });
    expect((await chief.refusal(listDeskRuleVersions, { ruleId: randomUUID() })).status).toBe(404);
  });
});
