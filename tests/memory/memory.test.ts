import { afterAll, beforeAll, expect, test } from "vitest";
import { importPairs } from "#server/memory/import-pairs.ts";
import { addImport } from "#server/memory/import-store.ts";
import { lookUp } from "#server/memory/look-up.ts";
import { lookUpSegment, lookUpText, searchMemory } from "#shared/memory/api.ts";
import * as publication from "#shared/publication/api.ts";
import { approveEach, placeSalt, signOff } from "#tests/publication/desk-with-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { placeArticle, translated } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";

onBothDatabases("the memory", (database) => {
  let desk: TestDesk;
  let martin: Client;
  let okja: Client;
  let nari: Client;
  const body = salt.parts.find(({ kind }) => kind === "body")!; // the story has one

  beforeAll(async () => {
    desk = await startDesk({ database });
    [martin, okja, nari] = await Promise.all([desk.as("editor"), desk.as("chief"), desk.as("stranger")]);
  });
  afterAll(() => desk.stop());

  const matches = async (client: Client, text = body.ko) => (await client.call(lookUpText, { text })).matches;

  test("holds what was published, word for word, with who approved it and where", async () => {
    expect(await matches(nari)).toEqual([]);
    const placed = await placeSalt(desk);
    await approveEach(martin, placed);
    expect(await matches(nari)).toEqual([]);
    await martin.call(publication.publishArticle, { articleId: placed.articleId, after: 0 });
    const [best] = await matches(nari);
    expect(best).toMatchObject({ source: body.ko, target: body.en, score: 1 });
    expect(best?.origin).toMatchObject({
      articleId: placed.articleId,
      approvedBy: desk.people.editor.id,
      headline: salt.parts.find(({ kind }) => kind === "headline")?.en,
      restricted: false,
    });
    const other = body.ko.replace("소금", "강냉이").replaceAll(" ", "");
    expect((await matches(nari, other))[0]).toMatchObject({ target: body.en });
    await okja.call(publication.withdrawEdition, { articleId: placed.articleId, after: 1, notice: "It was wrong." });
    expect(await matches(nari)).toEqual([]);
    await okja.call(publication.restoreEdition, { articleId: placed.articleId, after: 2 });
    expect(await matches(nari)).toHaveLength(1);
  });

  test("never shows a paragraph its own edition, and shows the next article what was said", async () => {
    const first = await placeSalt(desk);
    const at = salt.parts.indexOf(body);
    const { matches: before } = await martin.call(lookUpSegment, { segmentId: first.segmentIds[at] ?? "" });
    expect(before[0]).toMatchObject({ target: body.en, asked: body.ko });
    expect(before.every(({ origin }) => origin.segmentId !== first.segmentIds[at])).toBe(true);
  });

  test("keeps the words of a restricted article for whoever may read it", async () => {
    const ko = "두루미마을 주민 한 명이 강을 건너다 얼음이 꺼져 크게 다쳤다고 한다.";
    const en = "A resident of the crane village was badly hurt when the ice gave way at the crossing, it is said.";
    const { editor, translator, secondEditor, journalist } = desk.people;
    const placed = await placeArticle(desk.desk, [...translated(salt), { kind: "body", ko, en }], {
      by: editor.id,
      restricted: true,
      authors: [translator.id],
      members: [
        { personId: journalist.id, part: "journalist", credit: { as: "own-name" } },
        { personId: translator.id, part: "translator", credit: { as: "own-name" } },
        { personId: editor.id, part: "editor", credit: { as: "none" } },
        { personId: secondEditor.id, part: "editor", credit: { as: "none" } },
      ],
    });
    await approveEach(martin, placed);
    await signOff(martin, placed.articleId);
    await martin.call(publication.publishArticle, { articleId: placed.articleId, after: 0 });
    expect((await matches(martin, ko))[0]).toMatchObject({ target: en, origin: { restricted: true } });
    expect((await matches(okja, ko))[0]).toMatchObject({ target: en });
    expect(await matches(nari, ko)).toEqual([]);
    expect((await nari.call(searchMemory, { words: "crane village" })).pairs).toEqual([]);
    expect((await martin.call(searchMemory, { words: "crane village" })).pairs).not.toEqual([]);
    const exported = await (await okja.fetch("/api/memory/export?format=tmx")).text();
    expect(exported).toContain("<tmx");
    expect(exported).not.toContain("crane village");
  });

  test("finds words in both languages, Korean whatever its spaces and English by its beginnings", async () => {
    const importId = await addImport(desk.desk.database.sql, { name: "old.jsonl", by: null, at: new Date() });
    async function* entries() {
      yield {
        source: "시 보위부는 핵 실험장 근처의 통행을 막았다.",
        target: "The city’s state security office closed the roads near the nuclear test site.",
      };
      yield { source: "쌀을 파는 상인들이 값을 올렸다.", target: "Rice traders raised their prices." };
    }
    await importPairs(desk.desk.database, importId, entries());
    const found = async (words: string) => (await nari.call(searchMemory, { words })).pairs.map(({ target }) => target);
    expect(await found("핵실험")).toEqual([expect.stringContaining("nuclear test")]);
    expect(await found("쌀")).toEqual(["Rice traders raised their prices."]);
    expect(await found("rice trader")).toEqual(["Rice traders raised their prices."]);
    expect(await found("trader rice")).toEqual([]);
    expect(await found("the of")).toEqual([]);
    expect(await found("코끼리")).toEqual([]);
  });

  test("a full part of the memory is found from its postings, by a process that was not there, the lengths too", async () => {
    const { database, config } = desk.desk;
    await database.run("select setval(pg_get_serial_sequence('memory_pair', 'id'), 32700)");
    const importId = await addImport(database.sql, { name: "long.jsonl", by: null, at: new Date() });
    const ko = (at: number) => `${at}번 나루에서는 첫배가 새벽 ${at}시에 뜬다고 뱃사공이 말했다.`;
    async function* entries() {
      for (let at = 0; at < 100; at += 1) yield { source: ko(at), target: `The first ferry leaves landing ${at}.` };
    }
    await importPairs(database, importId, entries());
    const lengths = "select places from memory_posting where side = 'source' and key = 0";
    expect(await database.rows(lengths)).toHaveLength(1);
    await database.run("delete from memory_posting where side = 'source' and key = 0"); // as an older Naru left it
    const another = { database: { ...database, sql: database.sql }, config };
    const best = async (text: string) => (await lookUp(another, desk.people.stranger, text))[0]?.target;
    expect(await best(ko(7))).toBe("The first ferry leaves landing 7.");
    expect(await best(ko(97))).toBe("The first ferry leaves landing 97.");
    expect(await database.rows(lengths)).toHaveLength(1);
  });
});
