import { afterAll, beforeAll, expect, test } from "vitest";
import { addProtectedItem } from "#shared/protection/api.ts";
import { addTerm, changeTerm, listTerms } from "#shared/terms/api.ts";
import { type Term, valuesOf } from "#shared/terms/term.ts";
import * as threads from "#shared/threads/api.ts";
import { listTermNotes } from "#shared/threads/term-note.ts";
import { placeSalt } from "#tests/publication/desk-with-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { readRecordOf } from "#tests/support/record-of.ts";

onBothDatabases("an answer kept as a note on a term", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let dohyun: Client;
  let nari: Client;
  let market: Term;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, dohyun, nari] = await Promise.all([
      desk.as("translator"),
      desk.as("editor"),
      desk.as("journalist"),
      desk.as("stranger"),
    ]);
    market = await martin.call(addTerm, { values: { korean: ["장마당"], preferred: "market" } });
  });
  afterAll(() => desk.stop());

  const WORDS = "하항구 장마당\n당국이 허가한 시장입니다.";

  /** A query about a word, answered by its journalist. */
  async function answered({ restricted = false } = {}) {
    const { articleId, segmentIds } = await placeSalt(desk, { restricted });
    const { id: threadId } = await martin.call(threads.openQuery, {
      segmentId: segmentIds[2] ?? "",
      anchor: { side: "segment" },
      body: "어느 장마당입니까?",
      readings: ["룡강 장마당", "하항구 장마당"],
    });
    const early = await martin.refusal(threads.keepNote, { threadId, words: "?", on: { termId: market.id } });
    expect(early.code).toBe("not-answered");
    await dohyun.call(threads.answerQuery, { threadId, body: "당국이 허가한 시장입니다.", reading: 1 });
    return { articleId, threadId, segmentId: segmentIds[2] };
  }
  const onMarket = async (client: Client) => (await client.call(listTermNotes, { termIds: market.id })).notes;

  test("stands at the term with the way back to the query, until it is taken off", async () => {
    const { articleId, threadId, segmentId } = await answered();
    const { notes } = await yuna.call(threads.keepNote, { threadId, words: WORDS, on: { termId: market.id } });
    expect(notes).toMatchObject([
      { korean: "장마당", preferred: "market", words: WORDS, by: desk.people.translator.id },
    ]);
    expect(await onMarket(nari)).toMatchObject([{ articleId, threadId, segmentId, words: WORDS }]);
    const noteId = notes[0]?.id ?? "";
    expect((await nari.refusal(threads.dropNote, { threadId, noteId })).code).toBe("capability");
    expect((await martin.call(threads.dropNote, { threadId, noteId })).notes).toEqual([]);
    expect((await martin.refusal(threads.dropNote, { threadId, noteId })).status).toBe(404);
    expect(await onMarket(nari)).toEqual([]);
    const kinds = (await readRecordOf(desk, articleId)).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(["thread.note-kept", "thread.note-dropped"]);
    await expect(desk.desk.database.rows("update term_note set words = 'x'")).rejects.toThrow(/never changed/);
  });

  test("begins an entry where there is none, which goes with it unless somebody has decided since", async () => {
    const { threadId } = await answered();
    const on = { values: { korean: ["허가 시장"], preferred: "licensed market" } };
    expect((await yuna.refusal(threads.keepNote, { threadId, words: WORDS, on })).code).toBe("capability");
    const keep = async () => (await martin.call(threads.keepNote, { threadId, words: WORDS, on })).notes[0];
    const found = async () => (await nari.call(listTerms, { words: "허가 시장" })).terms;
    const first = await keep();
    expect(await found()).toMatchObject([{ id: first?.termId, preferred: "licensed market" }]);
    await martin.call(threads.dropNote, { threadId, noteId: first?.id ?? "" });
    expect(await found()).toEqual([]);
    const second = await keep();
    const [term] = await found();
    if (!term) throw new Error("No entry was begun");
    await martin.call(changeTerm, { termId: term.id, version: 1, values: valuesOf(term) });
    await martin.call(threads.dropNote, { threadId, noteId: second?.id ?? "" });
    expect(await found()).toHaveLength(1);
  });

  test("of a restricted article is there only for those who may read that", async () => {
    const { threadId } = await answered({ restricted: true });
    const on = { termId: market.id };
    expect((await nari.refusal(threads.keepNote, { threadId, words: WORDS, on })).status).toBe(404);
    await martin.call(threads.keepNote, { threadId, words: WORDS, on });
    expect((await onMarket(yuna)).map((note) => note.threadId)).toContain(threadId);
    expect(await onMarket(nari)).toEqual([]);
  });

  test("says nothing that the article protects: neither the note nor the entry begun with it", async () => {
    const { articleId, threadId } = await answered();
    const okja = await desk.as("chief");
    await okja.call(addProtectedItem, { articleId, words: "두루미" });
    const values = { korean: ["소금 장수"], preferred: "salt seller", note: "두 루 미 씨의 말" };
    for (const kept of [
      { words: "두루미 씨에게 물었습니다.", on: { termId: market.id } },
      { words: WORDS, on: { values } },
    ])
      expect((await martin.refusal(threads.keepNote, { threadId, ...kept })).code).toBe("note-protected");
    expect((await nari.call(listTerms, { words: "소금 장수" })).total).toBe(0);
  });
});
