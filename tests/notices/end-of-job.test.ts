import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startBoss } from "#server/jobs/boss.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";

onBothDatabases("a database that goes away in the middle of a job", (kind) => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
  });
  afterAll(() => desk.stop());

  test("ends no desk, whether the job was done or not", { timeout: 60_000 }, async () => {
    const { database } = desk.desk;
    let ends = 0;
    const run: typeof database.run = (text, values) => {
      if (!Array.isArray(values?.[1])) return database.run(text, values);
      ends += 1;
      const gone = new Error("Connection terminated unexpectedly");
      if (ends % 2 === 0) throw gone; // known to be away: it is not even asked
      return Promise.reject(gone);
    };
    const nobodys: unknown[] = [];
    const note = (error: unknown) => nobodys.push(error);
    process.on("unhandledRejection", note);
    const away = { ...database, run };
    const boss = await startBoss(
      { database: away, log: pino({ level: "silent" }) },
      {
        letter: async (id) => {
          if (id === "refused") throw new Error("no mail server");
        },
        round: async () => {},
      },
    );
    try {
      await boss.send("taken");
      await vi.waitUntil(() => ends >= 1, 20_000);
      await boss.send("refused");
      await vi.waitUntil(() => ends >= 2, 20_000);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(nobodys).toEqual([]);
    } finally {
      await boss.stop();
      process.off("unhandledRejection", note);
    }
  });
});
