import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { frameOf } from "#server/live/outgoing.ts";

test("a frame of any length is heard whole, in Korean too, before and after what the library sends itself", async () => {
  const said = ["", "나루", "m".repeat(125), "m".repeat(126), "글".repeat(21_845), "m".repeat(65_536), "the end"];
  const server = createServer().listen(0, "127.0.0.1");
  const door = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  server.on("upgrade", (request, stream, head) =>
    door.handleUpgrade(request, stream, head, (web) => {
      for (const words of said) {
        stream.write(frameOf(words));
        web.ping();
      }
    }),
  );
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // listening on TCP
  const web = new WebSocket(`ws://127.0.0.1:${port}`);
  const heard: string[] = [];
  web.on("message", (data) => void heard.push(String(data)));
  await new Promise<void>((resolve) => web.on("message", (data) => String(data) === "the end" && resolve()));
  expect(heard).toEqual(said);
  web.terminate();
  server.close();
});
