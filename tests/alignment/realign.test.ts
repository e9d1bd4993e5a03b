import { afterAll, beforeAll, expect, test } from "vitest";
import { correctAlignment, realignRest, undoAlignment } from "#shared/alignment/api.ts";
import { openArticle } from "#shared/review/api.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { writeWords } from "#tests/support/write-words.ts";

const FIRST = 2;

onBothDatabases("aligning the rest again", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
  });
  afterAll(() => desk.stop());

  const idAt = ({ segments }: Opened, place: number) => segments[place]?.id ?? "";
  const reopen = ({ article }: Opened) => yuna.call(openArticle, { articleId: article.id });
  const shape = ({ segments }: Opened) => segments.map((each) => ({ korean: sourceText(each), english: each.text }));
  const realign = ({ article, structure }: Opened, segmentId: string, client = yuna) =>
    client.call(realignRest, { articleId: article.id, structure, segmentId });

  test("what was confirmed stays", async () => {
    const before = await bringArticle(yuna, salt);
    const { id: articleId } = before.article;
    await yuna.call(correctAlignment, {
      articleId,
      structure: before.structure,
      correction: { act: "confirm", segmentId: idAt(before, FIRST) },
    });
    const confirmed = await reopen(before);
    await expect(realign(confirmed, idAt(confirmed, FIRST))).rejects.toMatchObject({ code: "realigned-same" });
    expect(shape(await reopen(before))).toEqual(shape(before));
  });

  test("where every row is decided there is nothing to align again", async () => {
    const before = await bringArticle(yuna, salt);
    await yuna.call(correctAlignment, {
      articleId: before.article.id,
      structure: before.structure,
      correction: { act: "confirm-all", segmentId: idAt(before, 0) },
    });
    const sure = await reopen(before);
    await expect(realign(sure, idAt(sure, 0))).rejects.toMatchObject({ code: "nothing-to-realign" });
  });

  test("English that stands beside the wrong Korean finds its own, and one undo takes it back", async () => {
    const before = await bringArticle(yuna, salt);
    const { id: articleId } = before.article;
    const [first, second] = [before.segments[FIRST], before.segments[FIRST + 2]];
    if (!first || !second) throw new Error("The story has five paragraphs");
    await writeWords(yuna, first.id, second.text);
    await writeWords(yuna, second.id, first.text);
    const crossed = await reopen(before);
    const done = await realign(crossed, idAt(crossed, FIRST));
    const mended = shape(await reopen(before));
    for (const row of shape(before)) expect(mended).toContainEqual(row);
    await yuna.call(undoAlignment, { articleId, structure: done.structure });
    expect(shape(await reopen(before))).toEqual(shape(crossed));
  });

  test("a structure that has moved on, and one who may not align, are refused", async () => {
    const before = await bringArticle(yuna, salt);
    const stale = { ...before, structure: before.structure + 7 };
    await expect(realign(stale, idAt(before, FIRST), martin)).rejects.toMatchObject({ code: "moved-on" });
    const journalist = await desk.as("journalist");
    await expect(realign(before, idAt(before, FIRST), journalist)).rejects.toMatchObject({ code: "capability" });
  });
});
