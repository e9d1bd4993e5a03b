import { untilDrawn } from "#client/api/drawing.ts";
import {
  type BrowserMessage,
  LONGEST_SILENCE,
  messagesIn,
  ROLE_CHANGED,
  type ServerMessage,
  SIGNED_OUT,
  SUSPENDED,
} from "#shared/live/messages.ts";
import { waitAfter } from "./wait-after.ts";

/** `signed-out`: the desk has cut this line because its session has ended, `role-changed`: for another role; `suspended`: and none will be opened again. */
export type LiveStatus = "connecting" | "open" | "away" | "signed-out" | "role-changed" | "suspended";

export interface Socket {
  send(message: BrowserMessage): void;
  close(): void;
}

export interface SocketEvents {
  onMessage(message: ServerMessage): void;
  onStatus(status: LiveStatus): void;
}

/**
 * One WebSocket that comes back by itself: soon after a cut, then more and more slowly.
 */
export function openSocket({ onMessage, onStatus }: SocketEvents): Socket {
  let web: WebSocket | undefined;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const connect = () => {
    clearTimeout(timer);
    const line = new WebSocket(address());
    web = line;
    waitForWord(line);
    line.onmessage = ({ data }) => {
      failures = 0;
      waitForWord(line);
      for (const message of messagesIn(String(data))) onMessage(message);
    };
    line.onopen = () => onStatus("open");
    line.onclose = ({ code }) => gone(code);
  };
  const gone = (code?: number) => {
    clearTimeout(silence);
    web = undefined;
    if (closed) return;
    if (code === SUSPENDED) {
      closed = true;
      return onStatus("suspended");
    }
    failures += 1;
    if (code === SIGNED_OUT) onStatus("signed-out");
    if (code === ROLE_CHANGED) onStatus("role-changed");
    if (closed) return; // whoever was told has hung up
    onStatus(failures > 2 ? "away" : "connecting");
    timer = setTimeout(connect, waitAfter(failures));
  };
  /** A network that goes without a word leaves a line that looks open for hours: nobody waits for it. */
  const waitForWord = (line: WebSocket) => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      line.onmessage = line.onopen = line.onclose = null;
      line.close();
      gone();
    }, LONGEST_SILENCE);
  };
  const now = () => {
    if (!web && !closed) connect();
  };
  window.addEventListener("online", now);
  const drawn = untilDrawn();
  if (drawn) void drawn.then(now);
  else connect();
  return {
    send(message) {
      if (web?.readyState === WebSocket.OPEN) web.send(JSON.stringify(message));
    },
    close() {
      closed = true;
      clearTimeout(timer);
      clearTimeout(silence);
      window.removeEventListener("online", now);
      web?.close();
    },
  };
}

function address(): string {
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/live`;
}
