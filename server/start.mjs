// npm start · npm run demo · npm run naru: builds when the sources are newer than what was built, then runs it.
import { fileURLToPath } from "node:url";
import { build, isStale } from "./build.mjs";

const [what, ...words] = process.argv.slice(2);
process.env.NODE_ENV ??= "production";
if (isStale()) await build({ quiet: true });

const built = (name) => new URL(`../dist/server/${name}.js`, import.meta.url);
if (what === "cli") {
  process.argv = [process.argv[0], fileURLToPath(built("cli")), ...words];
  await import(built("cli").href);
} else {
  const { run } = await import(built("main").href);
  await run({ demo: what === "demo" });
}
