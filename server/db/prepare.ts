import { rm } from "node:fs/promises";
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
