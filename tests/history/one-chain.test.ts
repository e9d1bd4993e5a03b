import { pino } from "pino";
import { expect, test } from "vitest";
import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { verifyRecord } from "#shared/history/api.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk } from "#tests/support/desk.ts";
import { placeArticle, translated } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";

const WRITERS = 50;
/** Each of them; as many as the promise says with `TEST_RELIABILITY=all`. */
const EVENTS = process.env.TEST_RELIABILITY === "all" ? 200 : 2;

onBothDatabases("fifty people at work on one article", (database) => {
  test("make one chain without a break, in which every event of each stands in its order", {
    timeout: 600_000,
  }, async () => {
    const desk = await startDesk({ database });
    const { articleId } = await placeArticle(desk.desk, translated(salt), { by: desk.people.editor.id });
    const node: Desk = { ...desk.desk, log: pino({ level: "silent" }), committed: new Set() };
    const write = async (writer: number) => {
      for (let count = 0; count < EVENTS; count += 1)
        await inTransaction(node, (tx) =>
          record(tx, { kind: "thread.replied", articleId, by: desk.people.editor.id, data: { writer, count } }),
        );
    };
    const began = performance.now();
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    const ended = performance.now();
    const okja = await desk.as("chief");
    expect(await okja.call(verifyRecord, { articleId })).toEqual({ events: WRITERS * EVENTS, broken: null });
    const rows = await desk.desk.database.rows<{ data: { writer: number; count: number } }>(
      "select data from event where place is not null order by place",
    );
    for (let writer = 0; writer < WRITERS; writer += 1)
      expect(rows.flatMap(({ data }) => (data.writer === writer ? data.count : []))).toEqual([...Array(EVENTS).keys()]);
    if (EVENTS > 2)
      process.stdout.write(`${database}: ${WRITERS * EVENTS} events in ${((ended - began) / 1000).toFixed(1)} s\n`);
    await desk.stop();
  });
});
