import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Kept, median, RESULTS, short } from "./report.ts";

const README = new URL("../../README.md", import.meta.url);
const [BEGIN, END] = ["<!-- from tests/bench/results.jsonl -->", "<!-- end -->"];
const RUNS = 5;

/**
 * Writes the table of the README's performance section anew, from what was measured on this machine. A bench that did not
 * run here keeps its rows.
 */
export async function run(): Promise<void> {
  const kept = existsSync(RESULTS) ? readFileSync(RESULTS, "utf8").trim().split("\n") : [];
  const rows = kept.filter(Boolean).map((line): Kept => JSON.parse(line));
  const readme = readFileSync(README, "utf8");
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The README has no place between ${BEGIN} and ${END}`);
  const table = tableOf(rows, readme.slice(begin, end));
  writeFileSync(README, `${readme.slice(0, begin)}${BEGIN}\n${table}${readme.slice(end)}`);
}

/** The median of the last runs of each figure, beside the median of its floor in the same runs. */
export function tableOf(rows: readonly Kept[], before = ""): string {
  const figures = new Map<string, Kept[]>();
  for (const row of rows) {
    const name = `${row.bench} · ${nameOf(row.what)}`;
    figures.set(name, [...(figures.get(name) ?? []), row]);
  }
  const lines = [...figures].map(([what, all]) => {
    const runs = all.slice(-RUNS);
    const { unit, goal } = runs.at(-1) ?? { unit: "", goal: "" };
    const figure = median(runs.map((run) => run.figure));
    const floors = runs.flatMap(({ floor }) => (floor === undefined ? [] : [floor]));
    const floor = floors.length > 0 ? median(floors) : undefined;
    const beside = floor === undefined ? ["", ""] : [`${short(floor)} ${unit}`, `× ${(figure / floor).toFixed(2)}`];
    return [what, `${short(figure)} ${unit}`.trim(), ...beside, goal];
  });
  const head = [
    ["", "figure", "floor", "ratio", "goal"],
    ["---", "---", "---", "---", "---"],
  ];
  const [titles, measured] = [head, lines].map((rows) => rows.map((cells) => `| ${cells.join(" | ")} |`));
  const ran = new Set(rows.map(({ bench }) => bench));
  const kept = before.split("\n").filter((line) => line.includes(" · ") && !ran.has(benchOf(line)));
  return [...(titles ?? []), ...kept, ...(measured ?? [])].map((line) => `${line}\n`).join("");
}

const benchOf = (line: string) => line.slice(2, line.indexOf(" · "));

/** What stands in brackets belongs to one run. */
const nameOf = (what: string) => what.replace(/ \(p50 .*\)$/, "");
