import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the demo's pictures lie: beside the sources, from the built server as well. */
export function demoFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "server", "demo", "images"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("The demo's pictures are missing from this installation");
    folder = parent;
  }
  return join(folder, "server", "demo");
}
