import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { correctAlignment, undoAlignment } from "#shared/alignment/api.ts";
import {
  approveSegment,
  openArticle,
  readSegment,
  reopenSegment,
  returnSegment,
  submitSegment,
  withdrawApproval,
} from "#shared/review/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";

/** An editor writes, the chief approves it and then puts a word right: whose words are they when the approval is void? */
onBothDatabases("a void approval", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let chief: Client;
  let articleId: string;
  let segmentId: string;
  let next: string;
  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, chief] = [await desk.as("translator"), await desk.as("editor"), await desk.as("chief")];
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    const { article, segments } = await bringArticle(yuna, salt, { draft: false });
    articleId = article.id;
    [, , segmentId = "", next = ""] = segments.map(({ id }) => id);
  });

  const MARTINS = "Salt has grown dearer.";
  const PUT_RIGHT = "Salt has grown dearer again.";

  async function approvedThenPutRight() {
    await writeWords(martin, segmentId, MARTINS);
    await chief.call(approveSegment, { segmentId, seen: await seenBy(chief, segmentId) });
    await writeWords(chief, segmentId, PUT_RIGHT);
  }

  const approve = async (who: Client) => who.refusal(approveSegment, { segmentId, seen: await seenBy(who, segmentId) });

  const submit = async () => martin.call(submitSegment, { segmentId, seen: await seenBy(martin, segmentId) });

  const reason = "Dearer than what?";

  test("leaves nothing before it excused: who wrote most of the words may not approve them", async () => {
    await approvedThenPutRight();
    const second = await desk.as("secondEditor");
    await second.call(approveSegment, { segmentId, seen: await seenBy(second, segmentId) });
    await chief.call(reopenSegment, { segmentId, reason });
    expect((await approve(martin)).code).toBe("four-eyes");
    expect((await martin.call(readSegment, { segmentId })).authors.sort()).toEqual(
      [desk.people.editor.id, desk.people.chief.id].sort(),
    );
  });

  test("is void also after a letter was typed and deleted", async () => {
    await approvedThenPutRight();
    await chief.call(returnSegment, { segmentId, reason });
    await writeWords(chief, segmentId, "Salt has grown dearer again!");
    await writeWords(chief, segmentId, PUT_RIGHT);
    await submit();
    expect((await approve(martin)).code).toBe("four-eyes");
  });

  test.each([
    ["withdrawn", () => chief.call(withdrawApproval, { segmentId })],
    ["reopened", () => chief.call(reopenSegment, { segmentId, reason })],
    [
      "returned",
      async () => {
        await chief.call(returnSegment, { segmentId, reason });
        await submit();
      },
    ],
  ])("excuses nobody from words that it once let in and that are typed back: %s", async (_how, make) => {
    await approvedThenPutRight();
    await writeWords(chief, segmentId, MARTINS);
    await make();
    await writeWords(martin, segmentId, PUT_RIGHT);
    expect((await approve(martin)).code).toBe("four-eyes");
  });

  test("makes nobody an author who only types former words back", async () => {
    await writeWords(yuna, segmentId, MARTINS);
    await chief.call(approveSegment, { segmentId, seen: await seenBy(chief, segmentId) });
    await chief.call(reopenSegment, { segmentId, reason });
    await writeWords(martin, segmentId, PUT_RIGHT);
    await writeWords(martin, segmentId, MARTINS);
    expect((await martin.call(readSegment, { segmentId })).authors).toEqual([desk.people.translator.id]);
  });

  test("stays void when rows that were joined meanwhile are parted again", async () => {
    await approvedThenPutRight();
    await writeWords(yuna, next, "Nobody knows why.");
    const structure = async () => (await yuna.call(openArticle, { articleId })).structure;
    const correction = { act: "merge" as const, segmentId };
    await yuna.call(correctAlignment, { articleId, structure: await structure(), correction });
    await chief.call(returnSegment, { segmentId, reason });
    await yuna.call(undoAlignment, { articleId, structure: await structure() });
    await submit();
    expect((await approve(martin)).code).toBe("four-eyes");
    const { authors } = await yuna.call(readSegment, { segmentId: next });
    expect(authors).toEqual([desk.people.translator.id]);
  });
});
