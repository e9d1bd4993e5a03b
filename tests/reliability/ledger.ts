import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Asked, boundOf, type Outcome, type Trial } from "./trial.ts";

const LEDGER = fileURLToPath(new URL("./ledger.jsonl", import.meta.url));

/** A line a run: what was tried how often, what came of it, and what that shows. */
export function enter(name: string, { unit }: Trial, { seed, plant }: Asked, outcome: Outcome, seconds: number): void {
  const { tried, failures, figures } = outcome;
  const line = {
    at: new Date().toISOString(),
    commit: commitNow(),
    name,
    seed,
    ...(plant ? { plant } : {}),
    tried,
    unit,
    failures: failures.length,
    bound: boundOf(outcome) ?? null,
    seconds: Math.round(seconds),
    figures,
  };
  appendFileSync(LEDGER, `${JSON.stringify(line)}\n`);
}

function commitNow(): string | null {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    return null; // without git, as in an unpacked archive
  }
}
