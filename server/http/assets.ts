import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Request, RequestHandler } from "express";

/** Ending of the file beside the plain one → the name of its encoding; the smaller first. */
const ENDINGS = { br: ".br", gzip: ".gz" } as const;
type Encoding = keyof typeof ENDINGS;

/**
 * Answers with what was compressed when the client was built, and keeps it in memory once it was asked for: a visit asks
 * for a dozen of them before anything stands on the screen, and together they are no megabyte. What was not compressed
 * (fonts, pictures) and whatever is unusual in a request is for the next.
 */
export function compressedAssets(folder: string, headers: Record<string, string>): RequestHandler {
  const names = new Set(readdirSync(folder).map((name) => `/${name}`));
  const kept = new Map<string, Promise<Buffer>>();
  const contentOf = (path: string) => {
    const known = kept.get(path) ?? readFile(join(folder, path));
    kept.set(path, known);
    known.catch(() => kept.delete(path));
    return known;
  };
  return async (request, response, next) => {
    const encoding = isUsual(request) ? encodingOf(request, names) : undefined;
    if (!encoding) return next();
    const content = await contentOf(request.path + ENDINGS[encoding]).catch(() => undefined);
    if (!content) return next();
    response.vary("Accept-Encoding").type(extname(request.path));
    response.set({ ...headers, "Content-Encoding": encoding, "Content-Length": String(content.length) }).end(content);
  };
}

const isUsual = ({ method, headers }: Request) =>
  method === "GET" && !headers.range && !headers["if-none-match"] && !headers["if-modified-since"];

function encodingOf(request: Request, names: ReadonlySet<string>): Encoding | undefined {
  return Object.keys(ENDINGS)
    .filter(isEncoding)
    .find((each) => names.has(request.path + ENDINGS[each]) && request.acceptsEncodings(each));
}

const isEncoding = (name: string): name is Encoding => name in ENDINGS;
