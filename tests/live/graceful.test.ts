import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openPostgres } from "#server/db/postgres.ts";
import { start } from "#server/main.ts";
import { openSession } from "#server/people/session.ts";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import { readSegment } from "#shared/review/api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import { CallRefused, clientFor } from "#tests/support/client.ts";
import { freshPostgres, onPostgres } from "#tests/support/databases.ts";
import { startDesk, TEST_CONFIG } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { listen } from "./socket.ts";

onPostgres("a node that is told to stop while twenty people type", () => {
  test("loses no request, lets the feeds go, and the other node takes over", async () => {
    const own = await freshPostgres();
    const staying = await startDesk({ database: await own.open() });
    const leaving = await start({
      config: { ...TEST_CONFIG, dataFolder: "/nonexistent" },
      database: await openPostgres(own.url),
    });
    try {
      const opened = await bringArticle(await staying.as("translator"), salt);
      const segmentId = opened.segments[2]?.id ?? "";
      const cookies = await openSession(leaving.desk, staying.people.translator.id, {});
      const [here, there] = [clientFor(leaving.url, cookies), clientFor(staying.url, cookies)];
      const feed = await listen(here);
      feed.say({ type: "open", articleId: opened.article.id, since: null });
      await feed.hears("caught-up");
      const acknowledged: string[] = [];
      let stopping = false;
      const type = async (person: number) => {
        for (let letter = 0; letter < 10; letter += 1) {
          const mark = `<${person}.${letter}>`;
          const slice = { content: [{ type: "text", text: mark }] };
          const steps = [{ stepType: "replace", from: 1, to: 1, slice }];
          const batch = { segmentId, schemaVersion: SCHEMA_VERSION, steps, clientId: `tab ${person}` };
          const named = { ...batch, version: opened.segments[2]?.version ?? 0, batchId: randomUUID() };
          // As a browser behind a load balancer: what one node did not answer is sent to the other, under its name.
          await here.call(sendSteps, named).catch((error: unknown) => {
            if (error instanceof CallRefused || !stopping) throw error;
            return there.call(sendSteps, named);
          });
          acknowledged.push(mark);
        }
      };
      const typing = Promise.all(Array.from({ length: 20 }, (_, person) => type(person)));
      while (acknowledged.length < 60) await new Promise((resolve) => setTimeout(resolve, 5));
      stopping = true;
      const began = performance.now();
      await leaving.stop();
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await feed.closed).toBe(1012);
      const back = await listen(there);
      back.say({ type: "open", articleId: opened.article.id, since: null });
      await back.hears("caught-up");
      await typing;
      const { text } = await there.call(readSegment, { segmentId });
      for (const mark of acknowledged) expect(text.split(mark)).toHaveLength(2);
      expect(acknowledged).toHaveLength(200);
      back.close();
    } finally {
      await leaving.stop();
      await staying.stop();
    }
  }, 60_000);
});
