import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Load {
  url: string;
  path: string;
  headers?: Record<string, string>;
  connections: number;
  seconds: number;
  /** The paragraph that each connection writes in, and what its requests say beside their steps. */
  commits?: readonly { path: string; cookie: string; version: number; more: Record<string, unknown> }[];
}

export interface Fired {
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

/** Sends requests as fast as they are answered, from a process of its own. */
export async function fire(load: Load): Promise<Fired> {
  const script = fileURLToPath(new URL("./fire.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(load)], { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  await new Promise((resolve) => child.once("close", resolve));
  const fired: Fired = JSON.parse(out);
  if (fired.failed > 0) throw new Error(`${fired.failed} requests to ${load.path} failed`);
  return fired;
}
