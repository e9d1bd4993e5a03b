import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import type { PgliteDatabase } from "drizzle-orm/pglite";
import { migrate as migrateEmbedded } from "drizzle-orm/pglite/migrator";
import type { Database } from "./database.ts";

/** Brings the schema up to date. Two nodes that start at once take turns. */
export async function migrate(database: Database, migrationsFolder = findMigrations()): Promise<void> {
  if (database.kind === "embedded") {
    await migrateEmbedded(database.sql as unknown as PgliteDatabase, { migrationsFolder }); // `kind` tells which driver is behind it
    return;
  }
  await database.sql.transaction(async (turn) => {
    await turn.execute(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await migratePostgres(database.sql as unknown as NodePgDatabase, { migrationsFolder }); // `kind` tells which driver is behind it
  });
}

/** Any number that nobody else in the database uses. */
const MIGRATION_LOCK = 7_276_001;

/** Beside the sources in a checkout, two folders up from the built server. */
function findMigrations(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "migrations"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("The migrations folder is missing from this installation");
    folder = parent;
  }
  return join(folder, "migrations");
}
