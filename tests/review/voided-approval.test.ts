import { afterAll, beforeAll, expect, test } from "vitest";
import { approveSegment, readSegment, reopenSegment, returnSegment, submitSegment } from "#shared/review/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";

/** An editor writes, the chief approves it and then puts a word right: whose words are they when the approval is void? */
let desk: TestDesk;
let martin: Client;
let chief: Client;
let segmentIds: string[];
beforeAll(async () => {
  desk = await startDesk();
  [martin, chief] = [await desk.as("editor"), await desk.as("chief")];
  const { segments } = await bringArticle(await desk.as("translator"), salt, { draft: false });
  segmentIds = segments.map(({ id }) => id);
});
afterAll(() => desk.stop());

async function approvedThenPutRight(segmentId: string) {
  await writeWords(martin, segmentId, "Salt has grown dearer.");
  await chief.call(approveSegment, { segmentId, seen: await seenBy(chief, segmentId) });
  await writeWords(chief, segmentId, "Salt has grown dearer again.");
}

const approve = async (who: Client, segmentId: string) =>
  who.refusal(approveSegment, { segmentId, seen: await seenBy(who, segmentId) });

test("a reopening voids every approval before it: who wrote most of the words may not approve them", async () => {
  const [, , segmentId = ""] = segmentIds;
  await approvedThenPutRight(segmentId);
  const second = await desk.as("secondEditor");
  await second.call(approveSegment, { segmentId, seen: await seenBy(second, segmentId) });
  await chief.call(reopenSegment, { segmentId, reason: "Dearer than what?" });
  expect((await approve(martin, segmentId)).code).toBe("four-eyes");
  expect((await martin.call(readSegment, { segmentId })).authors.sort()).toEqual(
    [desk.people.editor.id, desk.people.chief.id].sort(),
  );
});

test("changes asked for void an approval, also after a letter was typed and deleted", async () => {
  const [, , , segmentId = ""] = segmentIds;
  await approvedThenPutRight(segmentId);
  await chief.call(returnSegment, { segmentId, reason: "Dearer than what?" });
  await writeWords(chief, segmentId, "Salt has grown dearer again!");
  await writeWords(chief, segmentId, "Salt has grown dearer again.");
  await martin.call(submitSegment, { segmentId, seen: await seenBy(martin, segmentId) });
  expect((await approve(martin, segmentId)).code).toBe("four-eyes");
});
