import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { ConfigError } from "#server/config/config.ts";

/** One process at a time may open an embedded database; a second one would destroy it. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = `${folder}.lock`;
  await mkdir(folder, { recursive: true });
  await writeFile(file, String(process.pid), { flag: "wx" }).catch(async () => takeOver(file));
  return () => rm(file, { force: true });
}

/** The lock of a process that is gone was left behind by a crash. */
async function takeOver(file: string) {
  const owner = Number(await readFile(file, "utf8").catch(() => "0"));
  if (owner && owner !== process.pid && isRunning(owner)) {
    throw new ConfigError(
      `Another Naru (process ${owner}) has this data folder open. Stop it, or set DATABASE_URL and run both on PostgreSQL.`,
    );
  }
  await writeFile(file, String(process.pid));
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
