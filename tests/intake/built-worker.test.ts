import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document, Packer, Paragraph } from "docx";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { confinement } from "#server/intake/confinement.ts";
import { type readFileInChild, startChild } from "#server/intake/read-file.ts";
import { FERRY } from "./stories.ts";

const root = new URL("../..", import.meta.url).pathname;
/** Inside the project, so that packages are found as they will be from dist/server/. */
const folder = mkdtempSync(join(root, "node_modules", ".naru-intake-"));
const server = join(folder, "dist", "server");
let read: typeof readFileInChild;

beforeAll(async () => {
  const input = { "intake-worker": "server/intake/worker.ts", main: "server/intake/read-file.ts" };
  const output = { entryFileNames: "[name].js", chunkFileNames: "chunks/[name].js" };
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    build: { ssr: true, target: "node20", outDir: server, rollupOptions: { input: { ...input }, output } },
  });
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  ({ readFileInChild: read } = await import(/* @vite-ignore */ join(server, "main.js")));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the built worker is found beside the server and reads every kind of file while it may read nothing else", async () => {
  const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(FERRY.first)] }] }));
  const page = Buffer.from(
    `<nav>강</nav><article><h1>${FERRY.headline}</h1><p>${FERRY.first}</p><p>${FERRY.second}</p></article>`,
  );
  const [word, html, markdown] = await Promise.all([
    read({ name: "나루.docx", bytes: docx }, "source"),
    read({ name: "나루.html", bytes: page }, "source"),
    read({ name: "나루.md", bytes: Buffer.from(`# ${FERRY.headline}`) }, "source"),
  ]);
  expect(word.parts.map((part) => part.text)).toEqual([FERRY.first]);
  expect(html.parts.map((part) => part.kind)).toEqual(["headline", "body", "body"]);
  expect(markdown.parts.map((part) => part.kind)).toEqual(["headline"]);
});

test.each([
  ["read another file", "import('node:fs').then((fs) => fs.readFileSync('/etc/hostname'))"],
  ["list the newsroom's files", `import('node:fs').then((fs) => fs.readdirSync(${JSON.stringify(root)}))`],
  ["write a file", `import('node:fs').then((fs) => fs.writeFileSync(${JSON.stringify(join(server, "x"))}, 'x'))`],
  ["start a process", "import('node:child_process').then((processes) => processes.execSync('true'))"],
  ["start a thread", "import('node:worker_threads').then(({ Worker }) => new Worker('', { eval: true }))"],
])("a worker that is turned against us cannot %s", async (_what, act) => {
  const answer = await answerOf(`${act}.then(() => process.send("done"), (error) => process.send(error.code))`);
  expect(answer).toBe("ERR_ACCESS_DENIED");
});

test("a worker knows nothing of the server's environment", async () => {
  process.env.NARU_SECRET = "written for this test";
  expect(await answerOf("process.send(Object.keys(process.env))")).toEqual([]);
  delete process.env.NARU_SECRET;
});

/** What a worker with this code sends back, started as the server starts its own. */
async function answerOf(code: string): Promise<unknown> {
  const path = join(server, "hostile.js");
  writeFileSync(path, code);
  const child = startChild({ path, execArgv: confinement(path) }, 64);
  return new Promise((resolve) => child.once("message", resolve));
}
