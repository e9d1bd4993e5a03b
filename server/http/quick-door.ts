import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Desk } from "#server/db/desk.ts";
import { refuse } from "#server/errors.ts";
import { DEFAULT_BODY_LIMIT } from "./answer.ts";
import { shown } from "./error-handler.ts";
import { fixedHeaders, isForeign } from "./guard.ts";
import { parseInput } from "./input.ts";
import type { AskedByAnyone, Route } from "./route.ts";

export interface QuickDoor {
  route: Route;
  whoIs: (request: IncomingMessage) => Promise<AskedByAnyone<Route["endpoint"]>["by"]>;
  isAllowed: (origin: string) => boolean;
}

/**
 * A door before Express, for what happens with every keystroke: the same questions in the same order as `answer` asks
 * them, for less than half of the time. It is for requests as the desk's own page makes them; whatever is unusual in
 * one is for the usual door, which has the same route.
 * @returns says whether it answers this request
 */
export function quickDoor(desk: Desk, { route, whoIs, isAllowed }: QuickDoor) {
  const { endpoint } = route;
  const [before = "", param = "", after = ""] = endpoint.path.split(/:(\w+)/);
  const limit = endpoint.bodyLimit ?? DEFAULT_BODY_LIMIT;
  const headers = [
    ...fixedHeaders(desk.config),
    ["Cache-Control", "no-store"],
    ["Content-Type", "application/json; charset=utf-8"],
  ].flat();

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== endpoint.method || !isUsual(request, limit)) return false;
    const named = between(request.url ?? "", before, after);
    if (named === undefined) return false;
    void respond(request, response, named);
    return true;
  };

  async function respond(request: IncomingMessage, response: ServerResponse, named: string) {
    const began = performance.now();
    let [status, body]: [number, unknown] = [200, undefined];
    try {
      body = await asked(request, named);
    } catch (error) {
      ({ status, body } = shown(error, desk.log));
    }
    const text = JSON.stringify(body);
    response.writeHead(status, [...headers, "Content-Length", String(Buffer.byteLength(text))]);
    response.end(text);
    note(status, performance.now() - began);
  }

  async function asked(request: IncomingMessage, named: string): Promise<unknown> {
    if (isForeign(request.headers, isAllowed)) throw refuse("foreign-origin");
    const by = await whoIs(request);
    if (!by && endpoint.access === "signed-in") throw refuse("signed-out");
    const input = parseInput(endpoint, await readJson(request), { [param]: named });
    const result = await route.handle({ desk, by, input } as AskedByAnyone<typeof endpoint>); // a route that sets no cookie and asks nothing of Express
    return desk.config.checkOutput ? endpoint.output.parse(result) : result;
  }

  /** As the usual door notes it. */
  function note(status: number, ms: number) {
    const level = status >= 500 ? "warn" : "debug";
    if (!desk.log.isLevelEnabled(level)) return;
    const said = { request: randomUUID(), method: endpoint.method, route: endpoint.path, status, ms: Math.round(ms) };
    desk.log[level](said, "request");
  }
}

/** A body of JSON in UTF-8, of a length that is said and allowed, as it stands. */
function isUsual({ headers }: IncomingMessage, limit: number): boolean {
  const length = Number(headers["content-length"]);
  return (
    length > 0 && length <= limit && headers["content-type"] === "application/json" && !headers["content-encoding"]
  );
}

/** What stands in the path for its one parameter. */
function between(path: string, before: string, after: string): string | undefined {
  if (!path.startsWith(before) || !path.endsWith(after)) return undefined;
  const named = path.slice(before.length, path.length - after.length);
  return /^[\w-]+$/.test(named) ? named : undefined;
}

function readJson(request: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const read: Buffer[] = [];
    request.on("data", (some: Buffer) => void read.push(some));
    request.on("error", () => reject(refuse("bad-input")));
    request.on("end", () => {
      try {
        resolve(JSON.parse(String(read.length === 1 ? read[0] : Buffer.concat(read))));
      } catch {
        reject(refuse("bad-input"));
      }
    });
  });
}
