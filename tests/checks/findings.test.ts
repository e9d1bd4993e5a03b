import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findingsInTurn, findingsOf } from "#server/checks/findings.ts";
import { waivedKeys } from "#server/checks/waived-keys.ts";
import { underPolicy } from "#shared/checks/policy.ts";
import { DEFAULT_POLICIES } from "#shared/people/policies.ts";
import type { Segment } from "#shared/segments/segment.ts";

const around = {
  koreanPublishedAt: null,
  restricted: false,
  machine: { keys: new Set<string>(), state: "" },
  rules: { rules: [], state: "" },
};
const digests = { source: "a".repeat(64), target: "b".repeat(64) };

function segment(text: string, more: Partial<Segment> = {}): Segment {
  const source = [{ id: randomUUID(), position: 0, kind: "body" as const, text: "배 3척이 나루를 떠났다." }];
  const fixed = { id: "s", articleId: "a", position: 0, kind: "body" as const, document: { type: "doc" as const } };
  const unwritten = { version: 1, authors: [], writtenAt: null, writtenBy: null, confidence: null, imageId: null };
  return { ...fixed, ...unwritten, source, text, digests, ...more };
}

const checks = (of: Segment, policies = DEFAULT_POLICIES) =>
  underPolicy(findingsOf(around, [of])[0] ?? [], policies.checks).map(({ check }) => check);

test("a figure that is missing is found, and what is kept of it does not outlive the text", () => {
  expect(checks(segment("Boats left the landing."))).toContain("figures-missing");
  expect(checks(segment("Boats left the landing."))).toContain("figures-missing");
  expect(checks(segment("Three boats left the landing.", { version: 2 }))).not.toContain("figures-missing");
});

test("a figure that the English has from the Korean beside it is let pass, until that says another", () => {
  const korean = (text: string, version: number) => {
    const source = [{ id: randomUUID(), position: 1, kind: "body" as const, text }];
    const of = { source: String(version).repeat(64), target: digests.target };
    return segment("They came in June.", { id: "beside", source, version, digests: of });
  };
  const written = segment("Three boats left the landing with 47 on board.", { id: "written" });
  const codesBeside = (other: Segment) => findingsOf(around, [written, other])[0]?.map(({ code }) => code);
  expect(codesBeside(korean("6월에 온 47명이 탔다.", 1))).not.toContain("figure-added");
  expect(codesBeside(korean("6월에 온 74명이 탔다.", 2))).toContain("figure-added");
});

test("a quotation that goes on past a caption is right, until what it goes on with says so no more", () => {
  const opened = segment("Ri said: “Three boats left the landing.", { id: "opened" });
  const caption = segment("The landing", { id: "caption", kind: "caption" });
  const last = (text: string, version: number) => segment(text, { id: "last", version });
  const codesOf = (other: Segment) => findingsOf(around, [opened, caption, other])[0]?.map(({ code }) => code);
  expect(codesOf(last("“The three are back,” she said.", 1))).not.toContain("quotation-unclosed");
  expect(codesOf(last("The three are back, she said.", 2))).toContain("quotation-unclosed");
});

test("two spaces and one have the same digest and not the same findings", () => {
  const id = randomUUID();
  expect(checks(segment("Three boats left the  landing.", { id, version: 1 }))).toContain("double-spaces");
  expect(checks(segment("Three boats left the landing.", { id, version: 2 }))).not.toContain("double-spaces");
});

test("the chief's policy is asked every time, whatever was kept", () => {
  const quiet = { ...DEFAULT_POLICIES, checks: { "figures-missing": { severity: "off" as const, blocking: false } } };
  const id = randomUUID();
  expect(checks(segment("Boats left.", { id }))).toContain("figures-missing");
  expect(checks(segment("Boats left.", { id }), quiet)).not.toContain("figures-missing");
});

test("a waiver is of its segment and of exactly its two texts", () => {
  const of = segment("Boats left.");
  const waiver = { segmentId: "s", key: "k", digests };
  expect([...waivedKeys([waiver], of)]).toEqual(["k"]);
  expect([...waivedKeys([{ ...waiver, segmentId: "other" }], of)]).toEqual([]);
  expect([...waivedKeys([{ ...waiver, digests: { ...digests, source: "c".repeat(64) } }], of)]).toEqual([]);
});

test("while a long article is looked over others are answered, and it is found what is found at once", async () => {
  const article = Array.from({ length: 400 }, (_, at) =>
    segment(`${at + 4} boats left the  landing.`, { id: `s${at}` }),
  );
  let answered = 0;
  const other = setInterval(() => (answered += 1), 0);
  const found = await findingsInTurn(around, article);
  clearInterval(other);
  expect(answered).toBeGreaterThan(1);
  expect(found).toEqual(findingsOf(around, article));
  expect(found.flat().length).toBeGreaterThan(400);
});
