import { spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `naru align …` or `naru check …` in a process of its own. */
export function naru(words: readonly string[], input = ""): Promise<Ran> {
  const program = fileURLToPath(new URL("./engines.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", program, ...words], { stdio: "pipe" });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  child.stdin.on("error", () => undefined); // a program that refuses its options does not read its input
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out, err }));
  });
}

/** Writes files into a folder of their own and answers their paths, in the order given. */
export async function files(contents: Record<string, string | Uint8Array>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "naru-cli-"));
  return Promise.all(
    Object.entries(contents).map(async ([name, content]) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    }),
  );
}

export const lines = (out: string): unknown[] =>
  out
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
