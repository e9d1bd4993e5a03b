import type { Database } from "./database.ts";

/** When the embedded database was last tidied, and when something was last written into it. */
export interface Tidiness {
  tidiedAt: Date | undefined;
  writtenAt: Date;
}

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Nobody waits for it then: a large table holds the whole desk up for a moment. */
const QUIET_MS = 10 * 60 * 1_000;

/** Once a day, and only when nobody has written for a while. */
export const isTidyingDue = ({ tidiedAt, writtenAt }: Tidiness, now: Date): boolean =>
  now.getTime() - (tidiedAt?.getTime() ?? 0) >= DAY_MS && now.getTime() - writtenAt.getTime() >= QUIET_MS;

/**
 * Frees the room of rows that are gone and counts what is there, table by table. PostgreSQL does so by itself; in the
 * embedded database nobody would, and its files would grow with every job and every letter typed.
 */
export async function tidy({ kind, rows }: Database): Promise<void> {
  if (kind !== "embedded") return;
  const tables = await rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  for (const { name } of tables) await rows(`vacuum (analyze) ${name}`);
}
