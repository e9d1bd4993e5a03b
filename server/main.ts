import { realpathSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { type Logger, pino } from "pino";
import { type Config, ConfigError, readConfig } from "#server/config/config.ts";
import type { Database } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { openDesk } from "#server/db/open.ts";
import { allowedOrigins } from "#server/http/guard.ts";
import { close, listen } from "#server/http/listen.ts";
import { editionKey, sessionSecret } from "#server/people/keys.ts";
import type { AttemptLimits } from "#server/people/limits.ts";
import { setUpLink } from "#server/people/set-up-desk.ts";

export interface StartOptions {
  config: Config;
  log?: Logger;
  attempts?: AttemptLimits;
  /** Opened already; else the one that the configuration names. */
  database?: Database;
  /** What the desk needs before it answers. */
  prepare?: (desk: Desk) => Promise<void>;
  /** So long nobody must have asked anything before a desk that is told to stop hangs up. */
  silenceMs?: number;
  /** Notices, letters and reminders follow what happens; without, nothing does. */
  background?: boolean;
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
export async function start(options: StartOptions): Promise<Running> {
  const server = createServer();
  const port = await listen(server, options.config);
  const ready = open(server, { ...options, config: withPort(options.config, port) });
  server.on("request", async (request, response) => {
    const opened = await ready.catch(() => undefined);
    if (!opened) response.destroy();
    else if (!opened.keystroke(request, response)) opened.app(request, response);
  });
  const { desk, live, handlers, mail } = await ready.catch(async (error: unknown) => {
    await close(server, 0);
    throw error;
  });
  const stop = async () => {
    await Promise.all([live.close(), close(server, GRACE_MS, options.silenceMs), handlers?.stop(), mail?.stop()]);
    await desk.database.close();
  };
  return { desk, url: desk.config.url, stop: once(stop) };
}

/** `npm start`, `npm run demo`: answers until it is told to stop. */
export async function run({ demo = false } = {}): Promise<void> {
  try {
    const config = readConfig(process.env, { demo });
    const prepare = demo ? (await import("#server/demo/prepare.ts")).prepareDemo : refuseDemo;
    const running = await start({ config, prepare, background: true, silenceMs: SILENCE_MS });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void leave(running));
    say(`Naru${demo ? " (the demo: anybody may sign in as anybody)" : ""} answers at ${running.url}`);
    const link = demo ? undefined : await setUpLink(running.desk);
    if (link) say(`Nobody is on this desk yet. Open this link to make the first chief; it works once:\n${link}`);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`naru: ${error.message}\n`);
    process.exit(2);
  }
}

const GRACE_MS = 8_000;
/** Who writes is heard from sooner than that. */
const SILENCE_MS = 600;

async function open(server: Server, options: StartOptions) {
  const { config, log = logTo(config), attempts, database, prepare, background = false } = options;
  // Read while the database opens: each would have the other wait.
  const [desk, { createApp, keystrokeDoor }, { attachLive }, { listenForMail }, { startHandlers }] = await Promise.all([
    openDesk(config, log, database),
    import("./app.ts"),
    import("#server/live/attach.ts"),
    import("#server/threads/mail-listener.ts"),
    import("#server/handlers/start.ts"),
  ]);
  try {
    await Promise.all([sessionSecret(desk), editionKey(desk)]);
    await prepare?.(desk);
    const origins = allowedOrigins(config, config.port);
    const isAllowed = (origin: string) => origins.has(origin);
    const app = createApp(desk, { isAllowed, ...(attempts ? { attempts } : {}) });
    const keystroke = keystrokeDoor(desk, isAllowed);
    const live = await attachLive(desk, server, isAllowed);
    const mail = background ? await listenForMail(desk) : undefined;
    return { desk, app, keystroke, live, mail, handlers: background ? await startHandlers(desk) : undefined };
  } catch (error) {
    await desk.database.close();
    throw error;
  }
}

/** Port 0 lets the system choose; links must name what it chose. */
const withPort = (config: Config, port: number): Config =>
  config.port === 0 ? { ...config, port, url: config.url.replace(/:0$/, `:${port}`) } : config;

const logTo = (config: Config) =>
  pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Nobody could sign in to the demo's desk: its people have no passwords. */
async function refuseDemo(desk: Desk) {
  const { isDemoDesk } = await import("#server/demo/prepare.ts");
  if (await isDemoDesk(desk))
    throw new ConfigError(
      "This is the demo's desk. Start it with npm run demo, or choose another NARU_DATA or DATABASE_URL.",
    );
}

async function leave(running: Running) {
  say("Finishing what is under way…");
  await running.stop();
  process.exit(0);
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

/** `node dist/server/main.js`, as in a container. */
const asked = process.argv[1];
if (asked !== undefined && realpathSync(asked) === fileURLToPath(import.meta.url))
  await run({ demo: process.argv[2] === "demo" });
