import { readFileSync } from "node:fs";
import { align } from "#shared/alignment/align.ts";
import { learnLexicon } from "#shared/alignment/learn-lexicon.ts";
import { median } from "../report.ts";
import { type Article, DATA, memoryWithout } from "./material.ts";

/** `time-one.ts 2000` aligns the article of that many paragraphs, `time-one.ts learn` learns from 100,000 pairs; prints what it took. */
const [what = ""] = process.argv.slice(2);
const times = what === "learn" ? [timeLearning()] : timeAligning(Number(what));
const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
const [clock, processor] = [median(times.map((time) => time.clock)), median(times.map((time) => time.processor))];
console.log(JSON.stringify({ clock, processor, megabytes }));

/** The longest text, by stretches: no run meets sentences that an earlier one has met. A long one is aligned again and again. */
function timeAligning(paragraphs: number): Time[] {
  const size = paragraphs <= 200 ? 2000 : paragraphs;
  const { source, target }: Article = JSON.parse(readFileSync(new URL(`align/long/long${size}.json`, DATA), "utf8"));
  const [ours = [], theirs = []] = [source, target].map((side) => side.map((sentences) => sentences.join(" ")));
  const runs = paragraphs <= 200 ? Math.floor(size / paragraphs) - 1 : 5;
  return Array.from({ length: runs }, (_, run) => {
    const from = paragraphs <= 200 ? run * paragraphs : 0;
    const [korean, english] = [ours, theirs].map((side) => side.slice(from, from + paragraphs));
    return timed(() => align(korean ?? [], english ?? []));
  });
}

/** Pairs told over and over with other figures, so that words keep their counts in proportion. */
function timeLearning(): Time {
  const pairs = memoryWithout([]);
  const many = Array.from({ length: 100_000 }, (_, index) => pairs[(index * 7919) % pairs.length]!); // within bounds
  return timed(() => learnLexicon(many));
}

/** Milliseconds: what somebody waits, and what the processor does in all its threads, those that compile and collect among them. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

/** On a machine that others use the clock tells of them too, and the processor of the one that has to share. */
function timed(work: () => unknown): Time {
  const [start, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}
