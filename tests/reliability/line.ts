import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { Conversation } from "./conversation.ts";

/** Where in a transaction something is to happen: before its COMMIT has reached PostgreSQL, or before the answer is back. */
export type Moment = "before-commit" | "after-commit";

export interface Trap {
  moment: Moment;
  /** Which transaction: one of its statements reads like this. */
  statement: RegExp;
  act: () => void;
}

/** The line between one node and PostgreSQL: it can be cut, hang, lose hints, and tell when a commit is under way. */
export interface Line {
  /** What the node takes for the address of the database. */
  url: string;
  /** Every connection breaks, and none comes through, until it is mended. */
  cut(): void;
  /** Nothing comes through and nothing breaks. */
  hang(): void;
  mend(): void;
  /** Notifications of other nodes are lost. */
  deaf: boolean;
  /** The next transaction that fits springs it, once; its words go no further. */
  trap: Trap | undefined;
  close(): Promise<void>;
}

export async function openLine(databaseUrl: string): Promise<Line> {
  const there = new URL(databaseUrl);
  const pairs = new Set<Pair>();
  let state: "open" | "cut" | "hung" = "open";
  const server = createServer((near) => {
    if (state === "cut") return near.destroy();
    const far = connect(Number(there.port), there.hostname);
    const pair = new Pair(near, far, line);
    pairs.add(pair);
    if (state === "hung") pair.pause();
    pair.onEnd(() => pairs.delete(pair));
  });
  const url = new URL(databaseUrl);
  const line: Line = { url: "", cut, hang, mend, deaf: false, trap: undefined, close };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port); // listening on TCP
  line.url = url.href;
  return line;

  function cut() {
    state = "cut";
    for (const pair of pairs) pair.end();
  }

  function hang() {
    state = "hung";
    for (const pair of pairs) pair.pause();
  }

  function mend() {
    state = "open";
    for (const pair of pairs) pair.resume();
  }

  async function close() {
    cut();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** One connection of the node, and the one to PostgreSQL that stands for it. */
class Pair {
  readonly #near: Socket;
  readonly #far: Socket;

  constructor(near: Socket, far: Socket, line: Line) {
    this.#near = near;
    this.#far = far;
    const conversation = new Conversation(line, () => this.pause());
    near.on("data", (bytes) => far.write(conversation.asked(bytes)));
    far.on("data", (bytes) => near.write(conversation.answered(bytes)));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.setNoDelay(true);
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  }

  pause() {
    this.#near.pause();
    this.#far.pause();
  }

  resume() {
    this.#near.resume();
    this.#far.resume();
  }

  end() {
    this.#near.destroy();
    this.#far.destroy();
  }

  onEnd(act: () => void) {
    this.#near.once("close", act);
  }
}
