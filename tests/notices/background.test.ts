import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect, test } from "vitest";
import { openDesk } from "#server/db/open.ts";
import { prepareQueue, startBoss } from "#server/jobs/boss.ts";
import { addLetter } from "#server/notices/letter-store.ts";
import { addNotice } from "#server/notices/store.ts";
import { addPerson } from "#server/people/store.ts";
import { openComment, reply } from "#shared/threads/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import {
  type DatabaseKind,
  freshDatabase,
  freshPostgres,
  hasPostgres,
  onBothDatabases,
  onPostgres,
} from "#tests/support/databases.ts";
import { startDesk, TEST_CONFIG } from "#tests/support/desk.ts";
import { openMailbox } from "#tests/support/smtp.ts";
import { salt } from "#tests/support/stories.ts";

onBothDatabases("the queue of background work", (database) => {
  test("sends what waits by itself, once, and tries again when the mail server comes back", {
    timeout: 120_000,
  }, async () => {
    let refuses = true;
    const box = await openMailbox({ turnsAway: () => refuses });
    const desk = await startDesk({ database, background: true, config: { smtpUrl: box.url } });
    const [yuna, martin] = [await desk.as("translator"), await desk.as("editor")];
    const { segments } = await bringArticle(yuna, salt, {
      members: [{ personId: desk.people.editor.id, part: "editor" }],
    });
    const comment = await yuna.call(openComment, {
      segmentId: segments[2]?.id ?? "",
      anchor: { side: "segment" },
      body: "@Martin look",
      mentions: [desk.people.editor.id],
    });
    await martin.call(reply, { threadId: comment.id, body: "I do." });
    await expect.poll(async () => attempts(desk.desk.database), { timeout: 30_000 }).toBeGreaterThan(0);
    expect(box.letters).toEqual([]);
    refuses = false;
    await expect.poll(() => box.letters.length, { timeout: 60_000 }).toBe(1);
    expect(box.letters).toMatchObject([
      { to: ["martin@desk.example"], subject: expect.stringContaining("Yuna mentions you") },
    ]);
    await desk.stop();
    await box.close();
  });
});

onBothDatabases("a queue that the build prepared", (kind) => {
  test("has every table, and holds no job: a desk that begins on it makes none, and works", {
    timeout: 60_000,
  }, async () => {
    const database = await freshDatabase(kind);
    const place = { database, log: pino({ level: "silent" }) };
    const tables = () =>
      database.rows("select schemaname, tablename from pg_tables where schemaname = 'jobs' order by tablename");
    const jobs = () => database.rows("select id from jobs.job");
    await prepareQueue(place);
    const prepared = await tables();
    expect(prepared.length).toBeGreaterThan(3);
    expect(await jobs()).toEqual([]);
    const done: string[] = [];
    const boss = await startBoss(place, { letter: async (id) => void done.push(id), round: async () => undefined });
    expect(await tables()).toEqual(prepared);
    await boss.send("one letter");
    await expect.poll(() => done, { timeout: 20_000 }).toEqual(["one letter"]);
    await boss.stop();
    await database.close();
  });
});

onPostgres("two nodes on one database", () => {
  test("begin together on an empty database, and one of them does what is asked of both", async () => {
    const database = await freshDatabase("postgres");
    const desk = { database, log: pino({ level: "silent" }) };
    const done: string[] = [];
    const jobs = { letter: async (id: string) => void done.push(id), round: async () => {} };
    const bosses = await Promise.all([startBoss(desk, jobs), startBoss(desk, jobs)]);
    await Promise.all(bosses.map((boss) => boss.send("one letter")));
    await expect.poll(() => done, { timeout: 20_000 }).toEqual(["one letter"]);
    await Promise.all(bosses.map((boss) => boss.stop()));
    expect(done).toEqual(["one letter"]);
    await database.close();
  });
});

const attempts = async (database: { rows<Row>(text: string): Promise<Row[]> }) =>
  (await database.rows<{ attempts: number }>("select attempts from letter"))[0]?.attempts ?? 0;

const BUILT = join(import.meta.dirname, "../../dist/server/main.js");

/** Kills the built server while it sends, again and again, until every letter is out. */
for (const kind of ["embedded", "postgres"] as const)
  test.skipIf(!existsSync(BUILT) || (kind === "postgres" && !hasPostgres))(
    `a kill in the middle of sending loses no letter and makes no second one (${kind})`,
    { timeout: 240_000 },
    async () => {
      const place = await placeFor(kind);
      const box = await openMailbox({ received: async (count) => void (count % 3 === 0 ? kill() : undefined) });
      const letters = await layLetters(place, process.env.TEST_RELIABILITY === "all" ? 12 : 4);
      let server: ReturnType<typeof spawn> | undefined;
      let kills = 0;
      function kill() {
        kills += 1;
        server?.kill("SIGKILL");
      }
      const distinct = () => new Set(box.letters.map(({ messageId }) => messageId.replace(/^<|@.*$/g, "")));
      while (distinct().size < letters.length) {
        await forgetClaims(place);
        const env = { ...process.env, PORT: "0", SMTP_URL: box.url, LOG_LEVEL: "silent" };
        const own = { NARU_DATA: place.dataFolder, DATABASE_URL: place.databaseUrl ?? "" };
        server = spawn(process.execPath, [BUILT], { env: { ...env, ...own }, stdio: "ignore" });
        const gone = once(server, "exit");
        await Promise.race([gone, untilAll(() => distinct().size === letters.length)]);
        server.kill("SIGTERM");
        await gone;
      }
      expect(kills).toBeGreaterThan(0);
      expect([...distinct()].sort()).toEqual([...letters].sort());
      // A letter that was on its way when the server died may come twice; it then carries the same Message-ID.
      expect(box.letters.length - letters.length).toBeLessThanOrEqual(kills);
      await box.close();
      await place.gone();
    },
  );

async function untilAll(isDone: () => boolean) {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 100));
}

interface Place {
  dataFolder: string;
  databaseUrl: string | undefined;
  gone(): Promise<void>;
}

/** Where the server that is killed keeps what it has. */
async function placeFor(kind: DatabaseKind): Promise<Place> {
  const dataFolder = await mkdtemp(join(tmpdir(), "naru-kill-"));
  const own = kind === "postgres" ? await freshPostgres() : undefined;
  const gone = async () => {
    await own?.drop();
    await rm(dataFolder, { recursive: true });
  };
  return { dataFolder, databaseUrl: own?.url, gone };
}

const atPlace = async <Result>(
  { dataFolder, databaseUrl }: Place,
  work: (desk: Awaited<ReturnType<typeof openDesk>>) => Promise<Result>,
) => {
  const config = { ...TEST_CONFIG, dataFolder, databaseUrl };
  const desk = await openDesk(config, pino({ level: "silent" }));
  try {
    return await work(desk);
  } finally {
    await desk.database.close();
  }
};

/** As many letters as people, each about one notice. */
const layLetters = (place: Place, count: number) =>
  atPlace(place, ({ database }) =>
    database.sql.transaction(async (tx) => {
      const ids: string[] = [];
      for (let n = 0; n < count; n += 1) {
        const name = `Reader ${n}`;
        const email = `reader${n}@desk.example`;
        const { id: personId } = await addPerson(tx, { name, email, role: "editor", language: "en" });
        const notice = await addNotice(tx, { personId, kind: "mail-unmatched", event: n, at: new Date() });
        ids.push(await addLetter(tx, { personId, way: "at-once", createdAt: new Date() }, [notice?.id ?? ""]));
      }
      return ids;
    }),
  );

/** The time after which another one may try is not waited for here. */
const forgetClaims = (place: Place) =>
  atPlace(place, ({ database }) => database.rows("update letter set claimed_at = null where sent_at is null"));
