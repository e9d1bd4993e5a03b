import { existsSync, readFileSync } from "node:fs";
import { runChecks } from "#shared/checks/checks.ts";
import type { Finding } from "#shared/checks/finding.ts";

const DATA = new URL("../../../shared/data/checks/", import.meta.url);

interface Row {
  readonly base: number;
  readonly injected: string;
  readonly source: string;
  readonly target: string;
  readonly findings: Finding[];
}

/** Share of planted errors of each kind that raise a new warning or error, and share of clean pairs that raise one; and the time a pair takes. */
export async function run(): Promise<void> {
  if (!existsSync(DATA)) return console.log("checks: left out, the news pairs are not on this machine");
  for (const collection of ["ntrex", "park"]) measure(collection);
}

function measure(collection: string) {
  const lines = readFileSync(new URL(`${collection}.jsonl`, DATA), "utf8")
    .trim()
    .split("\n")
    .map((line): Omit<Row, "findings"> => JSON.parse(line));
  const before = performance.now();
  const rows = lines.map(
    (row): Row => ({ ...row, findings: runChecks(row).filter(({ severity }) => severity !== "note") }),
  );
  const time = (performance.now() - before) / rows.length;
  const clean = new Map(rows.filter(({ injected }) => injected === "clean").map((row) => [row.base, row]));
  const alarmed = [...clean.values()].filter(({ findings }) => findings.length > 0).length;
  const errors = [...clean.values()].filter(({ findings }) =>
    findings.some(({ severity }) => severity === "error"),
  ).length;
  console.log(
    `checks ${collection}: ${percent(alarmed, clean.size)} of clean pairs alarmed, ${percent(errors, clean.size)} with an error, ${time.toFixed(2)} ms a pair`,
  );
  for (const kind of new Set(rows.map(({ injected }) => injected))) {
    const planted = rows.filter(({ injected }) => injected === kind);
    if (kind !== "clean")
      console.log(
        `  ${kind}: ${percent(planted.filter((row) => isNew(row, clean.get(row.base))).length, planted.length)} found`,
      );
  }
}

/** Told by what is said, because the planted error may stand where the clean twin has another finding. */
function isNew({ findings }: Row, twin: Row | undefined): boolean {
  const known = new Set(twin?.findings.map(({ message }) => message));
  return findings.some(({ message }) => !known.has(message));
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
