// Builds client and server into dist/. Plain JavaScript: it runs before anything is built.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "dist", "built");
const FIVE_MINUTES = 300_000;
const SOURCES = ["client", "shared", "server", "migrations", "package-lock.json", "package.json"];

/** Both halves, and the empty database that a new desk begins with. */
export async function build({ quiet = false } = {}) {
  if (quiet) process.stderr.write("Building the desk…\n");
  rmSync(stamp, { force: true });
  const begun = new Date();
  process.env.NODE_ENV = "production"; // whoever asks, tests too: with another word React's pages for builders are served
  const { build: bundle } = await import("vite");
  const logLevel = quiet ? "error" : "info";
  await bundle({ configFile: join(root, "server", "vite.config.ts"), mode: "production", logLevel });
  await bundle({ configFile: join(root, "client", "vite.config.ts"), mode: "production", logLevel });
  compressAssets(join(root, "dist", "client", "assets"));
  chmodSync(join(root, "dist", "server", "cli.js"), 0o755); // npx naru
  prepareDatabase();
  writeFileSync(stamp, `${begun.toISOString()}\n`);
}

/** Whether dist/ holds what the sources say. Without sources there is nothing to compare with. */
export function isStale() {
  if (!existsSync(join(root, "client", "vite.config.ts"))) return false;
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return SOURCES.some((path) => newest(join(root, path)) > built);
}

/** Once, beside the plain files, instead of for every visitor; `server/http/assets.ts` serves them. */
function compressAssets(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css|svg)$/.test(name)) continue;
    const file = join(folder, name);
    const plain = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    writeFileSync(`${file}.gz`, gzipSync(plain));
  }
}

/** An empty database to begin with: making one takes longer and more memory than copying one. */
function prepareDatabase() {
  const how = { stdio: ["ignore", 2, 2], timeout: FIVE_MINUTES };
  const made = spawnSync(process.execPath, [join(root, "dist", "server", "prepare.js")], how);
  if (made.status !== 0) throw new Error("The empty database could not be prepared");
}

function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
