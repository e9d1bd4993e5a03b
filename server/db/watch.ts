import { Socket } from "node:net";
import pg from "pg";
import { settings } from "./pool.ts";

export interface Watched {
  /** Another node told something. */
  hint(payload: string): void;
  /** The database does not answer any more. */
  gone(): void;
  back(): void;
}

export interface Watch {
  readonly client: pg.Client;
  readonly away: boolean;
  end(): void;
}

/**
 * One connection beside the pool, which hears what other nodes tell on the channel and asks once a second whether the
 * database is there. A pool alone would wait without end for a server that is frozen or cut off.
 * @throws what PostgreSQL or the network says, where the first connection is not made
 */
export async function watch(url: string, channel: string, watched: Watched): Promise<Watch> {
  let line = openLine(url, channel, watched.hint);
  await line.opened.catch((error: unknown) => {
    line.cut();
    throw error;
  });
  let [away, ended] = [false, false];
  let next = setTimeout(ask, EVERY_MS).unref();

  async function ask() {
    let answer = line.isOpen() ? await inTime(line.client.query("select 1")) : "refused";
    // A line that was cut says nothing about the database: another one is tried before anybody is refused.
    if (answer === "refused") answer = await inTime(reopened());
    if (ended) return line.cut();
    if (answer === "silent") line.cut();
    const answered = answer === "answered";
    if (answered === away) {
      away = !answered;
      if (away) watched.gone();
      else watched.back();
    }
    next = setTimeout(ask, away ? EVERY_MS_AWAY : EVERY_MS).unref();
  }

  function reopened() {
    line.cut();
    line = openLine(url, channel, watched.hint);
    return line.opened;
  }

  return {
    get client() {
      return line.client;
    },
    get away() {
      return away;
    },
    end: () => {
      ended = true;
      clearTimeout(next);
      line.cut();
    },
  };
}

const EVERY_MS = 1_000;
const EVERY_MS_AWAY = 300;
const PATIENCE_MS = 2_500;

function openLine(url: string, channel: string, hint: (payload: string) => void) {
  const socket = new Socket();
  const client = new pg.Client({ ...settings(url), stream: () => socket, connectionTimeoutMillis: PATIENCE_MS });
  client.on("error", () => {}); // the next question finds out
  client.on("notification", ({ payload = "" }) => hint(payload));
  let isOpen = false; // pg keeps the questions of a connection that was never made, and answers none
  client.on("end", () => {
    isOpen = false;
  });
  const opened = client.connect().then(async () => {
    await client.query(`listen ${channel}`);
    isOpen = true;
  });
  return { client, opened, isOpen: () => isOpen, cut: () => void socket.destroy() };
}

/** A server that is busy with itself reads its answers late: the timer that runs out first does not decide alone. */
async function inTime(question: Promise<unknown>): Promise<Answer> {
  let answer: Answer = "silent";
  const settled = question.then(
    () => (answer = "answered"),
    () => (answer = "refused"),
  );
  await Promise.race([settled, pause(PATIENCE_MS)]);
  if (answer === "silent") await Promise.race([settled, pause(100)]);
  return answer;
}

type Answer = "answered" | "refused" | "silent";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());
