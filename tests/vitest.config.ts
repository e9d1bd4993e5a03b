import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The trials first: they take longest, and are so short to read that they would come last and alone. */
class TrialsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    const isTrial = ({ moduleId }: TestSpecification) => moduleId.includes("/tests/reliability/");
    return [...sorted.filter(isTrial), ...sorted.filter((file) => !isTrial(file))];
  }
}

/** Rules are pure and quick; endpoints run a real server on a real database. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/e2e/**"],
    pool: "forks",
    // One more than the gate has cores: the trials wait for timers, processes and databases most of the time.
    maxWorkers: 3,
    sequence: { sequencer: TrialsFirst },
    // A worker reads the desk's sources once, not with every file: files share nothing that they change.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Processes, sockets and databases on a busy machine: where the gate decides, one more chance.
    retry: process.env.CI ? 1 : 0,
  },
});
