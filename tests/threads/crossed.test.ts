import { afterAll, beforeAll, expect, test } from "vitest";
import { correctAlignment, undoAlignment } from "#shared/alignment/api.ts";
import { openArticle, readSegment } from "#shared/review/api.ts";
import { listThreads, openComment } from "#shared/threads/api.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { decideAll, suggestWords } from "#tests/support/suggest-words.ts";
import { writeWords } from "#tests/support/write-words.ts";

const ROW = 2;

onBothDatabases("conversations on words that everything happens to", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
  });
  afterAll(() => desk.stop());

  test("suggested away, cut, pasted, undone, split off and merged again, three on one word stand on it at every turn", async () => {
    const opened = await bringArticle(yuna, salt);
    const { id: articleId } = opened.article;
    const segmentId = opened.segments[ROW]?.id ?? "";
    const start = opened.segments[ROW]?.text ?? "";
    const first = start.slice(0, start.indexOf(". ") + 1);
    const word = start.slice(first.length + 1).split(" ")[0] ?? "";
    const quotes = [word, `${word} ${start.slice(first.length + 1).split(" ")[1]}`, word.slice(0, 2)];
    const ids: string[] = [];
    for (const quote of quotes) {
      const from = first.length + 1;
      const anchor = { side: "target" as const, from, to: from + quote.length, quote };
      ids.push((await yuna.call(openComment, { segmentId, anchor, body: `Is “${quote}” right?` })).id);
    }
    const rows = () => yuna.call(openArticle, { articleId });
    /** What each of them stands on, in whichever row. */
    const stands = async () => {
      const { threads } = await martin.call(listThreads, { articleId });
      const { segments } = await rows();
      return ids.map((id) => {
        const { segmentId: row, anchor } = threads.find((thread) => thread.id === id) ?? {};
        if (anchor?.side !== "target" || anchor.orphaned) return "nowhere";
        return segments.find((segment) => segment.id === row)?.text.slice(anchor.from, anchor.to);
      });
    };
    const structure = async (): Promise<Opened["structure"]> => (await rows()).structure;
    const undo = async () => yuna.call(undoAlignment, { articleId, structure: await structure() });

    await suggestWords(martin, desk.people.editor.id, segmentId, word, "Something");
    expect(await stands()).not.toContain("nowhere");
    await decideAll(yuna, segmentId, "reject");
    expect(await stands()).toEqual(quotes);

    await writeWords(yuna, segmentId, first);
    expect(await stands()).toEqual(quotes.map(() => "nowhere"));
    const rest = start.slice(first.length + 1);
    await writeWords(yuna, segmentId, `${rest} ${first}`);
    expect(await stands()).toEqual(quotes);
    await writeWords(yuna, segmentId, first);
    await writeWords(yuna, segmentId, start);
    expect(await stands()).toEqual(quotes);

    await yuna.call(correctAlignment, {
      articleId,
      structure: await structure(),
      correction: { act: "split", segmentId, keepSource: 1, keepTarget: first.length + 1 },
    });
    const [, second] = (await rows()).segments.slice(ROW);
    const homes = async () => (await martin.call(listThreads, { articleId })).threads.map((each) => each.segmentId);
    expect(await homes()).toEqual(ids.map(() => second?.id));
    expect(await stands()).toEqual(quotes);
    await yuna.call(correctAlignment, {
      articleId,
      structure: await structure(),
      correction: { act: "merge", segmentId },
    });
    expect(await homes()).toEqual(ids.map(() => segmentId));
    expect(await stands()).toEqual(quotes);
    await undo();
    expect(await homes()).toEqual(ids.map(() => second?.id));
    await undo();
    expect(await homes()).toEqual(ids.map(() => segmentId));
    expect(await stands()).toEqual(quotes);
    expect((await yuna.call(readSegment, { segmentId })).text).toBe(start);
  });
});
