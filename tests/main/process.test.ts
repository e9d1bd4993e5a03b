import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { freshPostgres, onPostgres } from "#tests/support/databases.ts";
import { program } from "#tests/support/program.ts";

/** The server as it runs for people: a process of its own, told what to do by its environment. */
interface Process {
  child: ChildProcess;
  said: () => string;
  until: (words: RegExp) => Promise<string>;
  exit: Promise<number>;
}

const folders: string[] = [];
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "naru-process-"));
  folders.push(made);
  return made;
}

function run(env: Record<string, string>, words: string[] = []): Process {
  const child = spawn(process.execPath, [...program("main"), ...words], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: "0", LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  const exit = once(child, "close").then(([code]) => Number(code));
  const until = async (words: RegExp) => {
    for (const begun = Date.now(); Date.now() - begun < 25_000; ) {
      const found = words.exec(said);
      if (found) return found[1] ?? found[0];
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`It never said ${words}, but: ${said}`);
  };
  return { child, said: () => said, until, exit };
}

const ADDRESS = /answers at (http:\S+)/;

describe("npm start", () => {
  test("prints its address and, until there is a chief, the link that makes one; stops when told to", async () => {
    const data = folder();
    const first = run({ NARU_DATA: data });
    const url = await first.until(ADDRESS);
    const link = await first.until(/(http:\S+\/setup#\S+)/);
    expect(link.startsWith(url)).toBe(true);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
    expect(statSync(join(data, "secret")).mode & 0o777).toBe(0o600);
    first.child.kill("SIGTERM");
    expect(await first.exit).toBe(0);
    const second = run({ NARU_DATA: data });
    const again = await second.until(/(http:\S+\/setup#\S+)/);
    expect(again.split("#")[1]).toBe(link.split("#")[1]);
  });

  test("finishes what is under way before it stops", async () => {
    const naru = run({ NARU_DATA: folder() });
    const url = await naru.until(ADDRESS);
    const slow = fetch(`${url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-naru": "1" },
      body: JSON.stringify({ email: "okja@desk.example", password: "it takes a while to check" }),
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    naru.child.kill("SIGTERM");
    expect((await slow).status).toBe(401);
    expect(await naru.exit).toBe(0);
  });

  test("a port that is taken is named, with what to do", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as { port: number }; // listening on TCP
    const naru = run({ PORT: String(port), NARU_DATA: folder() });
    expect(await naru.exit).toBe(2);
    expect(naru.said()).toBe(
      `naru: PORT: ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start\n`,
    );
    taken.close();
  });

  test("a second Naru on the same data folder is refused", async () => {
    const data = folder();
    const first = run({ NARU_DATA: data });
    await first.until(ADDRESS);
    const second = run({ NARU_DATA: data });
    expect(await second.exit).toBe(2);
    expect(second.said()).toMatch(/Another Naru \(process \d+\) has this data folder open/);
  });

  test("what was acknowledged is there after a kill", async () => {
    const data = folder();
    const first = run({ NARU_DATA: data });
    const link = await first.until(/(http:\S+\/setup#\S+)/);
    const made = await fetch(`${new URL(link).origin}/api/setup`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-naru": "1" },
      body: JSON.stringify({
        token: link.split("#")[1],
        name: "Okja",
        email: "okja@desk.example",
        password: "the first across the river",
        language: "ko",
      }),
    });
    expect(made.status).toBe(200);
    first.child.kill("SIGKILL");
    await first.exit;
    const second = run({ NARU_DATA: data });
    const url = await second.until(ADDRESS);
    expect(await (await fetch(`${url}/api/session`)).json()).toMatchObject({ setUp: true });
    expect(second.said()).not.toContain("/setup#");
  });

  test("a wrong setting stops the start with its sentence", async () => {
    const naru = run({ NARU_DATABASE: "x" });
    expect(await naru.exit).toBe(2);
    expect(naru.said()).toBe("naru: NARU_DATABASE: Naru knows no setting of this name\n");
  });

  test("the demo does not listen beyond this machine", async () => {
    const naru = run({ HOST: "0.0.0.0", NARU_DATA: folder() }, ["demo"]);
    expect(await naru.exit).toBe(2);
    expect(naru.said()).toMatch(/loopback only/);
  });
});

onPostgres("npm start on a database beside it", () => {
  test("two nodes share the secret, the set-up link and the key that signs editions", async () => {
    const own = await freshPostgres();
    const nodes = [run({ DATABASE_URL: own.url }), run({ DATABASE_URL: own.url })];
    const links = await Promise.all(nodes.map((node) => node.until(/(http:\S+\/setup#\S+)/)));
    expect(new Set(links.map((link) => link.split("#")[1])).size).toBe(1);
    const urls = links.map((link) => new URL(link).origin);
    const keys = await Promise.all(
      urls.map(async (url) => (await fetch(`${url}/.well-known/naru-edition-key`)).text()),
    );
    expect(keys[0]).toContain("BEGIN PUBLIC KEY");
    expect(keys[1]).toBe(keys[0]);
    const made = await fetch(`${urls[0]}/api/setup`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-naru": "1" },
      body: JSON.stringify({
        token: links[0]?.split("#")[1],
        name: "Okja",
        email: "okja@desk.example",
        password: "the first across the river",
        language: "ko",
      }),
    });
    const cookie = made.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const elsewhere = await fetch(`${urls[1]}/api/session`, { headers: { cookie } });
    expect(await elsewhere.json()).toMatchObject({ person: { name: "Okja" } });
    for (const node of nodes) node.child.kill("SIGTERM");
    await Promise.all(nodes.map(({ exit }) => exit));
    await own.drop();
  });

  test("a desk of people is never opened as a demo", async () => {
    const own = await freshPostgres();
    const database = await own.open();
    const { migrate } = await import("#server/db/migrate.ts");
    await migrate(database);
    await database.rows("insert into person (name, email, role) values ('Okja', 'okja@desk.example', 'chief')");
    const naru = run({ DATABASE_URL: own.url }, ["demo"]);
    expect(await naru.exit).toBe(2);
    expect(naru.said()).toMatch(/holds a desk with people on it/);
    await database.close();
  });
});
