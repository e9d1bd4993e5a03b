import { afterAll, beforeAll, expect, test } from "vitest";
import { correctAlignment, realignRest, undoAlignment } from "#shared/alignment/api.ts";
import { openArticle } from "#shared/review/api.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";

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

  test("what was confirmed stays, and undo brings every row back", async () => {
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

  test("no word is lost where the rest is aligned again, and one undo takes back what changed", async () => {
    const before = await bringArticle(yuna, salt);
    const { id: articleId } = before.article;
    // Confidence comes from the aligner alone: what is open here is what it left open.
    const open = before.segments.filter(({ confidence }) => confidence !== null);
    expect(open.length).toBeGreaterThan(0);
    const words = (opened: Opened) =>
      shape(opened)
        .flatMap(({ english }) => english.split(/\s+/))
        .sort();
    const done = await realign(before, idAt(before, FIRST)).catch(({ code }: { code: string }) => code);
    if (typeof done !== "string") await yuna.call(undoAlignment, { articleId, structure: done.structure });
    else expect(done).toBe("realigned-same");
    const after = await reopen(before);
    expect(words(after)).toEqual(words(before));
    expect(shape(after)).toEqual(shape(before));
  });

  test("a structure that has moved on, and one who may not align, are refused", async () => {
    const before = await bringArticle(yuna, salt);
    const stale = { ...before, structure: before.structure + 7 };
    await expect(realign(stale, idAt(before, FIRST), martin)).rejects.toMatchObject({ code: "moved-on" });
    const journalist = await desk.as("journalist");
    await expect(realign(before, idAt(before, FIRST), journalist)).rejects.toMatchObject({ code: "capability" });
  });
});
