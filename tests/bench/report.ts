import { appendFileSync } from "node:fs";

export interface Measured {
  /** What was measured, in words. */
  what: string;
  figure: number;
  unit: string;
  /** The same work done bare, in the same run. */
  floor?: number;
  goal: string;
  /** Whether the goal was reached; absent where a goal is for orientation. */
  reached?: boolean;
}

/** A line of the results. */
export interface Kept extends Measured {
  at: string;
  bench: string;
}

export const RESULTS = new URL("./results.jsonl", import.meta.url);

/** Prints the figures beside their floors and keeps them in results.jsonl. */
export function report(bench: string, measured: readonly Measured[]) {
  const rows = measured.map(({ what, figure, unit, floor, goal, reached }) => [
    what,
    `${short(figure)} ${unit}`,
    floor === undefined ? "" : `${short(floor)} ${unit}`,
    floor === undefined ? "" : `× ${(figure / floor).toFixed(2)}`,
    goal,
    reached === undefined ? "" : reached ? "reached" : "MISSED",
  ]);
  const lines = [["", "figure", "floor", "ratio", "goal", ""], ...rows];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  console.log(`\n${bench}`);
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  const at = new Date().toISOString();
  appendFileSync(RESULTS, measured.map((row) => `${JSON.stringify({ at, bench, ...row })}\n`).join(""));
}

export const short = (figure: number) =>
  figure >= 100 ? String(Math.round(figure)) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
