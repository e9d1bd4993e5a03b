import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const { isStale } = await import(join(root, "server", "build.mjs")); // plain JavaScript: it runs before anything is built

/**
 * How to start one of the desk's programs: as it was built, if that is what the sources say; else from the sources, which
 * takes two seconds more each time.
 */
export function program(name: "cli" | "main"): string[] {
  return isStale() ? ["--import", "tsx", join(root, `server/${name}.ts`)] : [join(root, `dist/server/${name}.js`)];
}
