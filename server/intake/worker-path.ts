import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { confinement } from "./confinement.ts";

/** The file that reads uploads in a process of its own, and what Node needs to run it. */
export function workerPath(): { path: string; execArgv: string[] } {
  const source = fileURLToPath(new URL("./worker.ts", import.meta.url));
  if (import.meta.url.endsWith(".ts")) {
    const loader = createRequire(import.meta.url).resolve("tsx");
    return { path: source, execArgv: ["--import", pathToFileURL(loader).href] };
  }
  // In the bundle this code stands in dist/server/ or in its folder of chunks.
  const built = ["./intake-worker.js", "../intake-worker.js"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const path = built.find((one) => existsSync(one));
  if (path === undefined) throw new Error("dist/server/intake-worker.js is missing. Run npm run build.");
  return { path, execArgv: confinement(path) };
}
