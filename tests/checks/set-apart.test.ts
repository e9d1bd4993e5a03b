import { expect, test } from "vitest";
import { setApart } from "#client/checks/set-apart.ts";
import type { Waiver } from "#shared/checks/api.ts";
import { runChecks } from "#shared/checks/checks.ts";
import { DEFAULT_POLICIES } from "#shared/people/policies.ts";

const digests = { source: "a".repeat(64), target: "b".repeat(64) };
const found = runChecks({ source: "석탄 1톤이 35만 원이다.", target: "A ton of coal costs 35,000 won." });
const look = (waivers: Waiver[] = [], policies = DEFAULT_POLICIES) =>
  setApart(found, { id: "s", digests }, policies, waivers);

function waiverOf(key: string, over: Partial<Waiver> = {}): Waiver {
  const at = "2026-11-22T05:00:00.000Z";
  return {
    id: "w",
    segmentId: "s",
    check: "figures-missing",
    key,
    digests,
    reason: "As spoken.",
    by: "m",
    at,
    ...over,
  };
}

test("a figure that is ten times off is found, with what to put in its place", () => {
  const [finding] = look().findings;
  expect(finding).toMatchObject({ code: "figure-tenfold", severity: "error" });
  expect(finding?.suggestion?.text).toContain("350,000");
});

test("a waived finding is set apart, with its reason", () => {
  const key = look().findings[0]?.key ?? "";
  const { findings, waived } = look([waiverOf(key)]);
  expect(findings).toEqual([]);
  expect(waived[0]?.waiver.reason).toBe("As spoken.");
});

test("a waiver of other words, or of another paragraph, sets nothing apart", () => {
  const key = look().findings[0]?.key ?? "";
  const other = { source: digests.source, target: "c".repeat(64) };
  expect(look([waiverOf(key, { digests: other })]).findings).toHaveLength(1);
  expect(look([waiverOf(key, { segmentId: "t" })]).findings).toHaveLength(1);
});

test("a check that the chief has switched off is silent", () => {
  const checks = { "figures-missing": { severity: "off" as const, blocking: false } };
  expect(look([], { ...DEFAULT_POLICIES, checks }).findings).toEqual([]);
});
