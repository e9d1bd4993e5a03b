// The least that a page to write in can be: React and one ProseMirror editor, and as many paragraphs in two languages as
// the article has. Bundled and compressed as the product is; no rights, no states, no routes, nobody else.
import { createServer } from "node:http";
import { brotliCompressSync } from "node:zlib";
import { build } from "vite";
import { benchParts } from "../bench-article.ts";

const entry = new URL("./writing-page.mjs", import.meta.url).pathname;
const { output } = await build({
  configFile: false,
  logLevel: "error",
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: { write: false, rolldownOptions: { input: entry, output: { entryFileNames: "page.js" } } },
});
const answers = {
  "/healthz": ["application/json", "{}"],
  "/page.js": ["text/javascript", output[0].code],
  "/text": ["application/json", JSON.stringify(benchParts(Number(process.env.PARAGRAPHS)))],
  "/": [
    "text/html",
    `<!doctype html><meta charset="utf-8"><link rel="preload" as="fetch" crossorigin href="/text">
<script type="module" src="/page.js"></script><div id="root"></div>`,
  ],
};
const compressed = Object.fromEntries(
  Object.entries(answers).map(([path, [type, body]]) => [path, { type, body: brotliCompressSync(body) }]),
);
createServer(({ url = "/" }, response) => {
  const found = compressed[url];
  if (!found) return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": found.type, "content-encoding": "br" }).end(found.body);
}).listen(Number(process.env.PORT), "127.0.0.1");
