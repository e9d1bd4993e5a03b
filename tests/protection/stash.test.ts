import { afterAll, beforeAll, expect, test } from "vitest";
import { chainOf } from "#server/activity/store.ts";
import { eraseDue } from "#server/protection/erase-due.ts";
import { readGate } from "#shared/gate/api.ts";
import { searchMemory } from "#shared/memory/api.ts";
import {
  addProtectedItem,
  addStashNote,
  listProtectedItems,
  listStash,
  removeStashNote,
} from "#shared/protection/api.ts";
import { downloadDraft, downloadEdition, publishArticle } from "#shared/publication/api.ts";
import { openArticle } from "#shared/review/api.ts";
import * as threads from "#shared/threads/api.ts";
import { approveEach, placeSalt, signOff } from "#tests/publication/desk-with-article.ts";
import { type Client, requestFor } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";

const WORDS = "소식통은 역전 이발소의 둘째 딸이다. Ask her only through the ferryman.";

onBothDatabases("the stash", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let okja: Client;
  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, okja] = await Promise.all([desk.as("translator"), desk.as("editor"), desk.as("chief")]);
  });
  afterAll(() => desk.stop());

  test("is for the members of the article and the chief; a note is taken out by its writer or the chief", async () => {
    const { articleId } = await placeSalt(desk);
    const note = await yuna.call(addStashNote, { articleId, words: WORDS });
    expect(await yuna.call(addStashNote, { articleId, words: WORDS })).toEqual(note);
    for (const member of [martin, okja, await desk.as("journalist")])
      expect((await member.call(listStash, { articleId })).notes).toMatchObject([note]);
    const nari = await desk.as("stranger");
    expect((await nari.refusal(listStash, { articleId })).code).toBe("not-member");
    expect((await nari.refusal(addStashNote, { articleId, words: "?" })).code).toBe("not-member");
    expect((await nari.refusal(removeStashNote, { articleId, noteId: note.id })).code).toBe("not-member");
    expect((await martin.refusal(removeStashNote, { articleId, noteId: note.id })).code).toBe("others-note");
    const elsewhere = { articleId: (await placeSalt(desk)).articleId, noteId: note.id };
    expect((await okja.refusal(removeStashNote, elsewhere)).code).toBe("not-found");
    await okja.call(removeStashNote, { articleId, noteId: note.id });
    expect((await yuna.call(listStash, { articleId })).notes).toEqual([]);
  });

  test("lies beside the article: nothing that is read, published, searched or recorded holds a word of it", async () => {
    const placed = await placeSalt(desk);
    const { articleId } = placed;
    const { canary } = await yuna.call(addStashNote, { articleId, words: WORDS });
    const digests = await seenBy(martin, placed.segmentIds[2] ?? "");
    await approveEach(martin, placed);
    await martin.call(publishArticle, { articleId, after: 0 });
    expect(await seenBy(martin, placed.segmentIds[2] ?? "")).toEqual(digests);
    const told = [
      await martin.call(openArticle, { articleId }),
      await martin.call(searchMemory, { words: "이발소" }),
      await martin.call(searchMemory, { words: "ferryman" }),
      await (await martin.fetch(...requestFor(downloadEdition, { articleId, number: 1, format: "json" }))).text(),
      await chainOf(desk.desk.database.sql, articleId),
      await desk.desk.database.rows("select * from stash_note"),
    ];
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${canary}|이발소|ferryman`));
  });

  test("is erased for good when its time is over, and the record says that and not what", async () => {
    const { articleId } = await placeSalt(desk, { restricted: true });
    await yuna.call(addStashNote, { articleId, words: WORDS });
    await okja.call(addProtectedItem, { articleId, words: "이발소" });
    await signOff(martin, articleId);
    const [note] = (await martin.call(listStash, { articleId })).notes;
    const due = new Date(note?.eraseAt ?? 0);
    await eraseDue(desk.desk, new Date(due.getTime() - 60_000));
    expect((await martin.call(listStash, { articleId })).notes).toHaveLength(1);
    await Promise.all([1, 2].map((hour) => eraseDue(desk.desk, new Date(due.getTime() + hour * 3_600_000))));
    expect((await martin.call(listStash, { articleId })).notes).toEqual([]);
    const { database } = desk.desk;
    expect(
      await database.rows(`select 1 from sign_off where sealed is not null and article_id = '${articleId}'`),
    ).toEqual([]);
    expect((await okja.call(listProtectedItems, { articleId })).items).toMatchObject([{ eraseAt: null }]);
    const erased = (await chainOf(database.sql, articleId)).filter(({ kind }) => kind === "protection.erased");
    expect(erased).toMatchObject([{ by: null, data: { notes: 1, items: 0, answers: 2 } }]);
  });

  test("a sentence of a note, or its canary, keeps in whatever it was copied into", async () => {
    const placed = await placeSalt(desk);
    const { articleId, segmentIds } = placed;
    const [, , third = "", fourth = ""] = segmentIds;
    const note = await yuna.call(addStashNote, { articleId, words: WORDS });
    await writeWords(yuna, third, "Ask her, only through the FERRYMAN!");
    await writeWords(yuna, fourth, `Salt is dear. ${note.canary}`);
    const { lines } = await martin.call(readGate, { articleId });
    expect(lines.filter(({ obstacle }) => obstacle === "protected-item")).toMatchObject([
      { segmentId: third, overridable: false },
      { segmentId: fourth, overridable: false },
    ]);
    expect(await martin.refusal(downloadDraft, { articleId, format: "md" })).toMatchObject({
      body: { code: "protected-in", params: { paragraphs: "1, 2" } },
    });
    const asked = { segmentId: segmentIds[5] ?? "", anchor: { side: "segment" as const }, body: WORDS };
    const { id: threadId } = await yuna.call(threads.openQuery, asked);
    expect((await yuna.refusal(threads.makeAnswerLink, { threadId })).code).toBe("no-link-protected");
    await yuna.call(removeStashNote, { articleId, noteId: note.id });
    expect((await yuna.call(threads.makeAnswerLink, { threadId })).link).toContain("/answer#");
  });
});
