import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import { Refused, refuse } from "#server/errors.ts";

/** The one place where errors become answers. Unknown ones are noted under an id, and only the id is shown. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const refused = asRefused(error) ?? unknown(error);
    if (response.headersSent) return void response.destroy();
    response.status(refused.status).json(refused.body);
  };

  function unknown(error: unknown): Refused {
    const id = randomUUID().slice(0, 8);
    // Messages of database errors can quote the row that was refused: only their code and constraint are noted.
    const { name, code, constraint, stack } = describe(error);
    log.error({ id, name, code, constraint, stack }, "unexpected error");
    return refuse("unknown", { id });
  }
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
  const { code } = describe(error);
  return typeof code === "string" && (OUTAGES.has(code) || code.startsWith("08") || code.startsWith("57P"));
}

const OUTAGES = new Set([
  "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "CONNECT_TIMEOUT", "CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED",
  "55P03", "57014", "40001", "40P01", "25P03", "53100", "53200", "53300",
]); // biome-ignore format: a table reads better in rows

/** drizzle wraps the driver's error. */
function describe(error: unknown) {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const field = (name: string) =>
    typeof inner === "object" && inner !== null && name in inner ? (inner as Record<string, unknown>)[name] : undefined; // any object may be thrown
  const stack =
    error instanceof Error
      ? error.stack
          ?.split("\n")
          .filter((line) => line.trim().startsWith("at "))
          .join("\n")
      : undefined;
  return {
    name: error instanceof Error ? error.name : typeof error,
    code: field("code"),
    constraint: field("constraint") ?? field("constraint_name"),
    stack,
  };
}
