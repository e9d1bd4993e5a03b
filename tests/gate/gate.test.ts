import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Finding } from "#shared/checks/finding.ts";
import { gateOf } from "#shared/gate/gate.ts";
import type { GatedSegment, GateInput } from "#shared/gate/input.ts";
import { blocks } from "#shared/gate/line.ts";
import { DEFAULT_POLICIES } from "#shared/people/policies.ts";
import { martin, okja, Paragraph, yuna } from "#tests/review/paragraph.ts";

const PICTURE = randomUUID();

function gated(paragraph: Paragraph, more: Partial<GatedSegment> = {}): GatedSegment {
  return {
    ...paragraph.segment,
    id: randomUUID(),
    articleId: randomUUID(),
    position: 0,
    kind: "body",
    document: { type: "doc" },
    version: 1,
    writtenAt: "2026-11-01T08:00:00.000Z",
    writtenBy: yuna.id,
    confidence: null,
    imageId: null,
    review: paragraph.review,
    ...more,
  };
}

const written = () => new Paragraph().write(yuna, "A light came on.");
const approved = () => written().say(martin, "approval");
const headline = () => gated(approved(), { kind: "headline" });

const finding = (more: Partial<Finding> = {}): Finding => ({
  check: "figures-missing",
  severity: "error",
  code: "figure-missing",
  params: {},
  message: "A figure is missing",
  key: "0123456789abcdef",
  ...more,
});

const input = (more: Partial<GateInput> = {}): GateInput => ({
  article: {
    members: [
      { personId: yuna.id, part: "translator", credit: { as: "own-name" } },
      { personId: martin.id, part: "editor", credit: { as: "none" } },
    ],
    embargoUntil: null,
  },
  segments: [headline(), gated(approved())],
  unaligned: [],
  queries: [],
  suggestions: new Map(),
  findings: new Map(),
  images: [],
  credits: { undecided: [], unconsented: [], missing: [] },
  policies: DEFAULT_POLICIES,
  objections: new Map(),
  overrides: [],
  now: new Date("2026-11-22T09:00:00Z"),
  failed: [],
  protectedIn: [],
  signOff: null,
  ...more,
});

const queryOn = (segmentId: string) => ({
  id: randomUUID(),
  segmentId,
  at: "2026-11-02T09:00:00.000Z",
  by: yuna.id,
  addressedTo: okja.id,
  answered: false,
});

describe("what stands in the way", () => {
  test("nothing, when everything is approved and said", () => {
    expect(gateOf(input())).toEqual([]);
  });

  test("a paragraph that is not approved: whose turn it is, since when, and for exactly these words", () => {
    const draft = gated(written());
    const submitted = gated(written().say(yuna, "submission"));
    const [first, second] = gateOf(input({ segments: [headline(), draft, submitted] }));
    expect(first).toMatchObject({
      key: `not-approved:${draft.id}:${draft.digests.source}:${draft.digests.target}`,
      obstacle: "not-approved",
      segmentId: draft.id,
      params: { state: "draft" },
      since: "2026-11-01T08:00:00.000Z",
      clearedBy: { people: [yuna.id] },
      overridable: true,
    });
    expect(second).toMatchObject({
      params: { state: "submitted" },
      since: "2026-11-01T09:00:00.000Z",
      clearedBy: { roles: ["editor", "chief"], people: [martin.id] },
    });
  });

  test("a paragraph that is out of date, and on which side", () => {
    const rewritten = gated(approved().write(yuna, "Lights came on."));
    const sourceChanged = approved();
    sourceChanged.korean = "불이 꺼졌다.";
    const lines = gateOf(input({ segments: [headline(), rewritten, gated(sourceChanged)] }));
    expect(lines).toMatchObject([
      {
        key: `outdated:${rewritten.id}:${rewritten.digests.source}:${rewritten.digests.target}`,
        obstacle: "outdated",
        params: { side: "target" },
        clearedBy: { people: [yuna.id] },
      },
      { obstacle: "outdated", params: { side: "source" }, clearedBy: { people: [martin.id] } },
    ]);
  });

  test("an omission and an addition that nobody approved", () => {
    const omitted = gated(new Paragraph().say(yuna, "omission", "Cut."));
    const added = gated(new Paragraph({ korean: "" }).write(yuna, "Context.").say(yuna, "addition", "For readers."));
    const lines = gateOf(input({ segments: [headline(), omitted, added] }));
    expect(lines.map(({ params }) => params.what)).toEqual(["omission", "addition"]);
  });

  test("Korean that stands in no paragraph, which nobody may let pass", () => {
    const id = randomUUID();
    const override = { key: `unaligned-source:${id}`, by: okja.id, at: "2026-11-01T09:00:00.000Z", reason: "Now." };
    const lines = gateOf(
      input({ unaligned: [{ id, position: 4, since: "2026-11-01T07:00:00.000Z" }], overrides: [override] }),
    );
    expect(lines).toMatchObject([
      { obstacle: "unaligned-source", params: { paragraph: 5 }, overridable: false, override: null },
    ]);
  });

  test("no headline, or one left out", () => {
    expect(gateOf(input({ segments: [gated(approved())] }))).toMatchObject([{ obstacle: "no-headline" }]);
    const leftOut = gated(new Paragraph().say(yuna, "omission", "Cut.").say(martin, "approval"), { kind: "headline" });
    expect(gateOf(input({ segments: [leftOut] }))).toMatchObject([{ obstacle: "no-headline" }]);
  });

  test("a query that is not settled waits for the journalist whom it asks", () => {
    const body = gated(approved());
    const query = queryOn(body.id);
    expect(gateOf(input({ segments: [headline(), body], queries: [query] }))).toMatchObject([
      { key: `open-blocking-query:${query.id}`, threadId: query.id, since: query.at, clearedBy: { people: [okja.id] } },
    ]);
  });

  test("an answered query waits for whoever asked and the editor, not for the journalist any more", () => {
    const body = gated(approved());
    const query = { ...queryOn(body.id), answered: true };
    expect(gateOf(input({ segments: [headline(), body], queries: [query] }))).toMatchObject([
      { params: { state: "answered" }, clearedBy: { people: [yuna.id, martin.id] } },
    ]);
  });

  test("findings that block, as the chief's policy has it", () => {
    const body = gated(approved());
    const segments = [headline(), body];
    const findings = new Map([
      [body.id, [finding(), finding({ severity: "warning", key: "w" }), finding({ severity: "note", key: "n" })]],
    ]);
    expect(gateOf(input({ segments, findings })).map(({ params }) => params.severity)).toEqual(["error"]);
    const checks = { "figures-missing": { severity: "warning" as const, blocking: true } };
    const strict = gateOf(input({ segments, findings, policies: { ...DEFAULT_POLICIES, checks } }));
    expect(strict.map(({ params }) => params.severity)).toEqual(["error", "warning"]);
  });

  test("a picture without caption, credit or alternative text, or with metadata; one left out needs nothing", () => {
    const caption = gated(approved(), { kind: "caption", imageId: PICTURE });
    const images = [{ id: PICTURE, hasMetadata: true }];
    const lines = gateOf(input({ segments: [headline(), caption], images }));
    expect(lines.map(({ key }) => key)).toEqual([
      `image-incomplete:${PICTURE}:credit`,
      `image-incomplete:${PICTURE}:alttext`,
      `image-metadata:${PICTURE}`,
    ]);
    const leftOut = gated(new Paragraph().say(yuna, "omission", "Cut.").say(martin, "approval"), {
      kind: "caption",
      imageId: PICTURE,
    });
    expect(gateOf(input({ segments: [headline(), leftOut], images }))).toEqual([]);
  });

  test("credits that nobody agreed to or that are missing", () => {
    const credits = { undecided: [yuna.id], unconsented: [martin.id], missing: ["journalist" as const] };
    expect(gateOf(input({ credits })).map(({ obstacle }) => obstacle)).toEqual([
      "undecided-credit",
      "undecided-credit",
      "missing-credit",
    ]);
  });

  test("an embargo in the future, and none once it has passed", () => {
    const under = (embargoUntil: string) => gateOf(input({ article: { members: [], embargoUntil } }));
    expect(under("2026-11-22T09:00:01.000Z")).toMatchObject([{ obstacle: "embargo" }]);
    expect(under("2026-11-22T09:00:00.000Z")).toEqual([]);
  });

  test("four eyes: words approved by who wrote them, when the policy is enforced again", () => {
    const own = new Paragraph({ policies: { fourEyes: "off" } }).write(martin, "A light.").say(martin, "approval");
    const segments = [headline(), gated(own)];
    expect(gateOf(input({ segments }))).toMatchObject([{ obstacle: "four-eyes" }]);
    expect(gateOf(input({ segments, policies: { ...DEFAULT_POLICIES, fourEyes: "warn" } }))).toEqual([]);
  });
});

describe("what cannot be computed", () => {
  test("a check that could not run stands in the way, and nobody may let it pass", () => {
    const override = { key: "check-failed:findings", by: okja.id, at: "2026-11-01T09:00:00.000Z", reason: "Now." };
    const [line] = gateOf(input({ failed: ["findings"], overrides: [override] }));
    expect(line).toMatchObject({
      obstacle: "check-failed",
      params: { check: "findings" },
      overridable: false,
      override: null,
    });
    expect(line && blocks(line)).toBe(true);
  });

  test("a part of the gate that throws stands in the way; the others still speak", () => {
    const broken = new Map<string, Finding[]>();
    broken.get = () => {
      throw new Error("disk");
    };
    const lines = gateOf(
      input({ findings: broken, unaligned: [{ id: PICTURE, position: 0, since: "2026-11-01T07:00:00.000Z" }] }),
    );
    expect(lines.map(({ key }) => key)).toEqual(["check-failed:segments", `unaligned-source:${PICTURE}`]);
  });
});

describe("overrides", () => {
  test("a chief's override lets the line stand, and it still shows who and why", () => {
    const draft = gated(written());
    const segments = [headline(), draft];
    const [line] = gateOf(input({ segments }));
    const override = { key: line?.key ?? "", by: okja.id, at: "2026-11-01T09:00:00.000Z", reason: "Agency text." };
    const [after] = gateOf(input({ segments, overrides: [override] }));
    expect(after?.override).toEqual({ by: okja.id, at: override.at, reason: "Agency text." });
    expect(after && blocks(after)).toBe(false);
  });
});
