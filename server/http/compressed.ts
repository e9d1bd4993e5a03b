import { readdirSync } from "node:fs";
import { extname } from "node:path";
import type { RequestHandler } from "express";

/** Ending of the file beside the plain one → the name of its encoding; the smaller first. */
const ENDINGS = { br: ".br", gzip: ".gz" } as const;

/** Leads to what was compressed when the client was built: nothing is compressed again for each visitor. */
export function compressedAhead(folder: string): RequestHandler {
  const kept = new Set(readdirSync(folder).map((name) => `/${name}`));
  return (request, response, next) => {
    const encoding = Object.keys(ENDINGS)
      .filter(isEncoding)
      .find((each) => kept.has(request.path + ENDINGS[each]) && request.acceptsEncodings(each));
    if (encoding) {
      response.vary("Accept-Encoding");
      response.setHeader("Content-Encoding", encoding);
      response.type(extname(request.path));
      request.url = request.path + ENDINGS[encoding];
    }
    next();
  };
}

const isEncoding = (name: string): name is keyof typeof ENDINGS => name in ENDINGS;
