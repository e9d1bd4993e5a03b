import type PgBoss from "pg-boss";
import type { Desk } from "#server/db/desk.ts";

/** Work that is done behind the answers, by name: each may be done twice and must not mind. */
export interface Jobs {
  /** One letter. Tried again, ever more patiently, until a mail server has taken it. */
  letter: (letterId: string) => Promise<void>;
  /** Once a minute on one node: what is due, and what fell between two chairs. */
  round: () => Promise<void>;
}

export interface Boss {
  /** Several askings for one letter are one. */
  send(letterId: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The queue of background work, in the desk's own database on either driver. What is to be done stands in the desk's
 * own tables; the queue says when, and tries again.
 */
export async function startBoss(desk: Pick<Desk, "database" | "log">, jobs: Jobs): Promise<Boss> {
  const boss = await startQueue(desk);
  await boss.work<{ letterId: string }>(LETTERS, { batchSize: 20, pollingIntervalSeconds: 2 }, async (batch) => {
    const sent = [];
    for (const { data } of batch) sent.push(await jobs.letter(data.letterId).then(...settled));
    // All of them are tried again; what is sent already knows it.
    if (sent.includes(false)) throw new Error("Not every letter was taken");
  });
  await boss.work(ROUNDS, { pollingIntervalSeconds: 5 }, () => jobs.round());
  await boss.schedule(ROUNDS, "* * * * *");
  return {
    send: async (letterId) => void (await boss.send(LETTERS, { letterId }, { singletonKey: letterId })),
    stop: () => boss.stop({ graceful: true, timeout: 8_000, wait: true, close: false }),
  };
}

/** Makes the tables of the queue and nothing else: in one go, for which nobody should have to wait. */
export async function prepareQueue(desk: Pick<Desk, "database" | "log">): Promise<void> {
  await stopAtOnce(await startQueue(desk));
}

const stopAtOnce = (boss: PgBoss) => boss.stop({ graceful: false, wait: false, close: false });

/**
 * Of two nodes that begin at once on an empty database each makes tables that the other makes too, and the database ends
 * one of the two: that one begins again and finds them made.
 */
async function startQueue(desk: Pick<Desk, "database" | "log">): Promise<PgBoss> {
  const { default: Queue } = await import("pg-boss"); // as large as all the rest of the server
  const db = { executeSql: (text: string, values: unknown[]) => statementOf(desk, text, values) };
  for (let tries = 1; ; tries += 1) {
    const boss: PgBoss = new Queue({ db, schema: "jobs", archiveCompletedAfterSeconds: 3_600, deleteAfterHours: 1 });
    boss.on("error", (error: Error) => desk.log.warn({ name: error.name }, "the queue of background work stumbled"));
    try {
      await boss.start();
      await layOut(boss);
      return boss;
    } catch (error) {
      await stopAtOnce(boss).catch(() => undefined);
      if (tries === MOST_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 400 * tries));
    }
  }
}

const MOST_TRIES = 5;

/**
 * That a job has ended is told to the database by pg-boss (10.4) behind its own back: where the database is away just then,
 * the failure would be nobody's and end the whole desk. The job is done again instead, when its time is over.
 */
async function statementOf({ database, log }: Pick<Desk, "database" | "log">, text: string, values: unknown[]) {
  const [, jobIds] = values ?? [];
  if (!Array.isArray(jobIds)) return database.run(text, values);
  try {
    return await database.run(text, values);
  } catch (error) {
    log.warn({ name: error instanceof Error ? error.name : "error" }, "the end of a job could not be noted");
    return { rows: [{ count: "0" }] };
  }
}

async function layOut(boss: PgBoss): Promise<void> {
  await boss.createQueue(LETTERS, {
    name: LETTERS,
    policy: "short",
    retryLimit: 20,
    retryDelay: 4, // seconds, doubled each time: somebody may wait for it, and a mail server is often away for a moment only
    retryBackoff: true,
  });
  await boss.createQueue(ROUNDS, { name: ROUNDS, policy: "short", retryLimit: 0, expireInSeconds: 300 });
}

const settled = [() => true, () => false] as const;

const LETTERS = "letters";
const ROUNDS = "rounds";
