import { existsSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { ConfigError } from "#server/config/config.ts";
import type { Database } from "./database.ts";
import { makeDatabase } from "./empty-database.ts";
import { lockFolder } from "./folder-lock.ts";
import { readBytesFast } from "./pglite-bytes.ts";
import { preparingPglite } from "./prepared-pglite.ts";

/**
 * PostgreSQL inside this process, its files in a folder. Survives a crash or kill of Naru with every acknowledged row;
 * it does not wait for the disk, so it does not promise to survive a power cut.
 */
export async function openEmbedded(folder: string | undefined): Promise<Database> {
  const unlock = folder ? await lockFolder(folder) : async () => {};
  const pglite = await open(folder).catch(async (error: unknown) => {
    await unlock();
    throw new ConfigError(
      `The database under ${folder} cannot be opened: ${error instanceof Error ? error.message : error}`,
    );
  });
  return overPglite(pglite, unlock);
}

/** The desk's way to speak to a PGlite that is open already. */
export function overPglite(pglite: PGlite, afterwards: () => Promise<void> = async () => {}): Database {
  return {
    kind: "embedded",
    sql: drizzle(preparingPglite(readBytesFast(pglite))),
    rows: async <Row>(text: string) => (await pglite.query<Row>(text)).rows,
    run: async (text, values) => {
      if (values !== undefined) return pglite.query(text, values);
      const results = await pglite.exec(text);
      return { rows: results.flatMap(({ rows }) => rows) };
    },
    notify: async () => {},
    listen: async () => async () => {},
    close: async () => {
      if (!pglite.closed) await pglite.close();
      await afterwards();
    },
  };
}

async function open(folder: string | undefined): Promise<PGlite> {
  if (folder === undefined) return PGlite.create();
  if (!existsSync(folder)) await makeDatabase(folder);
  return PGlite.create({ dataDir: folder });
}
