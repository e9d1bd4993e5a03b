import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { start } from "#server/main.ts";
import { openSession } from "#server/people/session.ts";
import { changeArticleSettings } from "#shared/articles/api.ts";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import { approveSegment, listFacts, readSegment, returnSegment, submitSegment } from "#shared/review/api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import { listThreads, openComment } from "#shared/threads/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import { type Client, clientFor } from "#tests/support/client.ts";
import { countingQueries } from "#tests/support/counting-queries.ts";
import { freshPostgres, onBothDatabases, onPostgres } from "#tests/support/databases.ts";
import { startDesk, TEST_CONFIG, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { batchFor, seenBy, writeWords } from "#tests/support/write-words.ts";

onBothDatabases("in a paragraph that the desk knows from a moment ago", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let articleId: string;
  let segmentId: string;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
  });
  afterAll(() => desk.stop());

  beforeEach(async () => {
    const opened = await bringArticle(yuna, salt);
    [articleId, segmentId] = [opened.article.id, opened.segments[2]?.id ?? ""];
    await writeWords(yuna, segmentId, "Salt is dear.");
  });

  const now = () => yuna.call(readSegment, { segmentId });

  test("words are kept with one statement", async () => {
    const { version } = await now();
    const steps = [{ stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "x" }] } }];
    const count = await countingQueries(desk, async () => {
      const batch = { segmentId, schemaVersion: SCHEMA_VERSION, version, steps, clientId: "tests" };
      await yuna.call(sendSteps, { ...batch, batchId: randomUUID() });
    });
    expect(count).toBe(1);
    expect((await now()).version).toBe(version + 3);
  });

  test("an approval given meanwhile is met, and a return of it too", async () => {
    const { digests: seen } = await now();
    await yuna.call(submitSegment, { segmentId, seen });
    await martin.call(approveSegment, { segmentId, seen });
    expect((await yuna.refusal(sendSteps, await batchFor(yuna, segmentId, "Salt is cheap."))).code).toBe(
      "approved-locked",
    );
    await martin.call(returnSegment, { segmentId, reason: "Which salt?" });
    await writeWords(yuna, segmentId, "Sea salt is dear.");
    expect((await now()).review.state).toBe("returned");
  });

  test("an article that was closed to somebody meanwhile does not exist for them any more", async () => {
    const nari = await desk.as("stranger");
    await writeWords(nari, segmentId, "Salt is very dear.");
    const batch = await batchFor(nari, segmentId, "Salt is cheap.");
    await yuna.call(changeArticleSettings, { articleId, restricted: true });
    expect((await nari.refusal(sendSteps, batch)).status).toBe(404);
    expect((await now()).text).toBe("Salt is very dear.");
    await writeWords(yuna, segmentId, "Salt is dear again.");
  });

  test("a comment made meanwhile follows its words, and what is typed before it moves it each time", async () => {
    const anchor = { side: "target", from: 8, to: 12, quote: "dear", orphaned: false } as const;
    const { id } = await martin.call(openComment, { segmentId, anchor, body: "Dear to whom?" });
    for (const words of ["The salt is dear.", "All the salt is dear.", "Nearly all the salt is dear."]) {
      await writeWords(yuna, segmentId, words);
      const { threads } = await martin.call(listThreads, { articleId });
      const from = words.indexOf("dear");
      expect(threads.find((thread) => thread.id === id)?.anchor).toMatchObject({ from, to: from + 4, orphaned: false });
    }
  });

  test("a batch that is sent again is answered as before, and its name serves for no other words", async () => {
    const batch = await batchFor(yuna, segmentId, "Salt is dearer.");
    const first = await yuna.call(sendSteps, batch);
    await writeWords(yuna, segmentId, "Salt is dearest.");
    expect(await yuna.call(sendSteps, batch)).toEqual(first);
    const other = await batchFor(yuna, segmentId, "Salt is gone.");
    expect((await yuna.refusal(sendSteps, { ...other, batchId: batch.batchId })).code).toBe("batch-reused");
    expect((await now()).text).toBe("Salt is dearest.");
  });

  test("who is behind is moved over what came since, and a version that is not there yet is refused", async () => {
    const [mine, theirs] = [
      await batchFor(yuna, segmentId, "Now salt is dear."),
      await batchFor(martin, segmentId, "Salt is dear here."),
    ];
    await yuna.call(sendSteps, mine);
    await martin.call(sendSteps, theirs);
    expect((await now()).text).toBe("Now salt is dear here.");
    const ahead = await batchFor(yuna, segmentId, "Salt.");
    expect((await yuna.refusal(sendSteps, { ...ahead, version: ahead.version + 1 })).code).toBe("version-from-future");
  });

  test("who comes with very much to a text that has gone on for very long is asked to read it first, and holds up nobody", async () => {
    const { version } = await now();
    const letter = { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "x" }] } };
    const many = { segmentId, schemaVersion: SCHEMA_VERSION, steps: Array(500).fill(letter), clientId: "tests" };
    for (let at = 0; at < 5; at += 1)
      await martin.call(sendSteps, { ...many, version: version + at, batchId: randomUUID() });
    const late = { ...many, version, batchId: randomUUID() };
    expect((await yuna.refusal(sendSteps, late)).code).toBe("too-far-behind");
    await yuna.call(sendSteps, { ...late, steps: [letter] });
    expect((await now()).text).toBe(`${"x".repeat(2_501)}Salt is dear.`);
  });

  test("twenty who write at once in it are each kept once, in one order", async () => {
    const first = await now();
    const sends = Array.from({ length: 20 }, (_, at) => {
      const slice = { content: [{ type: "text", text: `${at},` }] };
      const steps = [{ stepType: "replace", from: 1, to: 1, slice }];
      const batch = { segmentId, schemaVersion: SCHEMA_VERSION, version: first.version, steps, clientId: `tab ${at}` };
      return (at % 2 ? yuna : martin).call(sendSteps, { ...batch, batchId: randomUUID() });
    });
    const versions = (await Promise.all(sends)).map(({ version }) => version).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: 20 }, (_, at) => first.version + 1 + at));
    const { text, authors } = await now();
    for (let at = 0; at < 20; at += 1) expect(text).toContain(`${at},`);
    expect(new Set(authors)).toEqual(new Set([desk.people.translator.id, desk.people.editor.id]));
  });

  test("of those who write at once each has an answer of their own, and a comment follows its words through all of it", async () => {
    const anchor = { side: "target", from: 8, to: 12, quote: "dear", orphaned: false } as const;
    const { id } = await martin.call(openComment, { segmentId, anchor, body: "Dear to whom?" });
    await writeWords(martin, segmentId, "Now salt is dear.");
    const { version } = await now();
    const batch = (content: unknown) => ({
      ...{ segmentId, schemaVersion: SCHEMA_VERSION, version, clientId: "tests", batchId: randomUUID() },
      steps: [{ stepType: "replace", from: 1, to: 1, slice: { content: [content] } }],
    });
    const twice = batch({ type: "text", text: "b" });
    const [one, refused, two, again, three] = await Promise.all([
      yuna.call(sendSteps, batch({ type: "text", text: "a" })),
      martin.refusal(sendSteps, batch({ type: "image", attrs: { src: "/x" } })),
      yuna.call(sendSteps, twice),
      yuna.call(sendSteps, twice),
      martin.call(sendSteps, batch({ type: "text", text: "c" })),
    ]);
    expect(refused.code).toBe("steps-refused");
    expect(again).toEqual(two);
    expect(new Set([one, two, three].map((kept) => kept.version)).size).toBe(3);
    const { text } = await now();
    expect([...text.slice(0, 3)].sort().join("")).toBe("abc");
    expect(text.slice(3)).toBe("Now salt is dear.");
    const { threads } = await martin.call(listThreads, { articleId });
    expect(threads.find((thread) => thread.id === id)?.anchor).toMatchObject({
      from: text.indexOf("dear"),
      orphaned: false,
    });
  });

  test("the record says once of each who wrote, also when they take turns", async () => {
    const ines = await desk.as("secondEditor");
    for (const who of [martin, ines, martin, ines, martin]) {
      const { text } = await now();
      await writeWords(who, segmentId, `${text} More.`);
    }
    const { editor, secondEditor } = desk.people;
    const rows = await desk.desk.database.rows<{ person_id: string }>(
      `select person_id from event where segment_id = '${segmentId}' and kind = 'segment.written' order by number`,
    );
    expect(rows.map((row) => row.person_id)).toEqual([editor.id, secondEditor.id]);
  });

  test("words that read as they did before have the authors that they had then", async () => {
    await writeWords(martin, segmentId, "Salt is not dear.");
    expect((await now()).authors).toContain(desk.people.editor.id);
    await writeWords(martin, segmentId, "Salt is dear.");
    expect((await now()).authors).toEqual([desk.people.translator.id]);
    expect((await yuna.call(listFacts, { segmentId })).facts).toEqual([]);
  });

  test("a row that was taken away meanwhile is written in no more", async () => {
    const batch = await batchFor(yuna, segmentId, "Salt is cheap.");
    await desk.desk.database.sql.execute(sql`update segment set removed_at = now() where id = ${segmentId}`);
    expect((await yuna.refusal(sendSteps, batch)).status).toBe(404);
  });
});

onPostgres("in a paragraph that two nodes know", () => {
  test("each meets what the other has written and approved", async () => {
    const own = await freshPostgres();
    const one = await startDesk({ database: await own.open() });
    const two = await start({ config: { ...TEST_CONFIG, dataFolder: "/nonexistent" }, database: await own.open() });
    try {
      const yuna = await one.as("translator");
      const martin = clientFor(two.url, await openSession(two.desk, one.people.editor.id, {}));
      const segmentId = (await bringArticle(yuna, salt)).segments[2]?.id ?? "";
      for (const words of ["One.", "One. Two.", "One. Two. Three.", "One. Two. Three. Four."]) {
        await writeWords(yuna, segmentId, words);
        await writeWords(martin, segmentId, `${words} Aside.`);
      }
      expect(await martin.call(readSegment, { segmentId })).toMatchObject({ text: "One. Two. Three. Four. Aside." });
      const ines = clientFor(two.url, await openSession(two.desk, one.people.secondEditor.id, {}));
      await yuna.call(submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
      const late = await batchFor(yuna, segmentId, "Late.");
      await ines.call(approveSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
      expect((await yuna.refusal(sendSteps, late)).code).toBe("approved-locked");
    } finally {
      await two.stop();
      await one.stop();
    }
  });

  test("words that wait while an approval is being given meet the approval", async () => {
    const desk = await startDesk({ database: "postgres" });
    try {
      const yuna = await desk.as("translator");
      const segmentId = (await bringArticle(yuna, salt)).segments[2]?.id ?? "";
      await writeWords(yuna, segmentId, "Salt is dear.");
      const batch = await batchFor(yuna, segmentId, "Salt is cheap.");
      const { sent } = await desk.desk.database.sql.transaction(async (approving) => {
        await approving.execute(sql`select 1 from segment where id = ${segmentId} for update`);
        const sent = yuna.refusal(sendSteps, batch);
        await new Promise((resolve) => setTimeout(resolve, 500));
        await approving.execute(sql`
          insert into fact (article_id, segment_id, kind, person_id, at, source_digest, target_digest, version)
          select article_id, id, 'approval', ${desk.people.editor.id}, now(), source_digest, target_digest, version
          from segment where id = ${segmentId}`);
        return { sent };
      });
      expect((await sent).code).toBe("approved-locked");
      expect((await yuna.call(readSegment, { segmentId })).version).toBe(batch.version);
    } finally {
      await desk.stop();
    }
  });
});
