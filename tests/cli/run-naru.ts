import { spawn } from "node:child_process";
import { program } from "#tests/support/program.ts";
import type { Ran } from "./run-engines.ts";

/** Runs `naru` whole, in a process of its own, on the desk that the environment names. */
export function naru(env: Record<string, string>, ...words: string[]): Promise<Ran & { bytes: Buffer }> {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("NARU_") && name !== "DATABASE_URL");
  const child = spawn(process.execPath, [...program("cli"), ...words], {
    env: { ...Object.fromEntries(kept), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => void chunks.push(chunk));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const bytes = Buffer.concat(chunks);
      resolve({ code, out: bytes.toString("utf8"), err, bytes });
    });
  });
}
