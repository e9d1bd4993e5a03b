import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import { innermost, isOutage } from "#server/db/outage.ts";
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
  // Messages of database errors can quote the row that was refused: only what the code of PostgreSQL calls it is noted.
  const { name, code, constraint, routine, stack } = describe(error);
  log.error({ id, name, code, constraint, routine, stack }, "unexpected error");
  return typeof code === "string" && INSIDE.test(code) ? refuse("busy") : refuse("unknown", { id });
}

/** Something went wrong inside PostgreSQL, as it does with a full disk: it has undone what was asked. */
const INSIDE = /^XX/;

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

function describe(error: unknown) {
  const { code, constraint, routine } = innermost(error);
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
    routine,
    stack,
  };
}
