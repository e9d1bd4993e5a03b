import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validate } from "dockerfile-utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = new URL("..", import.meta.url).pathname;
const read = (file: string) => readFileSync(join(root, file), "utf8");
const dockerfile = read("Dockerfile");

describe("the Dockerfile", () => {
  /** One instruction a line, comments gone; of the stage that becomes the image. */
  const image = (dockerfile.split(/^FROM /m).at(-1) ?? "").replace(/\\\n\s*/g, " ").split("\n");
  const instructions = (name: string) =>
    image.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

  test("says nothing that a builder would refuse", () => {
    expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
  });

  test("runs as an ordinary user, with its data in a volume and a question after its health", () => {
    expect(instructions("USER")).toEqual(["node"]);
    expect(instructions("VOLUME")).toEqual(["/data"]);
    expect(instructions("HEALTHCHECK").join()).toContain("/healthz");
    expect(dockerfile).not.toMatch(/:latest|^ADD /m);
  });

  test("copies into the image what is there to copy, and no development packages", () => {
    expect(dockerfile).toMatch(/npm prune --omit=dev/);
    const copied = instructions("COPY").map((line) => /\/naru\/(\S+)/.exec(line)?.[1]);
    expect(copied).toEqual(["package.json", "node_modules", "migrations", "dist"]);
    const ignored = read(".dockerignore").split("\n");
    expect(ignored).toEqual(expect.arrayContaining([".git", "node_modules", "dist", "data", "tests"]));
  });

  describe("started without an engine", () => {
    let folder: string;
    let naru: ChildProcess;
    const naruIsRoot = process.getuid?.() === 0;
    const nobody = naruIsRoot ? { uid: 65_534, gid: 65_534 } : {};

    beforeAll(async () => {
      const { build, isStale } = await import(join(root, "server", "build.mjs"));
      if (isStale()) await build({ quiet: true });
      folder = await mkdtemp(join(tmpdir(), "naru-image-"));
      await chmod(folder, 0o755);
      link(["package.json", "migrations", "dist", ...productionPackages()], folder);
      await mkdir(join(folder, "data"));
      if (naruIsRoot) await chown(join(folder, "data"), 65_534, 65_534);
    }, 120_000);
    afterAll(async () => {
      naru?.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    });

    test("answers after its health as an ordinary user, and leaves within ten seconds when told to", async () => {
      const environment = Object.fromEntries(
        instructions("ENV").flatMap((line) => line.split(/\s+/).map((pair) => pair.split("="))),
      );
      const port = String(await freePort());
      const [command, ...words]: string[] = JSON.parse(instructions("CMD").at(-1) ?? "[]");
      expect(command).toBe("node");
      naru = spawn(process.execPath, words, {
        cwd: folder,
        env: { ...environment, HOST: "127.0.0.1", PORT: port, NARU_DATA: join(folder, environment.NARU_DATA ?? "") },
        stdio: ["ignore", "ignore", "inherit"],
        ...nobody,
      });
      const health = `http://127.0.0.1:${port}/healthz`;
      await expect
        .poll(
          () =>
            fetch(health).then(
              ({ ok }) => ok,
              () => false,
            ),
          { timeout: 25_000 },
        )
        .toBe(true);
      expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain("<html");
      const gone = once(naru, "exit");
      const told = Date.now();
      naru.kill("SIGTERM");
      expect(await gone).toEqual([0, null]);
      expect(Date.now() - told).toBeLessThan(10_000);
    }, 60_000);
  });
});

describe("the compose file", () => {
  const { services, volumes } = parse(read("compose.yaml"), { merge: true });

  test("knows one node with its own database, and two nodes with PostgreSQL", () => {
    expect(Object.keys(services)).toEqual(["naru", "node-a", "node-b", "postgres"]);
    expect(services.naru.environment.DATABASE_URL).toBeUndefined();
    for (const node of [services["node-a"], services["node-b"]]) {
      expect(node.profiles).toEqual(["two"]);
      expect(node.environment.DATABASE_URL).toMatch(/@postgres:5432\/naru$/);
      expect(node.depends_on.postgres.condition).toBe("service_healthy");
    }
    expect(services.postgres.environment.POSTGRES_INITDB_ARGS).toMatch(/--encoding=UTF8.*--lc-ctype=C\.UTF-8/);
  });

  test("names every volume that it uses, listens on loopback only, and gives Naru the time to leave", () => {
    for (const service of Object.values<{ volumes?: string[]; ports?: string[]; stop_grace_period?: string }>(
      services,
    )) {
      for (const volume of service.volumes ?? []) expect(Object.keys(volumes)).toContain(volume.split(":")[0]);
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
    expect(services.naru.stop_grace_period).toBe("15s");
  });

  test("sets only what Naru knows", async () => {
    const { readConfig } = await import("#server/config/config.ts");
    for (const name of ["naru", "node-a", "node-b"]) {
      const set: Record<string, string> = services[name].environment;
      const filled = Object.entries(set).map(([key, value]) => [key, value.replace(/\$\{\w+:-?([^}]*)\}/g, "$1")]);
      expect(() => readConfig(Object.fromEntries(filled))).not.toThrow();
    }
  });
});

/** The folders of node_modules that stay when the development packages are taken away. */
function productionPackages(): string[] {
  const { packages } = JSON.parse(read("package-lock.json"));
  return Object.entries<{ dev?: boolean }>(packages)
    .filter(([path, { dev }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev)
    .map(([path]) => path)
    .filter((path) => existsSync(join(root, path)));
}

/** Hard links where the file system can, copies where it cannot. */
function link(paths: readonly string[], folder: string) {
  for (const how of ["-al", "-a"]) {
    if (spawnSync("cp", [how, "--parents", ...paths, folder], { cwd: root }).status === 0) return;
  }
  throw new Error("The files of the image could not be copied");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
