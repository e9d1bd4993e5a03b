import { readFile } from "node:fs/promises";

const PAGE_BYTES = 4_096;
const EVERY_MS = 100;

/**
 * Tells when a process holds more than so many megabytes, buffers outside the heap included. Reads Linux's /proc; where
 * there is none the limit of the heap and the limits of unpacking stand alone.
 */
export function watchMemory(pid: number | undefined, megabytes: number, tell: () => void): () => void {
  const timer = setInterval(async () => {
    const statm = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
    const resident = Number(statm.split(" ")[1] ?? 0) * PAGE_BYTES;
    if (resident > megabytes * 1024 * 1024) tell();
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
