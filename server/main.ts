import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Logger, pino } from "pino";
import { type Config, ConfigError } from "#server/config/config.ts";
import type { Database } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { openDesk } from "#server/db/open.ts";
import { allowedOrigins } from "#server/http/guard.ts";
import { attachLive } from "#server/live/attach.ts";
import { editionKey, sessionSecret } from "#server/people/keys.ts";
import type { AttemptLimits } from "#server/people/limits.ts";
import { createApp } from "./app.ts";

export interface StartOptions {
  config: Config;
  log?: Logger;
  attempts?: AttemptLimits;
  /** Opened already; else the one that the configuration names. */
  database?: Database;
}

export interface Running {
  desk: Desk;
  url: string;
  /** Stops accepting, finishes what is under way, closes the database. */
  stop(): Promise<void>;
}

/**
 * Takes the port first, so that a second Naru is told so before it touches the database; requests that come in
 * meanwhile wait.
 */
export async function start({ config: asked, log = logTo(asked), attempts, database }: StartOptions): Promise<Running> {
  const server = createServer();
  const port = await listen(server, asked);
  const config = asked.port === 0 ? { ...asked, port, url: asked.url.replace(/:0$/, `:${port}`) } : asked;
  const ready = open().catch((error: unknown) => {
    server.close();
    server.closeAllConnections();
    throw error;
  });
  server.on("request", async (request, response) => {
    const { app } = await ready.catch(() => ({ app: undefined }));
    if (app) app(request, response);
    else response.destroy();
  });
  const { desk, live } = await ready;
  return { desk, url: config.url, stop: once(() => stop(server, desk, live)) };

  async function open() {
    const desk = await openDesk(config, log, database);
    await Promise.all([sessionSecret(desk), editionKey(desk)]);
    const origins = allowedOrigins(config, port);
    const isAllowed = (origin: string) => origins.has(origin);
    const app = createApp(desk, { isAllowed, ...(attempts ? { attempts } : {}) });
    return { desk, app, live: await attachLive(desk, server, isAllowed) };
  }
}

const logTo = (config: Config) =>
  pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(asConfigError(error, port, host)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port)); // listening on TCP, so it is not a pipe's name
  });
}

function asConfigError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE")
    return new ConfigError(
      `PORT: ${port} is taken by another program. Stop it, or start Naru with another one: PORT=${port + 1} npm start`,
    );
  if (error.code === "EACCES")
    return new ConfigError(`PORT: this account may not listen on ${port}. Choose one above 1023: PORT=3000 npm start`);
  if (error.code === "EADDRNOTAVAIL")
    return new ConfigError(`HOST: this machine has no address ${host}. Leave HOST out to listen on this machine only.`);
  return error;
}

const GRACE_MS = 8_000;

type Live = Awaited<ReturnType<typeof attachLive>>;

async function stop(server: Server, desk: Desk, live: Live) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await live.close();
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(late);
  await desk.database.close();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
