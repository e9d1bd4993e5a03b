// The least that a live feed can be: what one says, all others hear. Nothing is stored, nobody is asked who they are.
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

const server = createServer((_request, response) => response.end("{}"));
const feed = new WebSocketServer({ server, perMessageDeflate: false });
feed.on("connection", (web) => {
  web.on("message", (data) => {
    for (const other of feed.clients) other.send(String(data));
  });
});
server.listen(Number(process.env.PORT), "127.0.0.1");
