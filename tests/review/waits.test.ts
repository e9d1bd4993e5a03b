import { describe, expect, test } from "vitest";
import { DEFAULT_POLICIES } from "#shared/people/policies.ts";
import { type WaitingArticle, type WaitingThread, waitsFor } from "#shared/review/waits.ts";
import { dohyun, ines, martin, okja, Paragraph, yuna } from "./paragraph.ts";

const members: WaitingArticle["members"] = [
  { personId: yuna.id, part: "translator", credit: { as: "own-name" } },
  { personId: martin.id, part: "editor", credit: { as: "none" } },
  { personId: dohyun.id, part: "journalist", credit: { as: "own-name" } },
];

const segment = (paragraph: Paragraph, id = "s") => ({
  id,
  authors: paragraph.authors,
  review: paragraph.review,
  suggestedBy: [] as string[],
});
const draft = () => new Paragraph().write(yuna, "A light.");
const submitted = () => draft().say(yuna, "submission");
const approved = () => submitted().say(martin, "approval");

const article = (more: Partial<WaitingArticle> = {}): WaitingArticle => ({
  members,
  published: false,
  embargoed: false,
  segments: [segment(approved())],
  threads: [],
  ...more,
});

const query = (more: Partial<WaitingThread> = {}): WaitingThread => ({
  id: "t",
  segmentId: "s",
  kind: "query",
  blocking: false,
  answered: false,
  by: yuna.id,
  addressedTo: dohyun.id,
  mentionsMe: false,
  ...more,
});

const whys = (by: Parameters<typeof waitsFor>[0], of: WaitingArticle) =>
  waitsFor(by, of, DEFAULT_POLICIES).map(({ why }) => why);

describe("what an article waits for", () => {
  test("words, from its translator", () => {
    const of = article({ segments: [segment(new Paragraph(), "a"), segment(draft(), "b"), segment(approved(), "c")] });
    expect(waitsFor(yuna, of, DEFAULT_POLICIES)).toEqual([
      { why: "to-translate", count: 2, segmentId: "a", threadId: null },
    ]);
    expect(whys(martin, of)).toEqual([]);
  });

  test("review, from its editor; from any editor where it has none", () => {
    const of = article({ segments: [segment(submitted())] });
    expect(whys(martin, of)).toEqual(["to-review"]);
    expect(whys(ines, of)).toEqual([]);
    expect(whys(ines, { ...of, members: [] })).toEqual(["to-review"]);
  });

  test("no review from who wrote the words", () => {
    const own = new Paragraph().write(martin, "A light.").say(martin, "submission");
    expect(whys(martin, article({ segments: [segment(own)] }))).toEqual([]);
  });

  test("words: first where they were asked for again, then where there are none", () => {
    const parts = [segment(draft(), "a"), segment(new Paragraph(), "b"), segment(new Paragraph(), "c")];
    const spot = (segments: WaitingArticle["segments"]) =>
      waitsFor(yuna, article({ segments }), DEFAULT_POLICIES).find(({ why }) => why === "to-translate");
    expect(spot(parts)).toMatchObject({ count: 3, segmentId: "b" });
    expect(spot(parts.slice(0, 1))).toMatchObject({ count: 1, segmentId: "a" });
    const returned = segment(submitted().say(martin, "return", "Which?"), "d");
    expect(spot([...parts, returned])).toMatchObject({ count: 3, segmentId: "d" });
  });

  test("review by the chief, of what the only editor wrote", () => {
    const own = article({ segments: [segment(new Paragraph().write(martin, "A light.").say(martin, "submission"))] });
    expect(whys(okja, own)).toEqual(["to-review"]);
    expect(whys(ines, own)).toEqual([]);
    expect(whys(okja, article({ segments: [segment(submitted())] }))).toEqual([]);
  });

  test("a second approval, from everybody who may give it", () => {
    const policies = { ...DEFAULT_POLICIES, approvalsRequired: 2 as const };
    const once = new Paragraph({ policies }).write(yuna, "A light.").say(yuna, "submission").say(martin, "approval");
    const of = article({ segments: [segment(once)] });
    const [martins, iness, okjas, yunas] = [martin, ines, okja, yuna].map((by) => waitsFor(by, of, policies));
    expect([martins, yunas]).toEqual([[], []]);
    expect(iness?.map(({ why }) => why)).toEqual(["to-review"]);
    expect(okjas?.map(({ why }) => why)).toEqual(["to-review"]);
  });

  test("a look at the English when only the Korean changed", () => {
    const changed = approved();
    changed.korean = "새 문장이다.";
    expect(whys(martin, article({ segments: [segment(changed)] }))).toEqual(["to-review"]);
  });

  test("changes, from who wrote what was returned", () => {
    const of = article({ segments: [segment(submitted().say(martin, "return", "Which?"))] });
    expect(whys(yuna, of)).toEqual(["returned"]);
    expect(whys(okja, of)).toEqual([]);
  });

  test("an answer, from whom the query asks; a reading of it, from who asked", () => {
    expect(whys(dohyun, article({ threads: [query()] }))).toEqual(["to-answer"]);
    expect(whys(yuna, article({ threads: [query({ answered: true })] }))).toEqual(["answered"]);
    expect(whys(dohyun, article({ threads: [query({ answered: true })] }))).toEqual([]);
  });

  test("a word, from who was mentioned", () => {
    const comment = query({ kind: "comment", addressedTo: null, mentionsMe: true });
    expect(waitsFor(yuna, article({ threads: [comment] }), DEFAULT_POLICIES)).toEqual([
      { why: "mentioned", count: 1, segmentId: "s", threadId: "t" },
    ]);
  });

  test("a suggestion, from who may write there: over approved text an editor, and never from its author", () => {
    const of = (paragraph: Paragraph, by: string) =>
      article({ segments: [{ ...segment(paragraph), suggestedBy: [by] }] });
    expect(whys(martin, of(approved(), dohyun.id))).toEqual(["to-decide"]);
    expect(whys(yuna, of(approved(), dohyun.id))).toEqual([]);
    expect(whys(yuna, of(draft(), dohyun.id))).toEqual(["to-decide", "to-translate"]);
    expect(whys(martin, of(approved(), martin.id))).toEqual([]);
  });

  test("publication, once all is approved and nothing blocks it", () => {
    expect(whys(martin, article())).toEqual(["ready-to-publish"]);
    expect(whys(yuna, article())).toEqual([]);
    for (const not of [
      { published: true },
      { embargoed: true },
      { segments: [] },
      { segments: [{ ...segment(approved()), suggestedBy: [martin.id] }] },
      { threads: [query({ blocking: true })] },
    ])
      expect(whys(martin, article(not))).toEqual([]);
  });

  test("the most pressing first", () => {
    const of = article({
      segments: [segment(new Paragraph()), segment(submitted().say(martin, "return", "Which?"))],
      threads: [query({ answered: true })],
    });
    expect(whys(yuna, of)).toEqual(["returned", "answered", "to-translate"]);
  });
});
