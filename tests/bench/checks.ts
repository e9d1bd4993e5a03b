import { existsSync, readFileSync } from "node:fs";
import { findingsOf } from "#server/checks/findings.ts";
import { starterRows } from "#server/terms/starter/starter.ts";
import { runChecks } from "#shared/checks/checks.ts";
import { englishWords } from "#shared/checks/english-words.ts";
import type { Finding } from "#shared/checks/finding.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { TermBase } from "#shared/terms/term-base.ts";
import { fingerprint } from "#shared/text/fingerprint.ts";

const DATA = new URL("../../../shared/data/checks/", import.meta.url);

interface Row {
  readonly base: number | string;
  readonly injected: string;
  readonly source: string;
  readonly target: string;
}

/** What was found in a row, and in how many milliseconds. */
interface Looked extends Row {
  readonly findings: readonly Pick<Finding, "check" | "message" | "severity">[];
  readonly took: number;
}

type Look = (row: Row) => Looked["findings"];

/**
 * Share of planted errors of each kind that raise a new warning or error, and share of clean pairs that raise one, on the
 * half that the checks were fitted to and on the half that was held out; the time of a pair and of an article of 60.
 * Floor: a check that the same digits stand on both sides, as translation tools have it.
 */
export async function run(): Promise<void> {
  if (!existsSync(DATA)) return console.log("checks: left out, the news pairs are not on this machine");
  for (const collection of ["ntrex", "park"]) {
    const rows = rowsOf(collection);
    for (const [name, half] of [
      ["fitted", 0],
      ["held out", 1],
    ] as const) {
      const chosen = rows.filter(({ base }) => halfOf(base) === half);
      measure(`${collection}, ${name}`, chosen, ours);
      measure(`${collection}, ${name}, floor`, chosen, sameDigits);
    }
    articles(rows.filter(({ injected }) => injected === "clean"));
  }
}

const rowsOf = (collection: string): Row[] =>
  readFileSync(new URL(`${collection}.jsonl`, DATA), "utf8")
    .trim()
    .split("\n")
    .map((line): Row => JSON.parse(line));

/** By the pair, so that a clean one and its planted twins fall into the same half. */
const halfOf = (base: number | string) =>
  [...String(base)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7) % 2;

const english = englishWords();
const ours: Look = (row) => runChecks(row, { english }).filter(({ severity }) => severity !== "note");

const sameDigits: Look = ({ source, target }) => {
  const digits = (text: string) => (text.match(/\d+/g) ?? []).sort().join(" ");
  const [korean, written] = [digits(source), digits(target.replaceAll(",", ""))];
  return korean === written ? [] : [{ check: "digits", severity: "warning", message: `${korean} ${written}` }];
};

function measure(name: string, rows: readonly Row[], look: Look) {
  const looked = rows.map((row): Looked => {
    const times = [1, 2, 3].map(() => timed(() => look(row)));
    return { ...row, findings: look(row), took: Math.min(...times) };
  });
  const clean = new Map(looked.filter(({ injected }) => injected === "clean").map((row) => [row.base, row]));
  const share = (test: (row: Looked) => boolean) => percent([...clean.values()].filter(test).length, clean.size);
  const kinds = [...new Set(looked.map(({ injected }) => injected))].filter((kind) => kind !== "clean").sort();
  const recalls = kinds.map((kind) => {
    const planted = looked.filter(({ injected }) => injected === kind);
    return planted.filter((row) => isNew(row, clean.get(row.base))).length / planted.length;
  });
  const mean = recalls.reduce((sum, recall) => sum + recall, 0) / kinds.length;
  const times = looked.map(({ took }) => took).sort((one, other) => one - other);
  console.log(
    `checks ${name}: recall ${mean.toFixed(3)}, ${share(({ findings }) => findings.length > 0)} of clean pairs alarmed, ` +
      `${share(({ findings }) => findings.some(({ severity }) => severity === "error"))} with an error, ` +
      `p50 ${at(times, 0.5)} p95 ${at(times, 0.95)} ms`,
  );
  console.log(`  ${kinds.map((kind, place) => `${kind} ${recalls[place]?.toFixed(2)}`).join(" · ")}`);
}

/** The least of several: on a shared machine the others tell of its neighbours. */
function timed(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** As the server looks over an article that it has not seen: every paragraph beside its neighbours, with the terms of a new desk. */
function articles(clean: readonly Row[]) {
  const terms = {
    state: "bench",
    base: new TermBase(
      starterRows().flatMap((row, at) => ("why" in row ? [] : [{ ...row.values, ...DECIDED, id: `${at}` }])),
    ),
  };
  const checked = {
    ...{ restricted: false, koreanPublishedAt: new Date("2026-11-05T00:00:00Z"), terms },
    ...{ machine: { state: "", keys: new Set<string>() }, rules: { state: "", rules: [] } },
  };
  const times = Array.from({ length: Math.floor(clean.length / SEGMENTS) }, (_, at) => {
    const segments = clean.slice(at * SEGMENTS, (at + 1) * SEGMENTS).map(segmentOf);
    return timed(() => findingsOf(checked, segments));
  }).sort((one, other) => one - other);
  console.log(`  an article of ${SEGMENTS} paragraphs on the server: p50 ${at(times, 0.5)} p95 ${at(times, 0.95)} ms`);
}
const SEGMENTS = 60;
const DECIDED = { version: 1, decidedBy: null, decidedAt: "2026-11-05T00:00:00Z", retired: false };

function segmentOf({ base, source, target }: Row, position: number): Segment {
  const id = `${base}-${position}`;
  return {
    ...{
      id,
      articleId: "bench",
      position,
      kind: "body",
      text: target,
      version: 1,
      document: { type: "doc", content: [] },
    },
    source: [{ id, position, kind: "body", text: source }],
    digests: { source: fingerprint(source), target: fingerprint(target) },
    ...{ authors: [], writtenAt: null, writtenBy: null, confidence: null, imageId: null },
  };
}

/** Told by what is said, because the planted error may stand where the clean twin has another finding. */
function isNew({ findings }: Looked, twin: Looked | undefined): boolean {
  const known = new Set(twin?.findings.map(({ message }) => message));
  return findings.some(({ message }) => !known.has(message));
}

const at = (times: readonly number[], share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
