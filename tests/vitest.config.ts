import { defineConfig } from "vitest/config";

/** Rules are pure and quick; endpoints run a real server on a real database. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/e2e/**"],
    pool: "forks",
    maxWorkers: 2,
    // A worker reads the desk's sources once, not with every file: files share nothing that they change.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Processes, sockets and databases on a busy machine: where the gate decides, one more chance.
    retry: process.env.CI ? 1 : 0,
  },
});
