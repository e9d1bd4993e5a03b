import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { alignDraft, matchVersions, placeDraft } from "#server/alignment/align-draft.ts";
import { alignParts } from "#server/alignment/align-parts.ts";
import { deskLexicon } from "#server/alignment/desk-lexicon.ts";
import { learnWords } from "#server/alignment/learn-words.ts";
import { confirmedLinks, lessonsHeld } from "#server/alignment/lexicon-store.ts";
import { answerTo } from "#server/alignment/questions.ts";
import { importPairs } from "#server/memory/import-pairs.ts";
import { addImport } from "#server/memory/import-store.ts";
import { addPairsOfEdition } from "#server/memory/store.ts";
import { correctAlignment, learnAnew, readLexicon } from "#shared/alignment/api.ts";
import { matchParagraphs } from "#shared/alignment/match-paragraphs.ts";
import { createArticle } from "#shared/intake/api.ts";
import { openArticle } from "#shared/review/api.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { addTerm } from "#shared/terms/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { placeArticle, translated } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";

/** What the desk has published: three words, each in changing company. */
const PLACES = ["나루터", "강가", "모래톱", "갈대밭", "둑길", "다리목", "장터", "산기슭"];
const PAIRS = PLACES.flatMap((place, at) => [
  { source: `${place}에 뗏목이 닿았다.`, target: `A raft has come to place ${at}.` },
  { source: `사공이 ${place}에서 쉬었다.`, target: `The ferryman rested at place ${at}.` },
  { source: `${place}에서 도롱이를 말렸다.`, target: `A straw cape was dried at place ${at}.` },
]);

onBothDatabases("the words of the desk", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
  });
  afterAll(() => desk.stop());

  const knows = async (korean: string) => (await deskLexicon(desk.desk)).get(korean)?.stems ?? [];

  test("are learnt from its memory by one node, and the others align by them", async () => {
    expect(await yuna.call(readLexicon, {})).toMatchObject({ words: 0, pairs: 0, learntAt: null, learning: false });
    const { database } = desk.desk;
    const importId = await addImport(database.sql, { name: "published.jsonl", by: null, at: new Date() });
    await importPairs(
      database,
      importId,
      (async function* () {
        yield* PAIRS;
      })(),
    );
    const both = await Promise.all([learnWords(desk.desk), learnWords(desk.desk)]);
    expect(both.sort()).toEqual([false, true]);
    const status = await yuna.call(readLexicon, {});
    expect(status).toMatchObject({ pairs: PAIRS.length, learning: false });
    expect(status.words).toBeGreaterThan(2);
    expect(status.learntAt).not.toBeNull();
    expect(await knows("뗏목")).toContain("raft");
    const restarted = { ...desk.desk, database: Object.create(database) };
    expect((await deskLexicon(restarted)).get("사공")?.stems).toContain("ferryman");
  });

  test("tell a paragraph of a draft from one that looks alike", async () => {
    const korean = "사공이 도롱이를 말렸다고 뗏목 주인이 말했다.";
    const english = "The ferryman dried the straw cape, said the owner of the raft.";
    const body = (text: string) => ({ kind: "body" as const, text });
    const { articleId } = await yuna.call(createArticle, {
      source: [body(korean)],
      draft: [body("The stalls, people said, were old, and the roof was rotten."), body(english)],
      requestId: randomUUID(),
    });
    const { segments } = await yuna.call(openArticle, { articleId });
    expect(segments.map((each) => [sourceText(each), each.text])).toContainEqual([korean, english]);
  });

  test("take in a term as soon as it is decided", async () => {
    expect(await knows("총화날")).toEqual([]);
    const values = { korean: ["총화날"], preferred: "criticism session day", banned: ["review day"] };
    await martin.call(addTerm, { values });
    expect(await knows("총화날")).toEqual(expect.arrayContaining(["criticism", "review"]));
  });

  test("align a long text elsewhere just as here, and what is asked meanwhile is answered first", async () => {
    const body = (text: string) => ({ kind: "body" as const, text });
    const short = { source: [body("사공이 도롱이를 말렸다.")], draft: [body("The ferryman dried a straw cape.")] };
    const korean = PAIRS.map(({ source }) => body(source));
    const english = PAIRS.map(({ target }) => body(target));
    const pages = Array.from({ length: 7 });
    const long = { source: pages.flatMap(() => korean), draft: pages.flatMap(() => english) };
    const answered: string[] = [];
    const aligned = async (name: string, { source, draft }: typeof long) => {
      const beads = await alignDraft(desk.desk, source, draft);
      answered.push(name);
      return beads;
    };
    const rows = long.source.map((part, at) => ({
      id: String(at),
      source: [part],
      english: at % 2 === 0 ? [long.draft[at]?.text ?? ""] : [],
    }));
    const draft = { rows, parts: long.draft };
    const versions = {
      before: long.source.map(({ text }, at) => `${at} ${text}`),
      after: long.source.map(({ text }, at) => `${at} 그 뒤 ${text}`).slice(3),
    };
    const [beads, homes, matches] = await Promise.all([
      aligned("long", long),
      placeDraft(desk.desk, draft),
      matchVersions(versions.before, versions.after),
      aligned("short", short),
    ]);
    expect(answered).toEqual(["short", "long"]);
    const lexicon = await deskLexicon(desk.desk);
    expect(beads).toEqual(alignParts(long.source, long.draft, lexicon));
    expect(homes).toEqual(answerTo({ draft }, lexicon).homes);
    expect(matches).toEqual(matchParagraphs(versions.before, versions.after));
    expect(homes.filter((home) => home !== null).length).toBeGreaterThan(long.draft.length / 3);
  });

  test("come from links that somebody has confirmed too, and never from a restricted article", async () => {
    const { sql } = desk.desk.database;
    const { article, segments, structure } = await bringArticle(yuna, salt);
    const row = segments.find(({ source, text }) => source.length > 0 && text !== "");
    if (!row) throw new Error("The draft has no row with both sides");
    expect(await confirmedLinks(sql, 100)).toEqual([]);
    const correction = { act: "confirm", segmentId: row.id } as const;
    await yuna.call(correctAlignment, { articleId: article.id, structure, correction });
    expect(await confirmedLinks(sql, 100)).toEqual([
      { articleId: article.id, source: sourceText(row), target: row.text },
    ]);

    const { pairs } = await lessonsHeld(sql);
    const { editor, translator } = desk.people;
    const say = async (restricted: boolean) => {
      const placed = await placeArticle(desk.desk, translated(salt), {
        by: editor.id,
        restricted,
        authors: [translator.id],
      });
      const pair = { source: "숨긴 마을", target: "hidden village", kind: "body", approvedBy: null } as const;
      const segmentId = placed.segmentIds[0] ?? "";
      await sql.transaction((tx) =>
        addPairsOfEdition(tx, placed.articleId, new Date(), [
          { ...pair, segmentId, sentence: false },
          { ...pair, segmentId, sentence: true },
        ]),
      );
      return (await lessonsHeld(sql)).pairs;
    };
    expect(await say(true)).toBe(pairs);
    expect(await say(false)).toBe(pairs + 1);
  });

  test("are learnt again when an editor or the chief asks, and for nobody else", async () => {
    await expect(yuna.call(learnAnew, {})).rejects.toMatchObject({ code: "capability" });
    const before = await martin.call(readLexicon, {});
    await martin.call(learnAnew, {});
    await expect
      .poll(() => martin.call(readLexicon, {}), { timeout: 20_000 })
      .toMatchObject({ learning: false, pairs: before.pairs + 1, links: expect.any(Number) });
  });
});
