import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { RequestHandler } from "express";

/** The smaller first. */
const ENCODINGS = ["br", "gzip"] as const;
/** What the file beside the plain one ends in. */
const ENDINGS = { br: ".br", gzip: ".gz" } as const satisfies Record<(typeof ENCODINGS)[number], string>;

/**
 * Answers with what was compressed when the client was built, and keeps it in memory once it was asked for: a visit asks
 * for a dozen of them before anything stands on the screen, and together they are no megabyte. What was not compressed
 * (fonts, pictures), a part of a file, and who reads nothing compressed are for the next.
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
    const { method, path } = request;
    const there = ENCODINGS.filter((each) => names.has(path + ENDINGS[each]));
    if (there.length === 0 || (method !== "GET" && method !== "HEAD")) return next();
    // Also of the plain file: a cache between must not keep one of them for everybody.
    response.vary("Accept-Encoding");
    const encoding = request.headers.range ? undefined : there.find((each) => request.acceptsEncodings(each));
    const content = encoding && (await contentOf(path + ENDINGS[encoding]).catch(() => undefined));
    if (!content) return next();
    response.type(extname(path));
    response.set({ ...headers, "Content-Encoding": encoding, "Content-Length": String(content.length) }).end(content);
  };
}
