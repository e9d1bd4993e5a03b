import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from "drizzle-orm/pg-core";
import type { Config } from "#server/config/config.ts";

export type Queries = PgDatabase<PgQueryResultHKT, Record<string, never>>;
export type SqlTransaction = PgTransaction<
  PgQueryResultHKT,
  Record<string, never>,
  ExtractTablesWithRelations<Record<string, never>>
>;

/** PostgreSQL, in this process (PGlite) or beside it: one schema, one set of migrations, one way to speak to it. */
export interface Database {
  readonly kind: "embedded" | "postgres";
  readonly sql: Queries;
  /** Rows of a query in plain SQL; for maintenance, never for commands. */
  rows<Row>(text: string): Promise<Row[]>;
  /** A statement of the queue of background work, which words its own; several at once where it has no values. */
  run(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** A hint to the other nodes. Numbers only; carries nothing that would be missed if it were lost. */
  notify(payload: string): Promise<void>;
  listen(heard: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Opens the database that the configuration names. */
export async function openDatabase(config: Pick<Config, "databaseUrl" | "dataFolder">): Promise<Database> {
  if (config.databaseUrl) {
    const { openPostgres } = await import("./postgres.ts");
    return openPostgres(config.databaseUrl);
  }
  const folder = join(config.dataFolder, "database");
  await mkdir(config.dataFolder, { recursive: true });
  const { openEmbedded } = await import("./embedded.ts");
  return openEmbedded(folder);
}

/** The rows of a statement in plain SQL: the two drivers hand them over differently. */
export function rowsOf<Row>(result: unknown): Row[] {
  if (Array.isArray(result)) return [...result] as Row[]; // the caller names the columns that its own SQL selects
  if (typeof result === "object" && result !== null && "rows" in result && Array.isArray(result.rows))
    return result.rows as Row[]; // the same
  throw new Error("The database driver answered in an unknown form");
}
