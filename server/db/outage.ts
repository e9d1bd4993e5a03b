/**
 * The database is away, hangs, has no room, or somebody else holds the row for too long: nothing was changed, trying again
 * is right.
 */
export function isOutage(error: unknown): boolean {
  const { code, message } = innermost(error);
  if (typeof code !== "string") return typeof message === "string" && LOST.test(message);
  return OUTAGES.has(code) || code.startsWith("08") || code.startsWith("53") || code.startsWith("57P");
}

/** pg has words and no code for a connection that is lost. */
const LOST = /^(Connection terminated|Client (has encountered a connection error|was closed)|Cannot use a pool)/;

const OUTAGES = new Set([
  "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE",
  "55P03", "57014", "40001", "40P01", "25P03", "58030",
]); // biome-ignore format: a table reads better in rows

/** What the driver says of an error; drizzle wraps it. */
export function innermost(error: unknown): Record<"code" | "constraint" | "routine" | "message", unknown> {
  const { code, constraint, routine, message } = Object(
    error instanceof Error && error.cause instanceof Error ? error.cause : error,
  );
  return { code, constraint, routine, message };
}
