import { chmod, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { openEmbedded } from "./embedded.ts";
import { PREPARED } from "./empty-database.ts";
import { migrate } from "./migrate.ts";

/** Run by the build: an embedded database with every table and no row. */
const folder = new URL(PREPARED, import.meta.url).pathname;
await rm(folder, { recursive: true, force: true });
const database = await openEmbedded(folder);
await migrate(database);
await database.rows("checkpoint");
await database.close();
await readableByAll(folder);

/** Whoever runs Naru copies it, and is seldom who built it. It holds nothing yet. */
async function readableByAll(path: string): Promise<void> {
  await chmod(path, 0o755);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    await (entry.isDirectory() ? readableByAll(inner) : chmod(inner, 0o644));
  }
}
