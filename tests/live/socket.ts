import { WebSocket } from "ws";
import { type BrowserMessage, messagesIn, type ServerMessage } from "#shared/live/messages.ts";
import type { Client } from "#tests/support/client.ts";

export interface Listener {
  heard: ServerMessage[];
  say(message: BrowserMessage): void;
  /** The first message that fits, also one heard before. @throws after five seconds */
  hears<Type extends ServerMessage["type"]>(
    type: Type,
    fits?: (message: Extract<ServerMessage, { type: Type }>) => boolean,
  ): Promise<Extract<ServerMessage, { type: Type }>>;
  /** The close code, once the desk has closed. */
  closed: Promise<number>;
  /** The tab's computer sleeps: it reads nothing, and answers no goodbye. */
  sleep(): void;
  wake(): void;
  close(): void;
}

/** A tab's live feed. @throws with the status when the desk does not open it */
export function listen(client: Client, { origin = client.url }: { origin?: string | null } = {}): Promise<Listener> {
  const web = new WebSocket(`${client.url.replace("http", "ws")}/api/live`, {
    headers: { cookie: client.cookie(), ...(origin === null ? {} : { origin }) },
  });
  const heard: ServerMessage[] = [];
  const waiting = new Set<() => void>();
  web.on("message", (data) => {
    heard.push(...messagesIn(String(data)));
    for (const look of waiting) look();
  });
  const closed = new Promise<number>((resolve) => web.on("close", resolve));
  const listener: Listener = {
    heard,
    closed,
    say: (message) => web.send(JSON.stringify(message)),
    sleep: () => web.pause(),
    wake: () => web.resume(),
    close: () => web.close(),
    hears: (type, fits = () => true) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => done(() => reject(new Error(`Nothing of type ${type} was heard`))), 5_000);
        const look = () => {
          for (const message of heard) if (isOf(message, type) && fits(message)) return done(() => resolve(message));
        };
        const done = (end: () => void) => {
          clearTimeout(late);
          waiting.delete(look);
          end();
        };
        waiting.add(look);
        look();
      }),
  };
  return new Promise((resolve, reject) => {
    web.on("open", () => resolve(listener));
    web.on("unexpected-response", (_request, response) => reject(new Error(String(response.statusCode))));
    web.on("error", reject);
  });
}

const isOf = <Type extends ServerMessage["type"]>(
  message: ServerMessage,
  type: Type,
): message is Extract<ServerMessage, { type: Type }> => message.type === type;
