import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { ConfigError } from "#server/config/config.ts";

/** One process at a time may open an embedded database; a second one would destroy it. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = `${folder}.lock`;
  await mkdir(dirname(file), { recursive: true });
  const mine = await signature(process.pid);
  await writeFile(file, mine, { flag: "wx" }).catch(async () => takeOver(file, mine));
  return () => rm(file, { force: true });
}

/** The lock of a process that is gone was left behind by a crash. */
async function takeOver(file: string, mine: string) {
  const theirs = await readFile(file, "utf8").catch(() => "");
  const owner = Number.parseInt(theirs, 10);
  if (owner && owner !== process.pid && isRunning(owner) && (await signature(owner)) === theirs) {
    throw new ConfigError(
      `Another Naru (process ${owner}) has this data folder open. Stop it, or set DATABASE_URL and run both on PostgreSQL.`,
    );
  }
  await writeFile(file, mine);
}

/** The number of a process and, where the system tells it, when it began: numbers are given out again after a restart. */
async function signature(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const begun = status.slice(status.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  return `${pid} ${begun}`.trim();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
