/**
 * The work of a transaction, for a driver that would end the process by rolling back over a connection that is gone:
 * it writes to a socket that it has thrown away, where nobody can catch it (postgres.js 3.4.9, porsager/postgres#1208).
 * Work that fails because the connection broke never ends; whoever waits for the transaction is told by the
 * connection's own end.
 */
export const unlessBroken = <Result>(work: Promise<Result>): Promise<Result> =>
  work.catch((error: unknown) => {
    if (isBroken(error)) return new Promise<Result>(() => {});
    throw error;
  });

/** drizzle wraps the driver's error. After each of these the socket closes by itself, which a database that is only known to be away does not promise. */
function isBroken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.cause instanceof Error) return isBroken(error.cause);
  return "errno" in error && "code" in error && typeof error.code === "string" && BROKEN.has(error.code);
}

const BROKEN = new Set(["CONNECTION_CLOSED", "ECONNRESET", "EPIPE", "ECONNABORTED", "ETIMEDOUT"]);
