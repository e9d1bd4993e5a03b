import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";

/** A pattern of the code, and the file that it stands in. */
export interface Found {
  file: string;
  pattern: RegExp;
}

/** Every regular expression of a room's folder: the literals as they are written, the others as they are made when it is loaded. */
export async function patternsOf(folder: string): Promise<Found[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const found: Found[] = [];
  for (const name of files) {
    const file = join(folder, name);
    found.push(...literalsIn(file), ...(await madeBy(file)));
  }
  return found;
}

function literalsIn(file: string): Found[] {
  const { program } = parseSync(file, readFileSync(file, "utf8"));
  const found: Found[] = [];
  visit(program, (node) => {
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex) found.push({ file, pattern: new RegExp(regex.pattern, regex.flags) });
  });
  return found;
}

function visit(node: unknown, act: (node: object) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const each of node) visit(each, act);
    return;
  }
  act(node);
  for (const value of Object.values(node)) visit(value, act);
}

/** Patterns that are put together of parts are seen in the moment in which they are made. */
async function madeBy(file: string): Promise<Found[]> {
  const found: Found[] = [];
  const { RegExp: Native } = globalThis;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given: [string, string?]) {
      const pattern = new target(...given);
      found.push({ file, pattern });
      return pattern;
    },
  });
  try {
    await import(new URL(`../../${file}`, import.meta.url).href);
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}
