import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { correctAlignment } from "#shared/alignment/api.ts";
import { approveSegment, openArticle, readSegment, submitSegment } from "#shared/review/api.ts";
import * as source from "#shared/review/source-api.ts";
import { listThreads, openComment } from "#shared/threads/api.ts";
import { approveEach } from "#tests/publication/desk-with-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { type Placed, placeArticle, translated } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";
import { seenBy } from "#tests/support/write-words.ts";

onBothDatabases("another version of the Korean", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let dohyun: Client;
  let nari: Client;
  let article: Placed;
  const korean = salt.parts.map(({ kind, ko }) => ({ kind, text: ko }));

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, dohyun, nari] = await Promise.all([
      desk.as("translator"),
      desk.as("editor"),
      desk.as("journalist"),
      desk.as("stranger"),
    ]);
  });
  afterAll(() => desk.stop());

  beforeEach(async () => {
    const { translator, editor, journalist } = desk.people;
    article = await placeArticle(desk.desk, translated(salt), {
      by: editor.id,
      restricted: true,
      authors: [translator.id],
      members: [
        { personId: translator.id, part: "translator" },
        { personId: editor.id, part: "editor" },
        { personId: journalist.id, part: "journalist" },
      ],
    });
  });

  const open = async () => martin.call(openArticle, { articleId: article.articleId });
  const statesNow = async () => (await open()).segments.map(({ review }) => review.state);
  const bring = async (parts: typeof korean, seen = 1, client = martin) =>
    client.call(source.bringSource, { articleId: article.articleId, source: parts, seen });

  async function approveAll() {
    for (const segmentId of article.segmentIds) {
      await yuna.call(submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
      await martin.call(approveSegment, { segmentId, seen: await seenBy(martin, segmentId) });
    }
  }

  const changedAt = korean.findIndex(({ kind, text }) => kind === "body" && /\d/.test(text));
  const withFigure = (parts: typeof korean) =>
    parts.map((part, index) => (index === changedAt ? { ...part, text: part.text.replace(/(\d+)/, "$10") } : part));

  test("the same Korean again changes nothing: everything stays approved, and there is no new version", async () => {
    await approveAll();
    const again = korean.map((part) => ({ ...part, text: `${part.text.normalize("NFD")}  ` }));
    expect(await bring(again)).toEqual({ number: 1, differences: [] });
    expect(new Set(await statesNow())).toEqual(new Set(["approved"]));
    const { versions } = await martin.call(source.listSourceVersions, { articleId: article.articleId });
    expect(versions).toHaveLength(1);
  });

  test("one figure of one paragraph: exactly that one lapses, and it says that a figure changed", async () => {
    await approveAll();
    const preview = await martin.call(source.previewSource, {
      articleId: article.articleId,
      source: withFigure(korean),
    });
    expect(preview.differences).toMatchObject([
      { segmentId: article.segmentIds[changedAt], fate: "changed", changes: ["figure"], lapses: true },
    ]);
    expect(new Set(await statesNow())).toEqual(new Set(["approved"]));
    expect((await bring(withFigure(korean))).number).toBe(2);
    const states = await statesNow();
    expect(states.filter((state) => state !== "approved")).toEqual(["outdated"]);
    expect(states[changedAt]).toBe("outdated");
    const segmentId = article.segmentIds[changedAt] ?? "";
    const { change } = await yuna.call(source.readSourceChange, { segmentId });
    expect(change).toMatchObject({
      before: korean[changedAt]?.text,
      after: withFigure(korean)[changedAt]?.text,
      changes: ["figure"],
      approvedBy: desk.people.editor.id,
    });
  });

  test("3만 became 30만 in one of forty paragraphs: that one lapses and no other, and a figure is what changed", async () => {
    const parts = Array.from({ length: 40 }, (_, n) => ({
      kind: "body" as const,
      ko: `${n + 1}번 부두에서는 소금 한 가마니가 3만 원이다.`,
      en: `At pier ${n + 1} a sack of salt costs 30,000 won.`,
    }));
    const { editor, translator } = desk.people;
    article = await placeArticle(desk.desk, parts, { by: editor.id, authors: [translator.id] });
    await approveEach(martin, article);
    const before = (await open()).segments.map(({ review }) => review);
    const again = parts.map(({ kind, ko }, n) => ({ kind, text: n === 22 ? ko.replace("3만", "30만") : ko }));
    const { differences } = await bring(again);
    const segmentId = article.segmentIds[22] ?? "";
    expect(differences).toMatchObject([{ segmentId, fate: "changed", changes: ["figure"], lapses: true }]);
    const after = (await open()).segments.map(({ review }) => review);
    expect(after[22]?.state).toBe("outdated");
    expect(after.toSpliced(22, 1)).toEqual(before.toSpliced(22, 1));
    expect(new Set(before.map(({ state }) => state))).toEqual(new Set(["approved"]));
    expect((await martin.call(source.readSourceChange, { segmentId })).change?.changes).toEqual(["figure"]);
  });

  test("two changes one after the other: the comparison spans both", async () => {
    await approveAll();
    await bring(withFigure(korean));
    await bring(withFigure(withFigure(korean)), 2);
    const segmentId = article.segmentIds[changedAt] ?? "";
    const { change } = await martin.call(source.readSourceChange, { segmentId });
    expect(change?.before).toBe(korean[changedAt]?.text);
    expect(change?.after).toBe(withFigure(withFigure(korean))[changedAt]?.text);
  });

  test("the earlier Korean brought back: what lapsed is approved again, by the same person", async () => {
    await approveAll();
    const before = await martin.call(readSegment, { segmentId: article.segmentIds[changedAt] ?? "" });
    await bring(withFigure(korean));
    const { parts } = await martin.call(source.readSourceVersion, { articleId: article.articleId, number: 1 });
    expect(parts).toEqual(korean);
    await bring(parts, 2);
    const after = await martin.call(readSegment, { segmentId: article.segmentIds[changedAt] ?? "" });
    expect(after.review).toEqual(before.review);
  });

  test("a new paragraph gets a row of its own where it stands, one that went leaves its English to be looked at", async () => {
    const fresh = { kind: "body" as const, text: "나루에는 며칠째 배가 뜨지 않았고 장사꾼들은 기슭에서 밤을 보냈다." };
    const parts = [...korean.slice(0, 2), fresh, ...korean.slice(3)];
    const { differences } = await bring(parts);
    expect(differences.map(({ fate }) => fate).sort()).toEqual(["added", "removed"]);
    const { segments, structure } = await open();
    const at = segments.findIndex((segment) => segment.source.some(({ text }) => text === fresh.text));
    expect(segments[at - 1]?.source[0]?.text).toBe(korean[1]?.text);
    expect(segments[at]).toMatchObject({ text: "", review: { state: "empty" } });
    const left = segments.find(({ id }) => id === article.segmentIds[2]);
    expect(left).toMatchObject({ source: [], text: salt.parts[2]?.en });
    expect(structure).toBe(1);
    const first = segments[0]?.id ?? "";
    const stale = {
      articleId: article.articleId,
      structure: 0,
      correction: { act: "merge" as const, segmentId: first },
    };
    expect((await martin.refusal(correctAlignment, stale)).code).toBe("moved-on");
  });

  test("Korean that was taken out and comes back stands beside its English again, approved as before", async () => {
    await approveAll();
    const before = await open();
    const fresh = { kind: "body" as const, text: "나루에는 며칠째 배가 뜨지 않았고 장사꾼들은 기슭에서 밤을 보냈다." };
    await bring([...korean.toSpliced(2, 1), fresh]);
    await bring(korean, 2);
    const after = await open();
    expect(after.segments.map(({ id, review }) => ({ id, review }))).toEqual(
      before.segments.map(({ id, review }) => ({ id, review })),
    );
  });

  test("Korean that nobody has translated yet goes with its row, and what was said of it stays", async () => {
    const untranslated = await placeArticle(
      desk.desk,
      salt.parts.map(({ kind, ko }) => ({ kind, ko })),
      {
        by: desk.people.editor.id,
      },
    );
    const { articleId } = untranslated;
    const segmentId = untranslated.segmentIds[2] ?? "";
    await martin.call(openComment, {
      segmentId,
      anchor: { side: "segment" },
      body: "Which market is this?",
    });
    await martin.call(source.bringSource, { articleId, source: korean.toSpliced(2, 1), seen: 1 });
    const { segments } = await martin.call(openArticle, { articleId });
    expect(segments).toHaveLength(korean.length - 1);
    const { threads } = await martin.call(listThreads, { articleId });
    expect(threads).toMatchObject([{ segmentId: untranslated.segmentIds[1] }]);
  });

  test("a conversation about Korean words follows them, is orphaned with its quote, and returns with them", async () => {
    const segmentId = article.segmentIds[2] ?? "";
    const {
      source: [paragraph],
    } = await martin.call(readSegment, { segmentId });
    const quote = paragraph?.text.slice(4, 9) ?? "";
    const anchor = { side: "source" as const, sourceParagraphId: paragraph?.id ?? "", from: 4, to: 9, quote };
    await martin.call(openComment, { segmentId, anchor, body: "Is this the word that was used?" });
    const anchorNow = async () => (await martin.call(listThreads, { articleId: article.articleId })).threads[0]?.anchor;
    const altered = (text: string) => korean.map((part, index) => (index === 2 ? { ...part, text } : part));

    await bring(altered(`최근 ${paragraph?.text}`));
    expect(await anchorNow()).toMatchObject({ from: 7, to: 12, quote, orphaned: false });
    const without = `${paragraph?.text.slice(0, 4)}${paragraph?.text.slice(9)}`;
    await bring(altered(without), 2);
    expect(await anchorNow()).toMatchObject({ quote, orphaned: true });
    await bring(korean, 3);
    expect(await anchorNow()).toMatchObject({ from: 4, to: 9, quote, orphaned: false });
  });

  test("one paragraph is corrected with a reason: a version of its own", async () => {
    const { segments } = await open();
    const paragraph = segments[2]?.source[0];
    const correction = {
      articleId: article.articleId,
      sourceParagraphId: paragraph?.id ?? "",
      text: `${paragraph?.text} 이 문장은 나중에 덧붙였다.`,
      reason: "The journalist called.",
      seen: 1,
    };
    const { number, differences } = await dohyun.call(source.correctSource, correction);
    expect(number).toBe(2);
    expect(differences).toMatchObject([{ segmentId: segments[2]?.id, changes: ["sentence-added"] }]);
    const { versions } = await martin.call(source.listSourceVersions, { articleId: article.articleId });
    expect(versions[0]).toMatchObject({ number: 2, by: desk.people.journalist.id, reason: "The journalist called." });
    expect((await dohyun.refusal(source.correctSource, correction)).code).toBe("source-moved-on");
    expect((await dohyun.refusal(source.correctSource, { ...correction, seen: 2 })).status).toBe(404);
  });

  test("a translator does not change the Korean; for a stranger there is none", async () => {
    const { articleId } = article;
    const asked = { articleId, source: korean, seen: 1 };
    expect((await yuna.refusal(source.bringSource, asked)).code).toBe("capability");
    expect((await yuna.refusal(source.previewSource, asked)).code).toBe("capability");
    for (const refused of [
      nari.refusal(source.bringSource, asked),
      nari.refusal(source.previewSource, asked),
      nari.refusal(source.listSourceVersions, { articleId }),
      nari.refusal(source.readSourceVersion, { articleId, number: 1 }),
      nari.refusal(source.readSourceChange, { segmentId: article.segmentIds[2] ?? "" }),
    ])
      expect((await refused).status).toBe(404);
    expect((await martin.refusal(source.readSourceVersion, { articleId, number: 9 })).status).toBe(404);
  });

  test("two people bring a version at once: one of them is told to look again", async () => {
    const outcomes = await Promise.allSettled([bring(withFigure(korean)), bring(korean.toSpliced(3, 1))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
