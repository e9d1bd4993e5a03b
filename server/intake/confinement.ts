import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";

/** What the worker imports and the bundle does not hold. */
const PACKAGES = ["mammoth", "parse5", "linkedom", "@mozilla/readability", "zod", "@tiptap/pm/model"];

/**
 * Options under which Node lets the worker read its own code and nothing else: no other file, no writing, no process,
 * no thread, no native code. See https://nodejs.org/api/permissions.html
 * @param worker path of the built worker
 */
export function confinement(worker: string): string[] {
  const { resolve } = createRequire(worker);
  const readable = new Set([
    dirname(worker),
    join(dirname(worker), "../../package.json"),
    ...PACKAGES.map((name) => modulesOf(resolve(name))),
  ]);
  return [flag(), "--disable-warning=ExperimentalWarning", ...[...readable].map((path) => `--allow-fs-read=${path}`)];
}

const modulesOf = (file: string) =>
  file.slice(0, file.indexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length);

/** The option lost its prefix when it became stable, in Node 23.5. */
const flag = () =>
  process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission";
