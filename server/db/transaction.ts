import type { SqlTransaction } from "./database.ts";
import type { Commit, Desk } from "./desk.ts";

/** One transaction of a command: where it writes, what time it is in it, and what is to be told once it is committed. */
export interface Transaction {
  readonly desk: Desk;
  readonly sql: SqlTransaction;
  readonly now: Date;
  readonly told: Commit;
}

/** Load, ask, write and record: all of it or nothing. Who listens is told after the commit, never before. */
export async function inTransaction<Result>(desk: Desk, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const told: Commit = { events: [], steps: [] };
  const result = await desk.database.sql.transaction((sql) => work({ desk, sql, now: new Date(), told }));
  announce(desk, told);
  return result;
}

/** Tells who follows this node of what was committed. */
export function announce(desk: Desk, told: Commit): void {
  if (told.events.length > 0 || told.steps.length > 0) for (const tell of desk.committed) tell(told);
}
