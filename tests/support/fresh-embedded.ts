import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Database } from "#server/db/database.ts";
import { overPglite } from "#server/db/embedded.ts";
import { migrate } from "#server/db/migrate.ts";

/** In memory, from a copy that is made once for these migrations: a sixth of the time of a new one. */
export async function freshEmbedded(): Promise<Database> {
  template ??= readTemplate();
  return overPglite(await PGlite.create({ loadDataDir: new Blob([await template]) }));
}

let template: Promise<Uint8Array<ArrayBuffer>> | undefined;

const CACHE = "node_modules/.cache/naru";

async function readTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(CACHE, `database-${digestOfMigrations()}.tar`);
  if (!existsSync(file)) await makeTemplate(file);
  return new Uint8Array(readFileSync(file));
}

/** Written beside its name and then given it: another worker may be doing the same. */
async function makeTemplate(file: string) {
  const pglite = await PGlite.create();
  await migrate(overPglite(pglite));
  const dump = await pglite.dumpDataDir("none");
  await pglite.close();
  await mkdir(CACHE, { recursive: true });
  await writeFile(`${file}.${process.pid}`, new Uint8Array(await dump.arrayBuffer()));
  await rename(`${file}.${process.pid}`, file);
}

export function digestOfMigrations(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync("migrations").sort()) {
    if (name.endsWith(".sql")) hash.update(name).update(readFileSync(join("migrations", name)));
  }
  hash.update(readFileSync("node_modules/@electric-sql/pglite/package.json"));
  return hash.digest("hex").slice(0, 12);
}
