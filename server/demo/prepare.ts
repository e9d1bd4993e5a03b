import { ConfigError } from "#server/config/config.ts";
import type { Desk } from "#server/db/desk.ts";
import { hasPeople, keepKey, readKey, replaceKey } from "#server/people/store.ts";

const MARK = "demo";

/**
 * Fills an empty database with the demo's desk. A desk of real people is never opened as a demo: one click would sign
 * anybody in as its chief.
 */
export async function prepareDemo(desk: Desk): Promise<void> {
  const { sql } = desk.database;
  const state = await readKey(sql, MARK);
  if (state === "filled") return;
  if (state === "begun" || (await hasPeople(sql))) throw new ConfigError(refusal(desk, state));
  await keepKey(sql, MARK, "begun");
  const { seedDemo } = await import("./seed.ts");
  process.stdout.write("Laying out the demo's desk, once…\n");
  await seedDemo(desk);
  await replaceKey(sql, MARK, "filled");
}

export const isDemoDesk = async (desk: Desk) => (await readKey(desk.database.sql, MARK)) !== undefined;

function refusal({ config }: Desk, state: string | undefined): string {
  const where = config.databaseUrl ? "the database of DATABASE_URL" : config.dataFolder;
  return state === "begun"
    ? `The demo was interrupted while it was laid out. Delete ${where} and start it again.`
    : `${where} holds a desk with people on it. The demo needs one of its own: leave NARU_DATA and DATABASE_URL out.`;
}
