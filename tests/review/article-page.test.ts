import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openArticle } from "#server/review/open-article.ts";
import { changeArticleSettings } from "#shared/articles/api.ts";
import { waiveFinding } from "#shared/checks/api.ts";
import { runChecks } from "#shared/checks/checks.ts";
import { readGate } from "#shared/gate/api.ts";
import { setPolicies } from "#shared/people/api.ts";
import { DEFAULT_POLICIES } from "#shared/people/policies.ts";
import { publishArticle } from "#shared/publication/api.ts";
import * as api from "#shared/review/api.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { openComment, openQuery } from "#shared/threads/api.ts";
import { approveEach, placeSalt } from "#tests/publication/desk-with-article.ts";
import type { Client } from "#tests/support/client.ts";
import { countingQueries } from "#tests/support/counting-queries.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { type Placed, placeArticle } from "#tests/support/place-article.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";

onBothDatabases("the article page", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let placed: Placed;
  let articleId: string;
  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    placed = await placeSalt(desk);
    articleId = placed.articleId;
  });

  test("shows every paragraph with its state, its conversations and its findings", async () => {
    const [, , second = "", third = ""] = placed.segmentIds;
    await yuna.call(openComment, { segmentId: second, anchor: { side: "segment" }, body: "Won of which side?" });
    await martin.call(openQuery, {
      segmentId: second,
      anchor: { side: "segment" },
      body: "언제입니까?",
      blocking: true,
    });
    await writeWords(yuna, third, "A 소식통 said  so.");
    const page = await yuna.call(api.openArticle, { articleId });
    expect(page.article).toMatchObject({
      id: articleId,
      publication: "unpublished",
      editionNumber: null,
      headline: { ko: "김장철 소금값 들썩" },
    });
    expect(page.segments.map(({ id }) => id)).toEqual(placed.segmentIds);
    expect(page.segments[2]?.threads).toEqual({ open: 2, blocking: 1 });
    expect(page.segments[3]?.findings.error).toBeGreaterThan(0);
    expect(await yuna.call(api.readSegment, { segmentId: third })).toEqual(page.segments[3]);
  });

  test("a paragraph that nobody has begun carries no fault, and stands in the gate once", async () => {
    const segmentId = placed.segmentIds[3] ?? "";
    await writeWords(yuna, segmentId, "");
    const { findings, review } = await yuna.call(api.readSegment, { segmentId });
    expect(review.state).toBe("empty");
    expect(findings).toEqual({ error: 0, warning: 0, note: 0 });
    const { lines } = await yuna.call(readGate, { articleId });
    expect(lines.filter((line) => line.segmentId === segmentId).map(({ obstacle }) => obstacle)).toEqual([
      "not-approved",
    ]);
  });

  test("a waived finding counts no more, until the words change", async () => {
    const segmentId = placed.segmentIds[3] ?? "";
    await writeWords(yuna, segmentId, "A 소식통 said it rained all summer.");
    const before = await martin.call(api.readSegment, { segmentId });
    for (const { key, severity } of runChecks({ source: sourceText(before), target: before.text }))
      if (severity !== "note")
        await martin.call(waiveFinding, { segmentId, key, seen: before.digests, reason: "Quoted so." });
    expect((await martin.call(api.readSegment, { segmentId })).findings).toMatchObject({ error: 0, warning: 0 });
    await writeWords(yuna, segmentId, "A 소식통 said it rained.");
    expect((await martin.call(api.readSegment, { segmentId })).findings.error).toBeGreaterThan(0);
  });

  test("says what is published", async () => {
    await approveEach(martin, placed);
    await martin.call(publishArticle, { articleId, after: 0 });
    expect((await yuna.call(api.openArticle, { articleId })).article).toMatchObject({
      publication: "published",
      editionNumber: 1,
    });
  });

  test("takes as many queries for a hundred paragraphs as for one", async () => {
    const parts = Array.from({ length: 100 }, (_, at) => ({
      kind: "body" as const,
      ko: `${at}번째 문장이다.`,
      en: `Sentence ${at}.`,
    }));
    const [one, hundred] = await Promise.all(
      [parts.slice(0, 1), parts].map((some) => placeArticle(desk.desk, some, { by: desk.people.editor.id })),
    );
    const count = async (of: Placed | undefined) =>
      countingQueries(desk, () => openArticle(desk.desk, desk.people.translator, of?.articleId ?? ""));
    const few = await count(one);
    expect(few).toBeGreaterThan(0);
    expect(await count(hundred)).toBe(few);
  });

  test("so does the desk's list, for one article or for thirty", async () => {
    const count = () => countingQueries(desk, () => yuna.call(api.listArticles, { q: "state:draft" }));
    const few = await count();
    await Promise.all(Array.from({ length: 30 }, () => placeSalt(desk)));
    expect(await count()).toBe(few);
  });

  test("opened again, it shows whatever happened since", async () => {
    const segmentId = placed.segmentIds[3] ?? "";
    const at = (page: Awaited<ReturnType<typeof open>>) => page.segments[3];
    const open = () => martin.call(api.openArticle, { articleId });
    const before = await open();
    expect(await open()).toEqual({ ...before, lastEvent: expect.any(Number) });
    await writeWords(yuna, segmentId, "It rained.");
    await writeWords(yuna, segmentId, "It rained all summer.");
    expect(at(await open())).toMatchObject({ text: "It rained all summer.", version: 2 });
    await yuna.call(openComment, { segmentId, anchor: { side: "segment" }, body: "Too short?" });
    expect(at(await open())?.threads.open).toBe(1);
    await yuna.call(api.submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
    expect(at(await open())?.review.state).toBe("submitted");
    await martin.call(api.approveSegment, { segmentId, seen: await seenBy(martin, segmentId) });
    expect(at(await open())?.review.state).toBe("approved");
    const okja = await desk.as("chief");
    await okja.call(setPolicies, { policies: { ...DEFAULT_POLICIES, approvalsRequired: 2 } });
    expect(at(await open())?.review.state).toBe("submitted");
    await okja.call(setPolicies, { policies: DEFAULT_POLICIES });
    await martin.call(changeArticleSettings, { articleId, dueAt: "2026-12-01T09:00:00.000Z" });
    expect((await open()).article.dueAt).toBe("2026-12-01T09:00:00.000Z");
    await martin.call(changeArticleSettings, { articleId, restricted: true });
    expect((await (await desk.as("stranger")).refusal(api.openArticle, { articleId })).status).toBe(404);
  });

  test("an id that is none, and one of nothing", async () => {
    for (const id of ["x", "00000000-0000-4000-8000-000000000000", "%00"])
      expect((await yuna.fetch(`/api/articles/${id}`)).status).toBe(404);
  });

  test("approve all takes what was on this person's screen as it is now, and names the rest", async () => {
    const [unseen = "", stale = "", own = "", ...fine] = placed.segmentIds;
    const seen = await Promise.all(
      placed.segmentIds.map(async (segmentId) => ({ segmentId, seen: await seenBy(martin, segmentId) })),
    );
    await martin.call(api.recordSeen, { articleId, seen: seen.filter(({ segmentId }) => segmentId !== unseen) });
    await writeWords(yuna, stale, "By another");
    await writeWords(martin, own, "Mine.");
    const mine = { segmentId: own, seen: await seenBy(martin, own) };
    await martin.call(api.recordSeen, { articleId, seen: [mine] });
    const elsewhere = { segmentId: (await placeSalt(desk)).segmentIds[0] ?? "", seen: mine.seen };
    const asked = [...seen.filter(({ segmentId }) => segmentId !== own), mine, elsewhere];
    const { approved, refused } = await martin.call(api.approveAll, { articleId, seen: asked });
    expect(approved).toEqual(fine);
    expect(refused.map(({ segmentId, code }) => [segmentId, code])).toEqual([
      [unseen, "not-on-screen"],
      [stale, "stale-digests"],
      [own, "four-eyes"],
      [elsewhere.segmentId, "not-found"],
    ]);
    const { facts } = await martin.call(api.listFacts, { segmentId: fine[0] ?? "" });
    expect(facts).toMatchObject([{ kind: "approval", bulk: true }]);
    expect((await martin.call(api.approveAll, { articleId, seen: asked })).approved).toEqual(fine);
    expect((await martin.call(api.listFacts, { segmentId: fine[0] ?? "" })).facts).toHaveLength(1);
  });

  test("what somebody else has had on screen does not count, nor does a claim of words that are not there", async () => {
    const segmentId = placed.segmentIds[2] ?? "";
    const seen = await seenBy(martin, segmentId);
    const ines = await desk.as("secondEditor");
    await ines.call(api.recordSeen, { articleId, seen: [{ segmentId, seen }] });
    const future = { source: seen.source, target: "0".repeat(64) };
    await martin.call(api.recordSeen, { articleId, seen: [{ segmentId, seen: future }] });
    const { refused } = await martin.call(api.approveAll, { articleId, seen: [{ segmentId, seen }] });
    expect(refused).toMatchObject([{ code: "not-on-screen" }]);
  });
});
