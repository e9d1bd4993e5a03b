import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { get } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { fileURLToPath } from "node:url";

export interface ServerProcess {
  url: string;
  /** From the start of the process to its first answer. */
  startedMs: number;
  /** Resident memory now, in MB. */
  megabytes(): Promise<number>;
  /** Processor time spent so far. */
  cpuSeconds(): Promise<number>;
  /** At once and without warning, or any other signal. */
  kill(signal?: NodeJS.Signals): void;
  /** The process is gone. */
  exited: Promise<[code: number | null, signal: NodeJS.Signals | null]>;
  stop(): Promise<void>;
}

export const PRODUCT = fileURLToPath(new URL("../../dist/server/main.js", import.meta.url));
export const floor = (name: string) => fileURLToPath(new URL(`./floors/${name}.mjs`, import.meta.url));

/** Starts a server in a process of its own and waits for its first answer. */
export async function startServer(
  script: string,
  env: Record<string, string>,
  nodeOptions: readonly string[] = [],
): Promise<ServerProcess> {
  const port = Number(env.PORT ?? (await freePort()));
  const url = `http://127.0.0.1:${port}`;
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("NARU_") && name !== "DATABASE_URL");
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, script], {
    env: { ...Object.fromEntries(kept), NODE_ENV: "production", LOG_LEVEL: "warn", PORT: String(port), ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const abandon = () => child.kill("SIGKILL");
  process.once("exit", abandon);
  child.once("exit", () => process.off("exit", abandon));
  const exited = once(child, "exit") as ServerProcess["exited"]; // what a child process emits
  while (!(await answers(`${url}/healthz`))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${script} ended with ${child.exitCode ?? child.signalCode} before it answered`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const startedMs = performance.now() - began;
  const kill = (signal: NodeJS.Signals = "SIGKILL") => void child.kill(signal);
  const [megabytes, cpuSeconds] = [() => residentMegabytes(child), () => processorSeconds(child)];
  return { url, startedMs, megabytes, cpuSeconds, kill, exited, stop: () => stop(child) };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo; // listening on TCP
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const answers = (url: string) =>
  new Promise<boolean>((resolve) => {
    const request = get(url, { agent: false, timeout: 20_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once("error", () => resolve(false));
  });

async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Linux counts it in hundredths of a second. */
async function processorSeconds({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8");
  const [user = 0, system = 0] = status
    .slice(status.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return (user + system) / 100;
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 12_000);
  await gone;
  clearTimeout(late);
}
