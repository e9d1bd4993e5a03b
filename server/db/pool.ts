import { Socket } from "node:net";
import pg from "pg";

/** The connections of this node to PostgreSQL, all of which can be broken off at once. */
export interface Pool {
  readonly connections: pg.Pool;
  /** What waits for an answer is refused; so is, at once, what asks before the database is back. */
  breakOff(): void;
  comeBack(): void;
  /** Lets what is under way come to its end, for so long. */
  end(graceMs: number): Promise<void>;
}

export function openPool(url: string): Pool {
  const sockets = new Set<Socket>();
  let away = false;
  const stream = () => {
    const socket = new Socket();
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    if (away) process.nextTick(() => socket.destroy()); // pg listens to it by then
    return socket;
  };
  const connections = new pg.Pool({ ...settings(url), stream, max: 10, idleTimeoutMillis: 0, pipeline: true });
  connections.on("connect", (client) => {
    client.on("error", () => {}); // whoever asked is told; without a listener the process would end
    preparing(client);
  });
  connections.on("error", () => {});
  const breakOff = () => {
    away = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    connections,
    breakOff,
    comeBack: () => {
      away = false;
    },
    end: async (graceMs) => {
      const ended = connections.end();
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, away ? 0 : graceMs).unref())]);
      breakOff();
    },
  };
}

/** What every connection of the desk is opened with. */
export const settings = (url: string): pg.ClientConfig => ({
  connectionString: url,
  application_name: "naru",
  statement_timeout: 10_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
});

/**
 * Lets PostgreSQL parse and plan a statement once a connection: by a name, which drizzle gives to none. Statements with
 * very many parameters are not kept: there is one for each number of rows, and they are rare.
 */
function preparing(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown; // as pg's pool and drizzle call it
  const named = (asked: string | pg.QueryConfig, values: unknown, ...rest: unknown[]) =>
    query(isToBeKept(values) ? withName(asked) : asked, values, ...rest);
  Object.assign(client, { query: named });
}

const MOST_PARAMETERS = 60;

const isToBeKept = (values: unknown) => Array.isArray(values) && values.length > 0 && values.length <= MOST_PARAMETERS;

function withName(asked: string | pg.QueryConfig): pg.QueryConfig {
  const { text } = typeof asked === "string" ? { text: asked } : asked;
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return typeof asked === "string" ? { text, name } : { ...asked, name };
}

const names = new Map<string, string>();
