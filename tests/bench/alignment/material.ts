import { existsSync, readFileSync } from "node:fs";

/** A set of parallel texts beside the project, for measuring only; the nearest folder above that has it. */
export const DATA = ["../../../../shared/data/", "../../../../../shared/data/"]
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(new URL("align/", url)));

/** Units are paragraph numbers, or [paragraph, sentence]. */
export type GoldBead = readonly [source: readonly unknown[], target: readonly unknown[]];

export interface Article {
  readonly id: string;
  readonly source: string[][];
  readonly target: string[][];
  readonly beads: GoldBead[];
  readonly sentenceBeads: GoldBead[];
}

export interface Pair {
  readonly source: string;
  readonly target: string;
}

export const COLLECTIONS = ["ntrex", "park"] as const;
export const VARIANTS = ["clean", "noisy", "heavy"] as const;

const lines = (path: string) => readFileSync(new URL(path, DATA), "utf8").trim().split("\n");

export const articlesOf = (name: string): Article[] =>
  lines(`align/${name}.jsonl`).map((line): Article => JSON.parse(line));

/** The story that an article is a variant of: `bbc.381647` of `bbc.381647.heavy`. */
export const storyOf = ({ id }: { id: string }) => id.replace(/\.(?:clean|noisy|heavy)$/, "");

/**
 * Which half of the stories: weights are fitted on one and reported on the other. All variants of a story stand in the same half.
 * FNV-1a over the name, so that it needs no list and never changes.
 */
export function half(story: string): "fitted" | "held out" {
  let hash = 0x811c9dc5;
  for (const character of story) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0; // a character has a code
  return (hash >>> 7) % 2 === 0 ? "fitted" : "held out";
}

/** The pairs of `dev.tsv` but for those that stand in these articles. */
export function memoryWithout(articles: readonly Article[]): Pair[] {
  const told = new Set(articles.flatMap(({ source }) => source.flat()).map(bare));
  const texts = articles.map(({ source }) => bare(source.flat().join("")));
  const all = texts.join("\n");
  return lines("pairs/dev.tsv").flatMap((line) => {
    const [, , source = "", target = ""] = line.split("\t");
    const key = bare(source);
    return told.has(key) || all.includes(key) ? [] : [{ source, target }];
  });
}

const bare = (text: string) => text.replace(/[\s.,]+/g, "");

export const northKorean = (): Pair[] =>
  lines("pairs/northkorean.dev.tsv").map((line) => {
    const [source = "", target = ""] = line.split("\t");
    return { source, target };
  });

/** English → the southern Korean that it renders. */
export const southern = (): Map<string, string> =>
  new Map(
    lines("pairs/dev.tsv").map((line) => {
      const [, , source = "", target = ""] = line.split("\t");
      return [target, source];
    }),
  );
