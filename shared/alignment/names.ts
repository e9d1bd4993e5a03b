import type { Keyed } from "./evidence.ts";
import type { Sentence } from "./sentences.ts";
import { countConsonants, likeness, skeleton, soundsOfHangul, soundsOfLatin } from "./sounds.ts";

/**
 * Words of the Korean that sound like capitalised words of the English (runs of up to three, written together):
 * 버락 오바마 and Barack Obama, 리영호 and Ri Yong Ho. Texts of many names are matched by their exact consonants only.
 */
export function nameMatches(source: readonly Sentence[], target: readonly Sentence[]) {
  return {
    source: source.map(({ text }) => new Map(hangulWords(text))),
    target: target.map(({ text }) => new Map(capitalised(text))),
    match: (korean: Keyed<string>, english: Keyed<string>) => matchBySound(korean, english),
  };
}

function hangulWords(text: string): [string, string][] {
  return [...text.matchAll(/[가-힣]{2,12}/g)].flatMap(([word]) => {
    const stem = word.replace(PARTICLES, "");
    const sounds = soundsOfHangul(stem);
    if (stem.length < 2 || countConsonants(sounds) < 2) return [];
    const key: [string, string][] = [[stem, sounds]];
    // 이명박 is Lee, 임 Im or Lim: the South dropped an initial L that English spellings and the North keep.
    if (/^[이임유류]/.test(stem) && stem.length === 3) key.push([`ㄹ${stem}`, `L${sounds}`]);
    return key;
  });
}

/** Longest first; what remains must still be a word of two syllables. */
const PARTICLES =
  /(?<=[가-힣]{2})(?:에서는|으로부터|에게서|이라는|이라고|에서|에게|으로|라는|라고|까지|부터|처럼|보다|에는|과의|와의|씨는|씨가|씨의|씨|은|는|이|가|을|를|의|에|와|과|도|로|만|들)$/;

function capitalised(text: string): [string, string][] {
  const words = [...text.matchAll(/\p{Lu}[\p{L}'’-]{0,30}/gu)].map(({ index, 0: word }) => ({
    word: word.replace(/['’]s?$/, ""),
    from: index,
    to: index + word.length,
  }));
  return words.flatMap((first, at) => {
    const runs: [string, string][] = [];
    let run = "";
    for (let next = at; next < Math.min(at + 3, words.length); next++) {
      if (next > at && words[next]!.from - words[next - 1]!.to > 1) break; // within bounds
      run += words[next]!.word; // within bounds
      const sounds = soundsOfLatin(run);
      if (run.length > 2 && countConsonants(sounds) >= 2 && !COMMON.has(first.word))
        runs.push([run.toLowerCase(), sounds]);
    }
    return runs;
  });
}

/** Words that open sentences and are no names. */
const COMMON = new Set(
  "The And But For With From They That This There Then These Those When Where What Who Why How His Her Their Its You She Our Not Now Yet Some Many Most After Before While Since Until According However Also Although Because During Meanwhile Still Both".split(
    " ",
  ),
);

/** Above this many comparisons the texts are long, and only equal skeletons are compared. */
const MOST_COMPARISONS = 1_500_000;

function matchBySound(korean: Keyed<string>, english: Keyed<string>): Map<string, string[]> {
  const exact = korean.size * english.size > MOST_COMPARISONS;
  const groups = new Map<string, Candidate[]>();
  for (const [run, sounds] of english) {
    const bones = skeleton(sounds);
    for (const key of exact ? [bones] : looseKeys(bones)) {
      const group = groups.get(key) ?? [];
      if (group.length === 0) groups.set(key, group);
      group.push({ run, sounds, consonants: countConsonants(sounds) });
    }
  }
  return new Map([...korean].map(([word, sounds]) => [word, runsLike(sounds, exact, groups)]));
}

interface Candidate {
  readonly run: string;
  readonly sounds: string;
  readonly consonants: number;
}

/** Names agree in their first consonant and in the second or the last. */
const looseKeys = (bones: string) => [
  ...new Set([`2${bones.slice(0, 2)}`, `L${bones.charAt(0)}${bones.at(-1) ?? ""}`]),
];

function runsLike(sounds: string, exact: boolean, groups: ReadonlyMap<string, Candidate[]>): string[] {
  const bones = skeleton(sounds);
  const mine = countConsonants(sounds);
  const near = (exact ? [bones] : looseKeys(bones)).flatMap((key) => groups.get(key) ?? []);
  const alike = near.filter(
    ({ sounds: other, consonants }) =>
      Math.abs(consonants - mine) <= 1 && likeness(sounds, other) >= threshold(Math.min(consonants, mine)),
  );
  return [...new Set(alike.map(({ run }) => run))];
}

const threshold = (consonants: number) => (consonants <= 2 ? 0.85 : consonants === 3 ? 0.75 : 0.68);
