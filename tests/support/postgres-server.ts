import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** A PostgreSQL of the test's own, to stop, freeze and bring back without harm to anybody else's. */
export interface PostgresServer {
  url: string;
  freeze(): void;
  thaw(): void;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** As an administrator does. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Whether its files lie on a disk of their own, small enough to be filled: that takes root. */
  hasOwnDisk: boolean;
  fill(): void;
  /** There is room again. Where PostgreSQL gave up meanwhile, it is started. */
  empty(): Promise<void>;
  remove(): Promise<void>;
}

/** Undefined where the programs of PostgreSQL are not installed. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql").sort().reverse() : [];
  return versions.map((version) => `/usr/lib/postgresql/${version}/bin`).find((bin) => existsSync(join(bin, "initdb")));
}

export async function ownPostgres(programs: string, { small = false } = {}): Promise<PostgresServer> {
  const folder = mkdtempSync("/tmp/naru-postgres-");
  const hasOwnDisk = small && mountSmall(folder);
  const filler = join(folder, "filler");
  const account = unprivileged();
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const options = { ...(account ?? {}), stdio: "ignore" as const, cwd: folder };
  const how = [
    "-D",
    data,
    "-U",
    "naru",
    "-E",
    "UTF8",
    "--locale=C",
    "--lc-ctype=C.UTF-8",
    "-A",
    "trust",
    "-N",
    "--wal-segsize=1",
  ];
  execFileSync(join(programs, "initdb"), how, options);
  const port = await freePort();
  let server: ChildProcess | undefined;
  const self: PostgresServer = {
    url: `postgres://naru@127.0.0.1:${port}/postgres`,
    freeze,
    thaw,
    kill,
    stop,
    start,
    hasOwnDisk,
    fill,
    empty,
    remove,
  };
  await start();
  return self;

  async function start() {
    const words = ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", folder, "-c", "fsync=off"];
    if (hasOwnDisk) words.push("-c", "max_wal_size=8MB", "-c", "min_wal_size=2MB");
    server = spawn(join(programs, "postgres"), words, options);
    for (let tries = 0; tries < 100; tries++) {
      const ready = spawn(join(programs, "pg_isready"), ["-q", "-h", "127.0.0.1", "-p", String(port)], options);
      const [code] = await once(ready, "exit");
      if (code === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("PostgreSQL did not start");
  }

  function everyProcess(): number[] {
    const postmaster = server?.pid;
    if (postmaster === undefined || !existsSync(`/proc/${postmaster}/task/${postmaster}/children`)) return [];
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, "utf8").split(" ").map(Number);
    return [postmaster, ...children.filter((pid) => pid > 0)];
  }

  function freeze() {
    for (const pid of everyProcess()) send(pid, "SIGSTOP");
  }

  function thaw() {
    for (const pid of everyProcess()) send(pid, "SIGCONT");
  }

  async function kill() {
    const gone = server && once(server, "exit");
    for (const pid of everyProcess()) send(pid, "SIGKILL");
    await gone;
    rmSync(join(data, "postmaster.pid"), { force: true });
  }

  async function stop() {
    const gone = server && once(server, "exit");
    if (server?.pid) send(server.pid, "SIGINT");
    await gone;
  }

  function fill() {
    try {
      for (;;) appendFileSync(filler, Buffer.alloc(65_536));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    }
  }

  async function empty() {
    rmSync(filler, { force: true });
    if (!isRunning()) await start();
  }

  function isRunning() {
    return server?.exitCode === null && server.signalCode === null;
  }

  async function remove() {
    if (isRunning()) await kill();
    if (hasOwnDisk) execFileSync("umount", [folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A disk of 150 MB in memory. False where this account may not mount one. */
function mountSmall(folder: string): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=150m", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A backend may have gone by itself since it was counted. */
function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entry = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((line) => line.startsWith("postgres:") || line.startsWith("nobody:"));
  const [, , uid, gid] = entry?.split(":") ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}
