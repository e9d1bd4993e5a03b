import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openSocket } from "#client/live/socket.ts";
import { LONGEST_SILENCE } from "#shared/live/messages.ts";

const lines: Line[] = [];

/** A line that looks open whatever happens to the network. */
class Line {
  static readonly OPEN = 1;
  readyState = 1;
  onmessage: ((event: { data: string }) => void) | null = null;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  constructor() {
    lines.push(this);
  }
  close() {
    this.readyState = 2;
  }
}

beforeEach(() => {
  lines.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", Line);
  vi.stubGlobal("location", { protocol: "http:", host: "desk" });
  vi.stubGlobal("window", { addEventListener: () => undefined, removeEventListener: () => undefined });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a page that hears nothing for long opens another line, and one that is told that the desk is there does not", () => {
  const said: string[] = [];
  const socket = openSocket({ onMessage: ({ type }) => said.push(type), onStatus: (status) => said.push(status) });
  lines[0]?.onopen?.();
  for (let turn = 0; turn < 10; turn++) {
    vi.advanceTimersByTime(LONGEST_SILENCE - 1);
    lines[0]?.onmessage?.({ data: '{"type":"here"}' });
  }
  expect(lines).toHaveLength(1);
  vi.advanceTimersByTime(LONGEST_SILENCE);
  expect(lines[0]?.readyState).toBe(2);
  expect(said.at(-1)).toBe("connecting");
  vi.advanceTimersByTime(5_000);
  expect(lines).toHaveLength(2);
  socket.close();
  vi.advanceTimersByTime(10 * LONGEST_SILENCE);
  expect(lines).toHaveLength(2);
});
