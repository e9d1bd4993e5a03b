const BENCHES: Record<string, () => Promise<{ run: () => Promise<void> }>> = {
  start: () => import("./start.ts"),
  open: () => import("./open.ts"),
  commit: () => import("./commit.ts"),
  live: () => import("./live.ts"),
  editor: () => import("./editor.ts"),
  load: () => import("./load.ts"),
  align: () => import("./align.ts"),
  checks: () => import("./checks.ts"),
  "real-articles": () => import("./real-articles.ts"),
  memory: () => import("./memory.ts"),
  "memory-100k": async () => (await import("./memory.ts")).ofSize(100_000, 200),
  "memory-1m": async () => (await import("./memory.ts")).ofSize(1_000_000, 200),
  search: () => import("./search.ts"),
  newsroom: () => import("./newsroom.ts"),
  readme: () => import("./readme.ts"),
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BENCHES));
if (names.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no bench ${unknown.join(", ")}.`);
  console.error(`npm run bench -- NAME…, where NAME is one of: ${Object.keys(BENCHES).join(", ")}`);
  process.exit(2);
}
for (const name of names) await (await BENCHES[name]?.())?.run();

export {}; // a module, so that it may wait at its top
