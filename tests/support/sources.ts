import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Source {
  path: string;
  room: string;
  /** The folder or top-level file that it belongs to: `review` of `server/review/store.ts`, `app` of `server/app.ts`. */
  word: string;
  text: string;
  imports: string[];
}

/** Every source file of a room. */
export function sourcesOf(room: string): Source[] {
  return readdirSync(room, { recursive: true })
    .map((name) => join(room, String(name)))
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith(".d.ts") && !path.includes("node_modules"))
    .sort()
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path, room, word: wordOf(path), text, imports: importsIn(text) };
    });
}

/** What an import leads to, as room and word; undefined for packages. */
export function target(source: Source, specifier: string): { room: string; word: string } | undefined {
  if (specifier.startsWith("#")) {
    const path = specifier.slice(1);
    return { room: path.split("/")[0] ?? "", word: wordOf(path) };
  }
  if (!specifier.startsWith(".")) return undefined;
  const path = join(source.path, "..", specifier);
  return { room: path.split("/")[0] ?? "", word: wordOf(path) };
}

const wordOf = (path: string) => (path.split("/")[1] ?? "").replace(/(\.module)?\.(tsx?|mjs|css|json)$/, "");

function importsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"\s]+)"/g);
  return [...found].map(([, specifier]) => specifier ?? "");
}
