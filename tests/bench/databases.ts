import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DatabaseKind, freshPostgres, maintain } from "#tests/support/databases.ts";

/** Where a server of a bench keeps its data, as its environment says it. */
export interface Place {
  kind: DatabaseKind;
  env: Record<string, string>;
  remove(): Promise<void>;
}

/** The embedded database, and PostgreSQL where one answers. */
export async function kindsHere(): Promise<DatabaseKind[]> {
  const answers = await maintain("select 1").then(
    () => true,
    () => false,
  );
  if (!answers) console.log("PostgreSQL: left out, none answers. Set TEST_POSTGRES to the address of one.");
  const here: DatabaseKind[] = answers ? ["postgres", "embedded"] : ["embedded"];
  return here.filter((kind) => (process.env.BENCH_DATABASE ?? kind) === kind);
}

export async function placeOf(kind: DatabaseKind): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "naru-bench-"));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (kind === "embedded") return { kind, env: { NARU_DATA: folder }, remove: removeFolder };
  const { url, drop } = await freshPostgres();
  const remove = async () => {
    await drop();
    await removeFolder();
  };
  return { kind, env: { DATABASE_URL: url, NARU_DATA: folder }, remove };
}
