import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { Config } from "#server/config/config.ts";
import type { Database } from "#server/db/database.ts";
import { type Running, start } from "#server/main.ts";
import type { AttemptLimits } from "#server/people/limits.ts";
import { openSession } from "#server/people/session.ts";
import { addPassword, addPerson } from "#server/people/store.ts";
import type { Person } from "#shared/people/person.ts";
import { type CastName, cast } from "./cast.ts";
import { type Client, clientFor } from "./client.ts";
import { type DatabaseKind, freshDatabase } from "./databases.ts";

export interface StartDeskOptions {
  /** One of its own of this kind; or this one. */
  database?: DatabaseKind | Database;
  demo?: boolean;
  /** No people yet: a desk before its set-up. */
  empty?: boolean;
  config?: Partial<Config>;
  attempts?: AttemptLimits;
  /** Notices, letters and reminders follow by themselves. */
  background?: boolean;
}

export interface TestDesk extends Running {
  people: Record<CastName, Person>;
  /** A browser in which this person is signed in. Each call of `as` is another session. */
  as(who: CastName | Person): Promise<Client>;
  /** Lets somebody of the cast sign in with the password that the cast names. */
  givePassword(who: CastName): Promise<void>;
  /** A browser in which nobody is signed in. */
  nobody: Client;
}

/** A running desk on a port and a database of its own, with the whole cast on it. */
export async function startDesk(options: StartDeskOptions = {}): Promise<TestDesk> {
  const { database: given = "embedded", attempts = UNLIMITED } = options;
  const dataFolder = await mkdtemp(join(tmpdir(), "naru-test-"));
  const config: Config = { ...TEST_CONFIG, dataFolder, demo: options.demo ?? false, ...options.config };
  const database = typeof given === "string" ? await freshDatabase(given) : given;
  const log = pino({ level: config.logLevel });
  const running = await start({ config, log, attempts, database, background: options.background ?? false }).catch(
    async (error: unknown) => {
      await database.close();
      throw error;
    },
  );
  const { desk } = running;
  const url = `http://127.0.0.1:${desk.config.port}`; // its public address may be another
  const people = options.empty ? ({} as Record<CastName, Person>) : await joinAll(running); // an empty desk's tests ask for nobody
  return {
    ...running,
    url,
    people,
    nobody: clientFor(url),
    givePassword: async (who) => {
      const { hashPassword } = await import("better-auth/crypto");
      await addPassword(desk.database.sql, people[who].id, await hashPassword(cast[who].password));
    },
    as: async (who) => {
      const person = typeof who === "string" ? people[who] : who;
      return clientFor(url, await openSession(desk, person.id, { "user-agent": "tests" }));
    },
    stop: async () => {
      await running.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

const UNLIMITED: AttemptLimits = { byAddress: 1_000_000, byAccount: 1_000_000, seconds: 60 };

export const TEST_CONFIG: Config = {
  port: 0,
  host: "127.0.0.1",
  databaseUrl: undefined,
  dataFolder: "",
  url: "http://127.0.0.1:0",
  secret: undefined,
  protectionKey: undefined,
  smtpUrl: undefined,
  drafts: undefined,
  inbound: { domain: undefined, port: undefined, host: "127.0.0.1", key: undefined },
  checkOutput: true,
  logLevel: process.env.LOG_LEVEL === "debug" ? "debug" : "silent",
  demo: false,
};

async function joinAll({ desk }: Running): Promise<Record<CastName, Person>> {
  const joined: Partial<Record<CastName, Person>> = {};
  for (const [name, { email, role, language, name: called }] of Object.entries(cast)) {
    joined[name as CastName] = await addPerson(desk.database.sql, { name: called, email, role, language }); // the keys of the cast
  }
  return joined as Record<CastName, Person>; // the loop goes through all of them
}
