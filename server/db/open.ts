import type { Logger } from "pino";
import type { Config } from "#server/config/config.ts";
import { type Database, openDatabase } from "./database.ts";
import type { Desk } from "./desk.ts";
import { migrate } from "./migrate.ts";

/** A desk on its database, the schema brought up to date. */
export async function openDesk(config: Config, log: Logger, given?: Database): Promise<Desk> {
  const database = given ?? (await openDatabase(config));
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { config, log, database, committed: new Set() };
}
