import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Measured } from "../report.ts";

const CHILD = fileURLToPath(new URL("./time-one.ts", import.meta.url));

interface Took {
  readonly clock: number;
  readonly processor: number;
  readonly megabytes: number;
  readonly first?: number;
}

/** Each in a process of its own, so that its memory is its own: the median of its runs, and the most memory that it took. */
export function timings(): Measured[] {
  const of = (what: string) => {
    const { stdout } = spawnSync(process.execPath, ["--import", "tsx", CHILD, what], { encoding: "utf8" });
    return JSON.parse(stdout) as Took; // what time-one.ts prints
  };
  const [sixty, two, thousand, twoThousand, learning] = ["60", "200", "1000", "2000", "learn"].map(of);
  const time = (what: string, took: Took | undefined, goal: number): Measured[] => {
    const { clock, processor } = took ?? { clock: Number.NaN, processor: Number.NaN };
    return [
      { what, figure: clock, unit: "ms", goal: `≤ ${goal} ms`, reached: clock <= goal },
      { what: `${what}: processor, all threads`, figure: processor, unit: "ms", goal: "" },
    ];
  };
  const growth = (twoThousand?.processor ?? Number.NaN) / (thousand?.processor ?? 1);
  const memory = twoThousand?.megabytes ?? Number.NaN;
  return [
    ...time("60 paragraphs", sixty, 40),
    { what: "60 paragraphs, the first article of a process", figure: sixty?.first ?? Number.NaN, unit: "ms", goal: "" },
    ...time("200 paragraphs", two, 200),
    ...time("2,000 paragraphs", twoThousand, 2000),
    {
      what: "2,000 paragraphs beside 1,000",
      figure: growth,
      unit: "×",
      goal: "≤ 2.2 (n log n)",
      reached: growth <= 2.2,
    },
    {
      what: "2,000 paragraphs: memory of the process",
      figure: memory,
      unit: "MB",
      goal: "≤ 300 MB",
      reached: memory <= 300,
    },
    ...time("lexicon of 100,000 pairs", learning, 30_000),
  ];
}
