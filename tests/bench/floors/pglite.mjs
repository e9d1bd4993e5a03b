// Opening the embedded database and nothing else; answers so that it can be timed like a server.
import { createServer } from "node:http";
import { PGlite } from "@electric-sql/pglite";

const pglite = await PGlite.create({ dataDir: process.env.NARU_DATA });
await pglite.query("select 1");
createServer((_request, response) => response.end("ok")).listen(Number(process.env.PORT), "127.0.0.1");
