import type { Server } from "node:http";
import { type AddressInfo, Server as TcpServer } from "node:net";
import { type Config, ConfigError } from "#server/config/config.ts";

/**
 * Longer than a reverse proxy keeps a connection that nobody uses (a minute, as they come): the one that closes it must be
 * the one that sends, or it sends into a connection that is being closed and nobody knows whether it arrived.
 */
const KEPT_OPEN_MS = 75_000;

/** @returns the port; @throws ConfigError with one sentence that says what to do */
export function listen(server: Server, { port, host }: Pick<Config, "port" | "host">): Promise<number> {
  return new Promise((resolve, reject) => {
    server.keepAliveTimeout = KEPT_OPEN_MS;
    server.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, port, host)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port)); // listening on TCP, so it is not a pipe's name
  });
}

/**
 * Lets what is under way finish, and waits no longer than that. No connection is let in any more; whoever is answered on
 * one that is open is told to come back over another. While such answers are asked for, no connection is closed from
 * here: what its browser is just sending would be lost.
 * @param silenceMs so long nobody must have asked; without, connections that are silent now are closed now
 */
export async function close(server: Server, graceMs: number, silenceMs = 0): Promise<void> {
  let heard = Date.now();
  server.prependListener("request", (_request, response) => {
    heard = Date.now();
    response.setHeader("Connection", "close");
  });
  // Not the one of HTTP, which closes silent connections at once.
  const closed = new Promise<void>((resolve) => TcpServer.prototype.close.call(server, () => resolve()));
  const hangUp = () => Date.now() - heard >= silenceMs && server.closeIdleConnections();
  hangUp();
  const idle = setInterval(hangUp, IDLE_CLOSED_EVERY_MS); // those that were answered at that moment
  const late = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

const IDLE_CLOSED_EVERY_MS = 100;

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const sentence = REASONS[error.code ?? ""]?.(port, host);
  return sentence === undefined ? error : new ConfigError(sentence);
}

const REASONS: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) =>
    `PORT: ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
  EACCES: (port) => `PORT: this account may not listen on ${port}. Choose a port above 1023: PORT=3000 npm start`,
  EADDRNOTAVAIL: (_port, host) =>
    `HOST: this machine has no address ${host}. Leave HOST out to listen on this machine.`,
  ENOTFOUND: (_port, host) => `HOST: nothing is known of ${host}. Leave HOST out to listen on this machine.`,
};
