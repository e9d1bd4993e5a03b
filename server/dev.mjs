// npm run dev: the server from its sources, restarted when they change, and the client through Vite.
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const page = process.env.DEV_PORT ?? "5173";
const { NARU_DEV_SERVER: _, ...env } = process.env;

const children = [
  // The page's own address is the one from which browsers act.
  start(
    ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", "server/main.ts", ...process.argv.slice(2)],
    {
      NODE_ENV: "development",
      NARU_URL: env.NARU_URL ?? `http://127.0.0.1:${page}`,
    },
  ),
  start(["node_modules/vite/bin/vite.js", "--config", "client/vite.config.ts", "--port", page, "--strictPort"], {
    NARU_DEV_SERVER: server,
  }),
];

function start(words, more) {
  const child = spawn(process.execPath, words, { cwd: root, stdio: "inherit", env: { ...env, ...more } });
  child.on("exit", (code) => stop(code ?? 0));
  return child;
}

function stop(code) {
  process.exitCode = code;
  for (const child of children) if (child.exitCode === null) child.kill("SIGTERM");
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop(0));
