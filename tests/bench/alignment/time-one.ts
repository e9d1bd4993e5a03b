import { readFileSync } from "node:fs";
import { align } from "#shared/alignment/align.ts";
import { learnLexicon } from "#shared/alignment/learn-lexicon.ts";
import { median } from "../report.ts";
import { type Article, DATA, memoryWithout, type Pair } from "./material.ts";

/** `time-one.ts 2000` aligns the article of that many paragraphs, `time-one.ts learn` learns from 100,000 pairs; prints what it took. */
const [what = ""] = process.argv.slice(2);
const { times, first }: Taken = what === "learn" ? { times: [timeLearning()] } : timeAligning(Number(what));
const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
const [clock, processor] = [median(times.map((time) => time.clock)), median(times.map((time) => time.processor))];
console.log(JSON.stringify({ clock, processor, megabytes, first: first?.clock }));

interface Taken {
  readonly times: readonly Time[];
  /** What the very first article of the process took: it reads the lexicon, and runs as nothing has been compiled yet. */
  readonly first?: Time;
}

/** A long text is aligned again and again; a short one is a stretch of the longest, and a day's work of other articles comes before it. */
function timeAligning(paragraphs: number): Taken {
  const isShort = paragraphs <= 200;
  const long: Article = JSON.parse(
    readFileSync(new URL(`align/long/long${isShort ? 2000 : paragraphs}.json`, DATA), "utf8"),
  );
  const [ours = [], theirs = []] = [long.source, long.target].map((side) =>
    side.map((sentences) => sentences.join(" ")),
  );
  if (!isShort) return { times: Array.from({ length: 5 }, () => timed(() => align(ours, theirs))) };
  const [first] = otherArticles(long, paragraphs).map((pairs) => {
    const [korean, english] = [pairs.map(({ source }) => source), pairs.map(({ target }) => target)];
    return timed(() => align(korean, english));
  });
  const times = stretches(ours, paragraphs).map((korean, at) =>
    timed(() => align(korean, theirs.slice(at * paragraphs, (at + 1) * paragraphs))),
  );
  return first ? { times, first } : { times };
}

/** Articles of so many paragraphs that share no sentence with this one, two sentences to a paragraph. */
function otherArticles(article: Article, paragraphs: number): Pair[][] {
  const others = stretches(memoryWithout([article]), 2).map((pairs) => ({
    source: pairs.map(({ source }) => source).join(" "),
    target: pairs.map(({ target }) => target).join(" "),
  }));
  return stretches(others, paragraphs);
}

/** All of it, cut into stretches of the same length; a rest is left out. */
function stretches<T>(all: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.floor(all.length / length) }, (_, at) => all.slice(at * length, (at + 1) * length));
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
