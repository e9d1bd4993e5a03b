import type { TestDesk } from "./desk.ts";

interface Driver {
  query: (...args: unknown[]) => unknown;
}

/**
 * How many statements the desk's database is sent while something is done; the fewest of some tries, for the desk has
 * other things to do too.
 * @param before what happens before each try and is not counted
 */
export async function countingQueries(
  desk: TestDesk,
  act: () => Promise<unknown>,
  before: () => Promise<unknown> = async () => {},
): Promise<number> {
  const counts: number[] = [];
  for (let tries = 0; tries < 3; tries += 1) {
    await before();
    counts.push(await counted(desk, act));
  }
  return Math.min(...counts);
}

/** What drizzle speaks to; it has no public door for tests. */
export const driverOf = (desk: TestDesk) =>
  (desk.desk.database.sql as unknown as { session: { client: Driver } }).session.client;

async function counted(desk: TestDesk, act: () => Promise<unknown>): Promise<number> {
  const client = driverOf(desk);
  const query = client.query;
  let queries = 0;
  client.query = function counting(this: unknown, ...args: unknown[]) {
    if (isOfDrizzle(args)) queries += 1;
    return query.apply(this, args);
  };
  try {
    await act();
  } finally {
    client.query = query;
  }
  return queries;
}

/** A statement with how its rows are to be read; hints to other nodes and the queue's own words come as plain text. */
const isOfDrizzle = ([statement, , reading]: readonly unknown[]) =>
  typeof statement === "object" || reading !== undefined;
