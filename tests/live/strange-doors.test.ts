import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { listen } from "./socket.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

test.each(["//", "http://["])("a stranger who knocks at %s is turned away and the desk goes on", async (path) => {
  const port = Number(new URL(desk.url).port);
  const knocking = connect(port, "127.0.0.1");
  knocking.write(`GET ${path} HTTP/1.1\r\nHost: naru\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
  const [answer] = await once(knocking, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 40[034]/);
  const listener = await listen(await desk.as("editor"));
  await listener.hears("hello");
  listener.close();
});
