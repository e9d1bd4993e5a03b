import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Manner = (response: ServerResponse, asked: unknown) => void;

/** A machine for drafts on a real port: it answers as it is told, and remembers what it was asked. */
export async function startDraftPeer() {
  const asked: { path: string; authorization: string | undefined; body: unknown }[] = [];
  const left: string[] = [];
  let manner: Manner = (response) => response.end();
  const server = createServer(async (request: IncomingMessage, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { url: path = "", headers } = request;
    const body: unknown = text === "" ? null : JSON.parse(text);
    asked.push({ path, authorization: headers.authorization, body });
    response.on("close", () => response.writableEnded || left.push(path));
    manner(response, body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    left,
    behave: (next: Manner) => {
      manner = next;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export const answering =
  (json: unknown, status = 200): Manner =>
  (response) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
