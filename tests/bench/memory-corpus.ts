import { existsSync, readFileSync } from "node:fs";

/** Pairs of the news, where they lie beside the project; never copied into it. */
const PAIRS = new URL("../../../shared/data/pairs/dev.tsv", import.meta.url);

export interface Corpus {
  readonly sentences: readonly string[];
  readonly queries: readonly string[];
  readonly kind: string;
}

/**
 * Distinct Korean sentences, and queries that are such sentences with a word in ten, in four or in two exchanged. Made of
 * real ones by crossing them over where those are on the machine, else of words that are made up. The same for a seed.
 */
export function corpusOf(size: number, queries: number, seed = 7): Corpus {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!; // lists here hold something
  const real = existsSync(PAIRS)
    ? readFileSync(PAIRS, "utf8")
        .split("\n")
        .flatMap((line) => line.split("\t")[2] ?? [])
        .filter(isSentence)
    : [];
  const base = real.length > 0 ? real : Array.from({ length: 20_000 }, madeUp(random, pick));
  const words = base.flatMap((sentence) => sentence.split(" "));
  const sentences = new Set(base.slice(0, size));
  while (sentences.size < size) {
    const sentence = crossed(base, pick, random).replace(/\d/g, () => String(Math.floor(10 * random())));
    if (isSentence(sentence)) sentences.add(sentence);
  }
  const all = [...sentences];
  const exchanged = (sentence: string, share: number) =>
    sentence
      .split(" ")
      .map((word) => (random() < share ? pick(words) : word))
      .join(" ");
  const asked = Array.from({ length: queries }, (_, at) => exchanged(pick(all), [0.05, 0.1, 0.25, 0.5][at % 4]!)); // four
  return { sentences: all, queries: asked, kind: real.length > 0 ? "news, crossed over" : "made up" };
}

const isSentence = ({ length }: string) => length > 15 && length < 250;

function crossed(base: readonly string[], pick: <T>(list: readonly T[]) => T, random: () => number): string {
  const [first, second, third] = [pick(base).split(" "), pick(base).split(" "), pick(base).split(" ")];
  const at = (words: readonly string[]) => Math.floor(random() * words.length);
  const parts = [first.slice(0, 1 + at(first)), second.slice(at(second)), random() < 0.5 ? third.slice(at(third)) : []];
  return parts.flat().join(" ").slice(0, 250);
}

/** Sentences of words with particles and endings; some words are common, most are rare. */
function madeUp(random: () => number, pick: <T>(list: readonly T[]) => T) {
  const syllables = [
    ..."가나다라마바사아자차카타파하강남북동서시도군구상하대소중고신구원정성민인국경주산천해수지기보위안전당조선평양혜함흥회령무청진",
  ];
  const stems = Array.from({ length: 6_000 }, () =>
    Array.from({ length: 2 + Math.floor(3 * random()) }, () => pick(syllables)).join(""),
  );
  const stem = () => stems[Math.floor(stems.length * random() ** 3)]!; // below its length
  const particles = "은 는 이 가 을 를 에서 에게 의 으로 와 과 도".split(" ");
  const endings = "했다. 한다고 말했다. 된 것으로 알려졌다. 하고 있다. 했다고 전했다.".split(". ");
  return () =>
    `${Array.from({ length: 6 + Math.floor(9 * random()) }, () => stem() + pick(particles)).join(" ")} ${stem()}${pick(endings)}`;
}

/** Source: the linear congruential generator of Numerical Recipes. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
