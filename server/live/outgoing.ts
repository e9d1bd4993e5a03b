import type { Duplex } from "node:stream";
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
  /** What `web` writes to. */
  stream: Duplex;
}

/** A browser that reads too slowly is told to begin again rather than be allowed to fill the memory. */
const MOST_BUFFERED = 4_000_000;
/** A system call for each letter and each of a hundred people would be most of what a feed costs. A few are told at once. */
const TOLD_AT_ONCE = 20;
const MS_FOR_EACH_PERSON_MORE = 0.4;
const MOST_MS = 22;

/**
 * What goes out. What everybody in an article is to hear is put into words once; the more they are, the longer it is
 * gathered, and then goes out to each in one frame.
 */
export function outgoing(sockets: ReadonlySet<Socket>) {
  const gathered = new Map<string, { said: string[]; timer: NodeJS.Timeout | undefined }>();
  return { say, tellArticle, stop };

  /** To one; what was gathered for the others before is told before. */
  function say(socket: Socket, message: ServerMessage | Buffer) {
    for (const articleId of socket.open) flush(articleId);
    put(socket, Buffer.isBuffer(message) ? message : frameOf(JSON.stringify(message)));
  }

  function tellArticle(articleId: string, message: ServerMessage) {
    const waiting = gathered.get(articleId) ?? { said: [], timer: undefined };
    gathered.set(articleId, waiting);
    waiting.said.push(JSON.stringify(message));
    if (waiting.timer) return;
    const wait = Math.min(MOST_MS, (hearing(articleId).length - TOLD_AT_ONCE) * MS_FOR_EACH_PERSON_MORE);
    if (wait < 1) flush(articleId);
    else waiting.timer = setTimeout(() => flush(articleId), wait);
  }

  function hearing(articleId: string): Socket[] {
    return [...sockets].filter(({ open }) => open.has(articleId));
  }

  function flush(articleId: string) {
    const waiting = gathered.get(articleId);
    if (!waiting) return;
    gathered.delete(articleId);
    clearTimeout(waiting.timer);
    const [only = "", ...more] = waiting.said;
    const frame = frameOf(more.length === 0 ? only : `[${waiting.said.join()}]`);
    for (const socket of hearing(articleId)) put(socket, frame);
  }

  function stop() {
    for (const articleId of [...gathered.keys()]) flush(articleId);
  }
}

function put({ web, stream }: Socket, frame: Buffer) {
  if (web.readyState !== web.OPEN) return;
  if (web.bufferedAmount > MOST_BUFFERED) return web.terminate();
  stream.write(frame);
}

/**
 * Words as one whole message of a WebSocket (RFC 6455, 5.2), the same bytes for everybody: a server masks nothing. ws
 * would write head and words apart for each of them. Nothing is compressed, so that what ws writes itself, which are
 * whole frames as well, comes before or after.
 */
export function frameOf(words: string): Buffer {
  const bytes = Buffer.byteLength(words);
  const head = bytes < 126 ? 2 : bytes < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + bytes);
  frame[0] = 0x81; // the whole of a text
  frame[1] = head === 2 ? bytes : head === 4 ? 126 : 127;
  if (head === 4) frame.writeUInt16BE(bytes, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(bytes), 2);
  frame.write(words, head);
  return frame;
}
