import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { confinement } from "./confinement.ts";

/** A program that runs in a process of its own: its source, and its name in the bundle. */
export interface Program {
  readonly source: URL;
  readonly built: string;
}

const INTAKE: Program = { source: new URL("./worker.ts", import.meta.url), built: "intake-worker.js" };

/** The file of the program (without one: of that which reads uploads), and what Node needs to run it. */
export function workerPath({ source, built }: Program = INTAKE): { path: string; execArgv: string[] } {
  if (import.meta.url.endsWith(".ts")) {
    const loader = createRequire(import.meta.url).resolve("tsx");
    return { path: fileURLToPath(source), execArgv: ["--import", pathToFileURL(loader).href] };
  }
  // In the bundle this code stands in dist/server/ or in its folder of chunks.
  const path = [`./${built}`, `../${built}`]
    .map((one) => fileURLToPath(new URL(one, import.meta.url)))
    .find((one) => existsSync(one));
  if (path === undefined) throw new Error(`dist/server/${built} is missing. Run npm run build.`);
  return { path, execArgv: confinement(path) };
}
