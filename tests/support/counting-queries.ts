import type { TestDesk } from "./desk.ts";

interface Session {
  execute: (...args: unknown[]) => unknown;
}

/** How many statements the desk's database is sent while something is done; the fewest of some tries, for the desk has other things to do too. */
export async function countingQueries(desk: TestDesk, act: () => Promise<unknown>): Promise<number> {
  const counts = [await counted(desk, act), await counted(desk, act), await counted(desk, act)];
  return Math.min(...counts);
}

async function counted(desk: TestDesk, act: () => Promise<unknown>): Promise<number> {
  const session = (desk.desk.database.sql as unknown as { session: { prepareQuery: (...args: unknown[]) => Session } }) // drizzle's own door to the driver; it has no public counter
    .session;
  const prepare = session.prepareQuery;
  let queries = 0;
  session.prepareQuery = function counting(this: unknown, ...args: unknown[]) {
    queries += 1;
    return prepare.apply(this, args);
  };
  try {
    await act();
  } finally {
    session.prepareQuery = prepare;
  }
  return queries;
}
