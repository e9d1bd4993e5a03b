import { type IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Request, RequestHandler } from "express";
import rateLimit from "express-rate-limit";
import helmet from "helmet";
import type { Config } from "#server/config/config.ts";
import { refuse } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";

/** Headers of every answer: always the same, so helmet is asked for them once. */
export function headers(config: Config): RequestHandler {
  const fixed = fixedHeaders(config);
  return (_request, response, next) => {
    for (const [name, value] of fixed) response.setHeader(name, value);
    next();
  };
}

export const fixedHeaders = (config: Config) => headersOf(policy(config));

/** What a handler sets that asks nothing of the request. */
function headersOf(handler: ReturnType<typeof helmet>): [name: string, value: string][] {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  handler(answer.req, answer, throwIfAny);
  return Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)]);
}

function throwIfAny(error?: unknown) {
  if (error) throw error;
}

/** The page may load from this desk only, and runs no script that is written into it. */
function policy(config: Config) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        manifestSrc: ["'self'"],
      },
    },
    strictTransportSecurity: config.url.startsWith("https:") ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: "no-referrer" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
  });
}

/** The origins from which a browser may act: the public address, and the loopback names of a desk that listens there. */
export function allowedOrigins(config: Pick<Config, "url" | "host">, port: number): Set<string> {
  const origins = new Set([new URL(config.url).origin]);
  if (["127.0.0.1", "::1", "localhost"].includes(config.host)) {
    for (const name of ["127.0.0.1", "localhost", "[::1]"]) origins.add(`http://${name}:${port}`);
  }
  return origins;
}

/** Another site must not act in a signed-in person's name: exact origin, same site, and a header that forms cannot send. */
export function sameOriginOnly(isAllowed: (origin: string) => boolean): RequestHandler {
  return (request, _response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    if (isForeign(request.headers, isAllowed)) return next(refuse("foreign-origin"));
    if (request.method !== "DELETE" && !request.is("application/json")) return next(refuse("bad-input"));
    next();
  };
}

/** A page says whose it is; other programs send only that they are no form of another site. */
export const isInNameOf = ({ id }: Pick<Person, "id">, headers: IncomingHttpHeaders): boolean => {
  const name = headers["x-naru"];
  return name === undefined || name === "1" || name === id;
};

export function isForeign(headers: IncomingHttpHeaders, isAllowed: (origin: string) => boolean): boolean {
  const { origin } = headers;
  const site = headers["sec-fetch-site"];
  const foreign = (origin !== undefined && !isAllowed(origin)) || (site !== undefined && site !== "same-origin");
  return foreign || headers["x-naru"] === undefined;
}

/** Slows down whoever tries passwords and links: counts failures by address, or by what `key` names. */
export function limitAttempts(attempts: number, seconds: number, key?: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: seconds * 1000,
    limit: attempts,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    ...(key ? { keyGenerator: key } : {}),
    handler: (_request, _response, next) => next(refuse("too-many", { seconds })),
  });
}
