import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import { PLANTS, type Plant, type PlantName } from "./plants.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CACHE = join(ROOT, "node_modules", ".cache", "naru", "reliability");

export interface Built {
  /** The script that starts the server. */
  server: string;
  remove(): void;
}

/** The server as it is built for people, in a folder of its own; with a planted bug, when one is named. */
export async function buildServer(plant?: PlantName): Promise<Built> {
  const folder = newFolder(plant);
  const outDir = join(folder, "dist", "server");
  await bundle("server", outDir, plant);
  return { server: join(outDir, "main.js"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Server and client. The bug must be in one of them. */
export async function buildDesk(plant?: PlantName): Promise<Built> {
  const isOf = (room: string) => plant !== undefined && PLANTS[plant].file.startsWith(`${room}/`);
  const built = await buildServer(isOf("server") ? plant : undefined);
  await bundle("client", join(dirname(dirname(built.server)), "client"), isOf("client") ? plant : undefined);
  return built;
}

/** A module of the tests with all that it is made of, so that a bug can be planted under it. */
export async function buildModule<Module>(entry: string, plant?: PlantName) {
  const outDir = newFolder(plant);
  const output = { entryFileNames: "[name].js" };
  await build({
    configFile: false,
    logLevel: "error",
    root: ROOT,
    build: { ssr: join(ROOT, entry), outDir, emptyOutDir: true, minify: false, rolldownOptions: { output } },
    plugins: plant ? [planting(PLANTS[plant])] : [],
  });
  const module: Module = await import(join(outDir, basename(entry).replace(/\.ts$/, ".js")));
  return { module, remove: () => rmSync(outDir, { recursive: true, force: true }) };
}

function newFolder(plant?: PlantName): string {
  mkdirSync(CACHE, { recursive: true });
  return mkdtempSync(join(CACHE, `${plant ?? "sound"}-`));
}

export async function bundle(room: "server" | "client", outDir: string, plant?: PlantName): Promise<void> {
  await build({
    configFile: join(ROOT, room, "vite.config.ts"),
    mode: "production",
    logLevel: "error",
    build: { outDir, emptyOutDir: true },
    ...(plant ? { plugins: [planting(PLANTS[plant])] } : {}),
  });
}

function planting(plant: Plant): Plugin {
  let isPlanted = false;
  return {
    name: "planted-bug",
    enforce: "pre",
    load(id) {
      if (id !== join(ROOT, plant.file)) return null;
      isPlanted = true;
      return planted(plant);
    },
    buildEnd(error) {
      if (!error && !isPlanted) throw new Error(`${plant.file} is not part of this build: no bug was planted`);
    },
  };
}

/** The source of the file with the bug in it. @throws when its place is not there once */
export function planted({ file, find, put }: Plant): string {
  const source = readFileSync(join(ROOT, file), "utf8");
  const [before, after, ...more] = source.split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${file} does not read once: ${find}`);
  return before + put + after;
}
