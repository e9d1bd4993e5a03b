import { describe, expect, test } from "vitest";
import { sourceAnchor, targetAnchor } from "#client/threads/anchor-from.ts";
import { koreanOf } from "#client/threads/context.ts";
import { filtered, ofSegment } from "#client/threads/filters.ts";
import { anchorsOf, threadIn } from "#client/threads/highlights.ts";
import { candidates, mentionBefore, mentionedIn, piecesOf, withMention } from "#client/threads/mentions.ts";
import { asQueryDraft, offered } from "#client/threads/query-draft.ts";
import { standingOf } from "#client/threads/standing.ts";
import type { Anchor, Message, Thread } from "#shared/threads/thread.ts";

const yuna = { id: "yuna", name: "Yuna" };
const dohyun = { id: "dohyun", name: "한도현" };
const han = { id: "han", name: "Han" };
const seoyun = { id: "seoyun", name: "Han Seo-yun" };
const desk = [yuna, dohyun, han, seoyun];

const thread = (id: string, more: Partial<Thread> = {}): Thread => ({
  ...{ id, articleId: "article", segmentId: "first", kind: "comment", anchor: { side: "segment" }, body: id },
  ...{ by: yuna.id, at: "2026-11-22T10:00:00Z", mentions: [], addressedTo: null, blocking: false, type: null },
  ...{ readings: [], dueAt: null, messages: [], state: "open", assignedTo: null },
  ...{ steps: [], proposals: [], notes: [], linkUntil: null, erasedAt: null },
  ...more,
});
const message = (more: Partial<Message>): Message => ({
  ...{ id: "m", by: yuna.id, at: "2026-11-22T10:05:00Z", act: "reply", body: "", reading: null, onBehalf: false },
  ...{ assignedTo: null, mentions: [], via: "desk", letter: null },
  ...more,
});
const onEnglish = (from: number, to: number, quote: string, orphaned = false): Anchor => ({
  ...{ side: "target", from, to, quote, orphaned },
});
const onKorean = (from: number, to: number, quote: string): Anchor => ({
  ...{ side: "source", sourceParagraphId: "ko1", from, to, quote, orphaned: false },
});

describe("a mention", () => {
  test("begins with an @ at the beginning of a word, and not inside an address", () => {
    expect(mentionBefore("See @Yu", 7)).toEqual({ from: 4, typed: "Yu" });
    expect(mentionBefore("@", 1)).toEqual({ from: 0, typed: "" });
    expect(mentionBefore("write to yuna@desk", 18)).toBeUndefined();
    expect(mentionBefore("@ home", 6)).toBeUndefined();
  });

  test("finds a Korean name while its last syllable is being composed", () => {
    const mention = mentionBefore("@한도ㅎ", 4);
    expect(mention && candidates(desk, mention)).toEqual([]);
    const composed = mentionBefore("@한도혀", 4);
    expect(composed && candidates(desk, composed)).toEqual([dohyun]);
  });

  test("offers nobody any more once the name stands there and the sentence goes on", () => {
    const mention = mentionBefore("@Yuna please", 12);
    expect(mention && candidates(desk, mention)).toEqual([]);
  });

  test("puts the name in and the caret after it, without a second space", () => {
    expect(withMention("Ask @yu now", 7, { from: 4, typed: "yu" }, yuna)).toEqual({ text: "Ask @Yuna now", caret: 10 });
  });

  test("names the longer of two names that begin alike, and nobody twice", () => {
    expect(mentionedIn("@Han Seo-yun and @Han Seo-yun, not the other", desk)).toEqual(["seoyun"]);
    expect(mentionedIn("@한도현님께", desk)).toEqual(["dohyun"]);
    expect(piecesOf("to @Han.", desk)).toEqual([{ text: "to " }, { text: "@Han", person: han }, { text: "." }]);
  });
});

describe("the list of conversations", () => {
  const all = [
    thread("late", { segmentId: "second", at: "2026-11-22T09:00:00Z" }),
    thread("early", { by: dohyun.id, addressedTo: seoyun.id, kind: "query" }),
    thread("settled", { state: "resolved", mentions: [yuna.id] }),
    thread("named", { by: dohyun.id, messages: [message({ by: dohyun.id, mentions: [yuna.id] })] }),
  ];
  const names = (filter: Parameters<typeof filtered>[1], me = yuna) =>
    filtered(all, filter, me, ["first", "second"]).map(({ id }) => id);

  test("stands in the order of the article, not of the clock", () => {
    expect(names("open")).toEqual(["early", "named", "late"]);
  });
  test("shows what is mine: begun by me, given to me, or addressed to me", () => {
    expect(names("mine")).toEqual(["late"]);
    expect(names("mine", seoyun)).toEqual(["early"]);
  });
  test("shows where I am named and it is not settled", () => {
    expect(names("mentions")).toEqual(["named"]);
  });
  test("shows queries, and what is settled apart", () => {
    expect(names("queries")).toEqual(["early"]);
    expect(names("closed")).toEqual(["settled"]);
  });
  test("of one segment puts what is settled last", () => {
    expect(ofSegment(all, "first").map(({ id }) => id)).toEqual(["early", "named", "settled"]);
  });
});

describe("the words of a conversation", () => {
  const segment = { id: "first", text: "The mine gave the order." };

  test("are marked on their side, and a finding beside them is not taken for one", () => {
    const threads = [
      thread("q", { kind: "query", anchor: onKorean(0, 2, "탄광") }),
      thread("c", { anchor: onEnglish(4, 8, "mine") }),
    ];
    const anchors = anchorsOf(threads, segment);
    expect(anchors.korean.ko1?.map(({ look, from, to }) => [look, from, to])).toEqual([["query", 0, 2]]);
    expect(anchors.english).toMatchObject([{ from: 4, to: 8, look: "comment", active: false }]);
    expect(threadIn("figures-missing:35 c", threads)).toBe("c");
    expect(threadIn("figures-missing:35", threads)).toBeUndefined();
  });

  test("are not marked when they are deleted, settled, or of another paragraph", () => {
    const threads = [
      thread("gone", { anchor: onEnglish(4, 4, "pit", true) }),
      thread("settled", { anchor: onEnglish(4, 8, "mine"), state: "resolved" }),
      thread("other", { anchor: onEnglish(4, 8, "mine"), segmentId: "second" }),
    ];
    expect(anchorsOf(threads, segment).english).toEqual([]);
    expect(anchorsOf(threads, segment, { active: "settled" }).english).toMatchObject([{ active: true }]);
  });

  test("are found by their quotation while the page is ahead of the desk", () => {
    const threads = [thread("c", { anchor: onEnglish(4, 8, "mine") })];
    expect(anchorsOf(threads, { id: "first", text: "So the mine gave it." }).english).toMatchObject([
      { from: 7, to: 11 },
    ]);
  });
});

describe("a selection", () => {
  test("is about its words, without the space that a double click takes along", () => {
    expect(targetAnchor("The mine gave", { from: 4, to: 9 })).toEqual(onEnglish(4, 8, "mine"));
    expect(sourceAnchor({ id: "ko1", text: "탄광이 지시" }, { from: 0, to: 4 })).toEqual(onKorean(0, 3, "탄광이"));
  });
  test("of white space is about nothing", () => {
    expect(targetAnchor("a  b", { from: 1, to: 3 })).toBeUndefined();
  });
});

describe("the journalist reads", () => {
  const text = "첫눈이 왔다. 탄광이 지시했다고 했다. 날이 추웠다.";
  const source = [{ id: "ko1", position: 0, kind: "body" as const, text }];

  test("the sentence that is asked about, with its words marked", () => {
    const from = text.indexOf("지시");
    const [passage] = koreanOf({ anchor: onKorean(from, from + 2, "지시") }, source);
    expect(passage?.text).toBe("탄광이 지시했다고 했다.");
    expect(passage?.marked && passage.text.slice(passage.marked.from, passage.marked.to)).toBe("지시");
  });
  test("all of the Korean when the question is about the English", () => {
    expect(koreanOf({ anchor: onEnglish(0, 3, "The") }, source)).toEqual([{ id: "ko1", text }]);
  });
});

test("a conversation says that it blocks as long as it does", () => {
  const query = { kind: "query", blocking: true } as const;
  expect(standingOf({ ...query, state: "open" })).toEqual({ words: "blocking", tone: "blocking" });
  expect(standingOf({ ...query, state: "answered" })).toEqual({ words: "answered", tone: "answered" });
  expect(standingOf({ ...query, state: "withdrawn" })).toEqual({ words: "withdrawn", tone: "closed" });
});

test("a question kept by an earlier page is taken as far as it is whole", () => {
  expect(asQueryDraft("nothing")).toBeUndefined();
  expect(asQueryDraft({ readings: ["가", 7, "나"], type: "gossip", blocking: "yes" })).toEqual({
    ...{ addressedTo: undefined, type: undefined, blocking: false, dueAt: null },
    readings: ["가", "나"],
  });
  expect(offered([" 가 ", "", "가", "나"])).toEqual(["가", "나"]);
});
