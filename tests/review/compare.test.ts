import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { publishArticle } from "#shared/publication/api.ts";
import { approveSegment, openArticle, readSegment, recordSeen, submitSegment } from "#shared/review/api.ts";
import { compareArticle, compareSegment } from "#shared/review/compare-api.ts";
import { bringSource } from "#shared/review/source-api.ts";
import { approveEach, placeSalt } from "#tests/publication/desk-with-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { type Placed, placeArticle, translated } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";

onBothDatabases("what has changed", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let nari: Client;
  let article: Placed;
  let segmentId: string;
  const english = salt.parts[2]?.en ?? "";

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, nari] = await Promise.all([desk.as("translator"), desk.as("editor"), desk.as("stranger")]);
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    const { translator, editor } = desk.people;
    article = await placeArticle(desk.desk, translated(salt), {
      by: editor.id,
      restricted: true,
      authors: [translator.id],
      members: [
        { personId: translator.id, part: "translator" },
        { personId: editor.id, part: "editor" },
      ],
    });
    segmentId = article.segmentIds[2] ?? "";
  });

  const look = async (client: Client, visit: string) => {
    const { segments } = await client.call(openArticle, { articleId: article.articleId });
    const seen = segments.map(({ id, digests }) => ({ segmentId: id, seen: digests }));
    await client.call(recordSeen, { articleId: article.articleId, seen, visit });
  };
  const since = (base: "looked" | "approved" | "published", visit?: string) =>
    martin.call(compareArticle, { articleId: article.articleId, since: base, ...(visit ? { visit } : {}) });

  test("since I last looked is since my last visit, not since a moment ago", async () => {
    const [monday, tuesday] = [randomUUID(), randomUUID()];
    await look(martin, monday);
    await writeWords(yuna, segmentId, `${english} More came on Monday.`);
    await look(martin, tuesday);
    await writeWords(yuna, segmentId, `${english} More came on Monday. And on Tuesday.`);
    await look(martin, tuesday);
    const { segments, unknown } = await since("looked", tuesday);
    expect(unknown).toBe(0);
    expect(segments).toMatchObject([
      { segmentId, before: { target: english }, now: { target: `${english} More came on Monday. And on Tuesday.` } },
    ]);
    expect((await since("looked", randomUUID())).segments).toEqual([]);
  });

  test("who has never looked has nothing to compare with, and is told so", async () => {
    expect(await since("looked")).toEqual({ segments: [], known: 0, unknown: article.segmentIds.length });
  });

  test("since approved: both languages, and whose the words are", async () => {
    await yuna.call(submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
    await martin.call(approveSegment, { segmentId, seen: await seenBy(martin, segmentId) });
    await writeWords(martin, segmentId, `${english} So Martin says.`);
    const korean = salt.parts.map(({ kind, ko }, index) => ({
      kind,
      text: index === 2 ? `${ko} 값은 더 올랐다.` : ko,
    }));
    await martin.call(bringSource, { articleId: article.articleId, source: korean, seen: 1 });
    const { segments } = await since("approved");
    expect(segments).toHaveLength(1);
    const [compared] = segments;
    expect(compared).toMatchObject({
      before: { source: salt.parts[2]?.ko, target: english, by: desk.people.editor.id },
      now: { source: korean[2]?.text, target: `${english} So Martin says.` },
      sourceChanges: ["sentence-added"],
      written: [{ from: english.length, to: english.length + 16, by: desk.people.editor.id }],
    });
  });

  test("one version against another", async () => {
    await writeWords(yuna, segmentId, "Salt is dear.");
    await writeWords(martin, segmentId, "Salt is very dear.");
    await writeWords(yuna, segmentId, "Salt is very dear now.");
    const { compared } = await martin.call(compareSegment, { segmentId, from: 1, to: 2 });
    expect(compared).toMatchObject({
      before: { target: "Salt is dear.", by: desk.people.translator.id },
      now: { target: "Salt is very dear." },
      written: [{ by: desk.people.editor.id }],
    });
    const whole = await martin.call(compareSegment, { segmentId, from: 0 });
    expect(whole.compared).toMatchObject({ before: { target: english }, now: { target: "Salt is very dear now." } });
  });

  test("any two times: since approved until published, since a version until approved, either way round", async () => {
    article = await placeSalt(desk);
    const { articleId } = article;
    segmentId = article.segmentIds[2] ?? "";
    await approveEach(martin, article);
    await martin.call(publishArticle, { articleId, after: 0 });
    await writeWords(martin, segmentId, "Salt is dear.");
    const ines = await desk.as("secondEditor");
    await ines.call(approveSegment, { segmentId, seen: await seenBy(ines, segmentId) });
    await writeWords(martin, segmentId, "Salt is very dear.");
    const { version } = await martin.call(readSegment, { segmentId });
    const between = async (asked: object) => (await martin.call(compareSegment, { segmentId, ...asked })).compared;
    expect(await between({ since: "published", until: "approved" })).toMatchObject({
      before: { target: english },
      now: { target: "Salt is dear.", source: salt.parts[2]?.ko },
      written: [{ by: desk.people.editor.id }],
    });
    expect(await between({ since: "approved", until: "published" })).toMatchObject({
      before: { target: "Salt is dear." },
      now: { target: english },
      written: [],
    });
    expect(await between({ since: "approved", to: version })).toMatchObject({ now: { target: "Salt is very dear." } });
    expect(await between({ from: 0, until: "approved" })).toMatchObject({ now: { target: "Salt is dear." } });
    const whole = await martin.call(compareArticle, { articleId, since: "published", until: "approved" });
    expect(whole.segments.map(({ now }) => now.target)).toEqual(["Salt is dear."]);
    expect(whole.unknown).toBe(0);
  });

  test("the whole article at any two moments, with Korean that changed and came back", async () => {
    const { articleId } = article;
    const moments: string[] = [];
    const tick = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      moments.push(new Date().toISOString());
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const korean = (tail: string) => salt.parts.map(({ kind, ko }, at) => ({ kind, text: at === 2 ? ko + tail : ko }));
    await tick();
    await martin.call(bringSource, { articleId, source: korean(" 값은 더 올랐다."), seen: 1 });
    await writeWords(yuna, segmentId, "Salt is dear.");
    await tick();
    await martin.call(bringSource, { articleId, source: korean(""), seen: 2 });
    await writeWords(martin, segmentId, "Salt is very dear.");
    await tick();
    const [first, second, third] = moments;
    const between = async (since = "", until = "") => martin.call(compareArticle, { articleId, since, until });
    const [was, then] = [salt.parts[2]?.ko, korean(" 값은 더 올랐다.")[2]?.text];
    expect(await between(first, second)).toMatchObject({
      segments: [{ before: { source: was, target: english }, now: { source: then, target: "Salt is dear." } }],
      unknown: 0,
    });
    expect((await between(second, third)).segments).toMatchObject([
      {
        ...{ before: { source: then, target: "Salt is dear." }, now: { source: was, target: "Salt is very dear." } },
        ...{ sourceChanges: ["sentence-removed"], written: [{ by: desk.people.editor.id }] },
      },
    ]);
    expect((await between(first, third)).segments).toMatchObject([{ before: { source: was }, now: { source: was } }]);
    expect((await between("2020-01-01T00:00:00Z", first)).unknown).toBe(article.segmentIds.length);
    const one = await martin.call(compareSegment, { segmentId, since: second ?? "", until: "looked" });
    expect(one.compared).toBeNull();
  });

  test("never published: nothing to compare with; for a stranger there is no article", async () => {
    expect((await since("published")).unknown).toBe(article.segmentIds.length);
    expect(await martin.call(compareSegment, { segmentId, since: "published" })).toEqual({ compared: null });
    const { articleId } = article;
    expect((await nari.refusal(compareArticle, { articleId, since: "approved" })).status).toBe(404);
    expect((await nari.refusal(compareSegment, { segmentId, since: "approved" })).status).toBe(404);
  });
});
