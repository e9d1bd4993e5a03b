import { chmod, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { openEmbedded } from "#server/db/embedded.ts";
import { PREPARED } from "#server/db/empty-database.ts";
import { migrate } from "#server/db/migrate.ts";
import { prepareQueue } from "#server/jobs/boss.ts";

/**
 * Run by the build: an embedded database with every table, those of the queue too, and no row. Made aside, where no other
 * build sweeps, and put in its place whole: a database whose folder is taken away goes round in errors for ever.
 */
const folder = new URL(PREPARED, import.meta.url).pathname;
const made = new URL(`../empty-database.${process.pid}`, import.meta.url).pathname;
const database = await openEmbedded(made);
await migrate(database);
await prepareQueue({ database, log: pino({ level: "warn" }) });
await database.rows("checkpoint");
await database.close();
await readableByAll(made);
await rm(folder, { recursive: true, force: true });
await rename(made, folder);

/** Whoever runs Naru copies it, and is seldom who built it. It holds nothing yet. */
async function readableByAll(path: string): Promise<void> {
  await chmod(path, 0o755);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    await (entry.isDirectory() ? readableByAll(inner) : chmod(inner, 0o644));
  }
}
