import { existsSync, readFileSync } from "node:fs";
import { align, alignWithSentences } from "#shared/alignment/align.ts";

const DATA = new URL("../../../shared/data/align/", import.meta.url);

type Bead = readonly [source: readonly unknown[], target: readonly unknown[]];
interface Article {
  readonly source: string[][];
  readonly target: string[][];
  readonly beads: Bead[];
  readonly sentenceBeads: Bead[];
}

/** Strict F1 of paragraph and sentence beads, null beads included, as `score.py` beside the data counts them; and the time an article takes. */
export async function run(): Promise<void> {
  if (!existsSync(DATA)) return console.log("align: left out, the news documents are not on this machine");
  for (const collection of ["ntrex", "park"])
    for (const variant of ["clean", "noisy", "heavy"]) scoreFile(`${collection}.${variant}`);
  for (const size of [200, 1000, 2000]) timeLong(size);
}

function scoreFile(name: string) {
  const articles = readFileSync(new URL(`${name}.jsonl`, DATA), "utf8")
    .trim()
    .split("\n")
    .map((line): Article => JSON.parse(line));
  const [paragraphs, sentences] = [tally(), tally()];
  const before = performance.now();
  for (const { source, target, beads, sentenceBeads } of articles) {
    const found = alignWithSentences(source, target);
    paragraphs.add(
      found.beads.map((bead): Bead => [bead.source, bead.target]),
      beads,
    );
    sentences.add(
      found.sentenceBeads.map((bead): Bead => [bead.source, bead.target]),
      sentenceBeads,
    );
  }
  const time = (performance.now() - before) / articles.length;
  const perfect = Math.round((100 * paragraphs.perfect()) / articles.length);
  console.log(
    `align ${name}: paragraphs ${paragraphs.f1()}, sentences ${sentences.f1()}, ${perfect} % of documents need no correction, ${time.toFixed(1)} ms each`,
  );
}

function tally() {
  let [right, found, gold, perfect] = [0, 0, 0, 0];
  return {
    add(beads: readonly Bead[], truth: readonly Bead[]) {
      const [mine, theirs] = [singled(beads), singled(truth)];
      const hits = [...mine].filter((bead) => theirs.has(bead)).length;
      right += hits;
      found += mine.size;
      gold += theirs.size;
      perfect += hits === mine.size && hits === theirs.size ? 1 : 0;
    },
    f1: () => ((2 * right) / (found + gold)).toFixed(3),
    perfect: () => perfect,
  };
}

/** A bead with one side counts as one for each of its units. */
const singled = (beads: readonly Bead[]) =>
  new Set(
    beads.flatMap(([source, target]) => {
      if (source.length > 0 && target.length > 0) return [JSON.stringify([source, target])];
      return [...source.map((one) => JSON.stringify([[one], []])), ...target.map((one) => JSON.stringify([[], [one]]))];
    }),
  );

function timeLong(size: number) {
  const { source, target }: Article = JSON.parse(readFileSync(new URL(`long/long${size}.json`, DATA), "utf8"));
  const before = performance.now();
  align(
    source.map((sentences) => sentences.join(" ")),
    target.map((sentences) => sentences.join(" ")),
  );
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`align ${size} paragraphs: ${Math.round(performance.now() - before)} ms, ${memory} MB resident`);
}
