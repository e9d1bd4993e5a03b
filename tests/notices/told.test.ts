import { expect, test } from "vitest";
import { lapsedApprovers } from "#server/notices/around.ts";
import { type Around, toldOf } from "#shared/notices/told.ts";
import { policies } from "#shared/people/policies.ts";
import { calledFor } from "#shared/threads/patience.ts";

const nobody: Around = { thread: undefined, authors: [], lapsed: [], members: [], koreanDesk: [], mailDesk: [] };
const query: NonNullable<Around["thread"]> = {
  kind: "query",
  by: "martin",
  addressedTo: "dohyun",
  assignedTo: null,
  mentions: [],
  messages: [],
};
const comment = { ...query, kind: "comment" as const, addressedTo: null };
const event = (kind: Parameters<typeof toldOf>[0]["kind"], by: string | null, data = {}) => ({ kind, by, data });

test("a query tells the journalist that somebody waits", () => {
  expect(toldOf(event("thread.opened", "martin"), { ...nobody, thread: query })).toEqual([
    { personId: "dohyun", kind: "query-asked" },
  ]);
});

test("nobody is told of what they did themselves, and nobody twice of one thing", () => {
  const said = { ...nobody, thread: { ...comment, assignedTo: "yuna" }, authors: ["yuna"] };
  expect(toldOf(event("thread.replied", "martin", { mentions: ["yuna", "martin"] }), said)).toEqual([
    { personId: "yuna", kind: "mentioned" },
  ]);
});

test("whoever wrote the English hears of comments on it, whoever approved it of its changes", () => {
  expect(toldOf(event("thread.opened", "martin"), { ...nobody, thread: comment, authors: ["yuna"] })).toEqual([
    { personId: "yuna", kind: "commented" },
  ]);
  expect(toldOf(event("segment.written", "yuna"), { ...nobody, lapsed: ["martin"] })).toEqual([
    { personId: "martin", kind: "approval-lapsed" },
  ]);
});

test("an approval has lapsed for whoever gave it, and not when the words are approved again", () => {
  const digests = (target: string) => ({ source: "s", target });
  const fact = (by: string, target: string) => ({
    ...{ id: by, segmentId: "s", kind: "approval" as const, by, at: "2026-11-28T00:00:00Z", version: 1, reason: null },
    ...{ bulk: false, digests: digests(target) },
  });
  expect(lapsedApprovers([fact("ines", "old"), fact("martin", "one"), fact("okja", "one")], digests("two"))).toEqual([
    "martin",
    "okja",
  ]);
  expect(lapsedApprovers([fact("martin", "one")], digests("one"))).toEqual([]);
});

const at = (hours: number) => new Date(Date.parse("2026-11-28T00:00:00Z") + hours * 3_600_000);
const step = (act: "sent" | "reminded" | "escalated", hours: number) => ({
  act,
  at: at(hours).toISOString(),
  via: "mail" as const,
});
const waiting = { kind: "query" as const, state: "sent" as const, messages: [], dueAt: null, steps: [step("sent", 0)] };
const { queries } = policies.parse({});

test("a silent journalist is reminded as often as the policy says, then the Korean desk is asked, once", () => {
  const when = (hours: number, more: object = {}) => calledFor({ ...waiting, ...more }, queries, at(hours));
  expect(when(23)).toBeUndefined();
  expect(when(25)).toBe("reminded");
  expect(when(30, { steps: [step("sent", 0), step("reminded", 25)] })).toBeUndefined();
  expect(when(49, { steps: [step("sent", 0), step("reminded", 25)] })).toBe("reminded");
  expect(when(60, { steps: [step("sent", 0), step("reminded", 25), step("reminded", 49)] })).toBeUndefined();
  expect(when(73, { steps: [step("sent", 0), step("reminded", 25), step("reminded", 49)] })).toBe("escalated");
  expect(when(999, { steps: [step("sent", 0), step("escalated", 73)] })).toBeUndefined();
});

test("what was answered or never sent calls for nothing; what is past its due time calls for the Korean desk", () => {
  expect(calledFor({ ...waiting, state: "answered" }, queries, at(200))).toBeUndefined();
  expect(calledFor({ ...waiting, state: "open", steps: [] }, queries, at(200))).toBeUndefined();
  expect(calledFor({ ...waiting, dueAt: at(3).toISOString() }, queries, at(4))).toBe("escalated");
});
