import type { WebSocket } from "ws";
import type { Presence, ServerMessage } from "#shared/live/messages.ts";
import type { Person } from "#shared/people/person.ts";

export interface Socket {
  clientId: string;
  sessionId: string;
  person: Person;
  open: Set<string>;
  at: Map<string, Presence>;
  frames: number;
  web: WebSocket;
}

/** A browser that reads too slowly is told to begin again rather than be allowed to fill the memory. */
const MOST_BUFFERED = 4_000_000;
/** A system call for each letter and each of a hundred people would be most of what a feed costs. A few are told at once. */
const TOLD_AT_ONCE = 20;
const MS_FOR_EACH_PERSON_MORE = 0.2;
const MOST_MS = 15;

/**
 * What goes out. What everybody in an article is to hear is put into words once; the more they are, the longer it is
 * gathered, and then goes out to each in one frame.
 */
export function outgoing(sockets: ReadonlySet<Socket>) {
  const gathered = new Map<string, { said: string[]; timer: NodeJS.Timeout | undefined }>();
  return { say, tellArticle, stop };

  /** To one; what was gathered for the others before is told before. */
  function say(socket: Socket, message: ServerMessage | string) {
    for (const articleId of socket.open) flush(articleId);
    put(socket, typeof message === "string" ? message : JSON.stringify(message));
  }

  function tellArticle(articleId: string, message: ServerMessage) {
    const waiting = gathered.get(articleId) ?? { said: [], timer: undefined };
    gathered.set(articleId, waiting);
    waiting.said.push(JSON.stringify(message));
    const wait = Math.min(MOST_MS, (sockets.size - TOLD_AT_ONCE) * MS_FOR_EACH_PERSON_MORE);
    if (wait < 1) return flush(articleId);
    waiting.timer ??= setTimeout(() => flush(articleId), wait);
  }

  function flush(articleId: string) {
    const waiting = gathered.get(articleId);
    if (!waiting) return;
    gathered.delete(articleId);
    clearTimeout(waiting.timer);
    const [only = "", ...more] = waiting.said;
    const frame = Buffer.from(more.length === 0 ? only : `[${waiting.said.join()}]`);
    for (const socket of sockets) if (socket.open.has(articleId)) put(socket, frame);
  }

  function stop() {
    for (const articleId of [...gathered.keys()]) flush(articleId);
  }
}

function put({ web }: Socket, frame: string | Buffer) {
  if (web.readyState !== web.OPEN) return;
  if (web.bufferedAmount > MOST_BUFFERED) return web.terminate();
  web.send(frame, { binary: false });
}
