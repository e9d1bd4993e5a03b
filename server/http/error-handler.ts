import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import { Refused, refuse } from "#server/errors.ts";

/** Where errors become answers. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const refused = shown(error, log);
    if (response.headersSent) return void response.destroy();
    response.status(refused.status).json(refused.body);
  };
}

/** What is shown of an error. Unknown ones are noted under an id, and only the id is shown. */
export const shown = (error: unknown, log: Logger): Refused => asRefused(error) ?? unknown(error, log);

function unknown(error: unknown, log: Logger): Refused {
  const id = randomUUID().slice(0, 8);
  // Messages of database errors can quote the row that was refused: only their code and constraint are noted.
  const { name, code, constraint, stack } = describe(error);
  log.error({ id, name, code, constraint, stack }, "unexpected error");
  return refuse("unknown", { id });
}

function asRefused(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (typeof error !== "object" || error === null) return undefined;
  if ("type" in error && error.type === "entity.too.large") {
    const limit = "limit" in error ? `${Math.floor(Number(error.limit) / 1000)} kB` : "the limit";
    return refuse("too-large", { limit });
  }
  if (error instanceof URIError) return refuse("not-found");
  if (isUnreadable(error)) return refuse("bad-input");
  return isOutage(error) ? refuse("busy") : undefined;
}

/** Not JSON, in no charset that there is, packed in a way that cannot be unpacked, shorter than it says: what express says of a body. */
const isUnreadable = (error: object) =>
  "status" in error && typeof error.status === "number" && error.status >= 400 && error.status < 500;

/** The database is away, hangs, or somebody else holds the row for too long: nothing was changed, trying again is right. */
function isOutage(error: object): boolean {
  const { code, message } = innermost(error);
  if (typeof code !== "string") return typeof message === "string" && LOST.test(message);
  return OUTAGES.has(code) || code.startsWith("08") || code.startsWith("57P");
}

/** pg has words and no code for a connection that is lost. */
const LOST = /^(Connection terminated|Client (has encountered a connection error|was closed)|Cannot use a pool)/;

const OUTAGES = new Set([
  "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE",
  "55P03", "57014", "40001", "40P01", "25P03", "53100", "53200", "53300",
]); // biome-ignore format: a table reads better in rows

/** drizzle wraps the driver's error. */
function innermost(error: unknown): Record<"code" | "constraint" | "message", unknown> {
  const { code, constraint, message } = Object(
    error instanceof Error && error.cause instanceof Error ? error.cause : error,
  );
  return { code, constraint, message };
}

function describe(error: unknown) {
  const { code, constraint } = innermost(error);
  const stack =
    error instanceof Error
      ? error.stack
          ?.split("\n")
          .filter((line) => line.trim().startsWith("at "))
          .join("\n")
      : undefined;
  return {
    name: error instanceof Error ? error.name : typeof error,
    code,
    constraint,
    stack,
  };
}
