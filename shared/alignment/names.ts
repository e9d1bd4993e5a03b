import { type Add, type Keyed, keyed } from "./keyed.ts";
import { remembered } from "./remembered.ts";
import type { Sentence } from "./sentences.ts";
import { countConsonants, likeness, type Spoken, soundsOfHangul, soundsOfLatin, spoken } from "./sounds.ts";

/**
 * Words of the Korean that sound like capitalised words of the English (runs of up to three, written together):
 * 버락 오바마 and Barack Obama, 리영호 and Ri Yong Ho. Texts of many names are matched by their exact consonants only.
 */
export function nameMatches(words: readonly (readonly { names: readonly Name[] }[])[], target: readonly Sentence[]) {
  const korean = keyed<Spoken, (typeof words)[number]>(words, (said, add) => {
    for (const { names } of said) for (const [name, sounds] of names) add(name, sounds);
  });
  const english = keyed(target, readCapitalised);
  const runsLike = soundsLike(english, korean.size);
  const sureness = new Map<string, number>();
  return {
    source: korean,
    target: english,
    renderings: (word: string, sounds: Spoken) =>
      runsLike(sounds).map(({ run, sure }) => {
        sureness.set(word, Math.max(sure, sureness.get(word) ?? 0));
        sureness.set(run, Math.max(sure, sureness.get(run) ?? 0));
        return run;
      }),
    /** As often as it is the same name at all, and the name is not left out. */
    kept: (_: Spoken, key: string) => 0.85 * (sureness.get(key) ?? 0.5),
    silentAlone: true,
  };
}

const HANGUL = /[가-힣]{2,12}/g;

/** A spelling that a word may be known by as a name, and its sounds. */
export type Name = readonly [spelling: string, sounds: Spoken];

/** The names that a Korean word may be, where it is no word that is known. */
export const namesIn = (word: string, isKnown: (stem: string) => boolean): Name[] =>
  (word.match(HANGUL) ?? []).flatMap((part) => {
    const stem = part.replace(PARTICLES, "");
    return stem.length < 2 || GRAMMAR.test(part) || isKnown(stem) ? [] : spellingsOf(stem);
  });

function spellingsOf(stem: string): Name[] {
  const heard = soundsOfHangul(stem);
  const sounds = spoken(heard);
  if (countConsonants(sounds) < 2) return [];
  // 이명박 is Lee, 임 Im or Lim: the South dropped an initial L that English spellings and the North keep.
  const isDropped = /^[이임유류]/.test(stem) && stem.length === 3;
  const own: Name = [stem, sounds];
  return isDropped ? [own, [`ㄹ${stem}`, spoken(`L${heard}`)]] : [own];
}

/** Longest first; what remains must still be a word of two syllables. */
const PARTICLES =
  /(?<=[가-힣]{2})(?:에서는|으로부터|에게서|이라는|이라고|에서|에게|으로|라는|라고|까지|부터|처럼|보다|에는|과의|와의|씨는|씨가|씨의|씨|은|는|이|가|을|를|의|에|와|과|도|로|만|들)$/;

/** Verbs and what joins clauses: 있었던, 된다, 것으로서. No name ends so. */
const GRAMMAR =
  /(?:[했었았됐겠]다|한다|된다|는다|이다|하고|되고|했고|하는|되는|있는|없는|하던|었던|았던|했던|다고|라고|라며|다며|으며|하며|되며|지만|는데|하게|하지|하여|해서|하면|으면|된|할|한|던|습니다|[것]으로서?|으로서|때문에?|따라서?|관련된)$/;

function readCapitalised({ text }: Sentence, add: Add<Spoken>) {
  const words = [...text.matchAll(CAPITALISED)].map(({ index, 0: word }) => ({
    word: word.replace(/['’]s?$/, ""),
    from: index,
    to: index + word.length,
  }));
  for (const [at, first] of words.entries()) {
    let run = "";
    for (let next = at; next < Math.min(at + 3, words.length); next++) {
      if (next > at && words[next]!.from - words[next - 1]!.to > 1) break; // within bounds
      run += words[next]!.word; // within bounds
      if (run.length <= 2 || COMMON.has(first.word)) continue;
      const key = run.toLowerCase();
      const sounds = soundsOfRun(key);
      if (countConsonants(sounds) >= 2) add(key, sounds);
    }
  }
}

const CAPITALISED = /\p{Lu}[\p{L}'’-]{0,30}/gu;

const soundsOfRun = remembered((run) => spoken(soundsOfLatin(run)));

/** Words that open sentences and are no names. */
const COMMON = new Set(
  "The And But For With From They That This There Then These Those When Where What Who Why How His Her Their Its You She Our Not Now Yet Some Many Most After Before While Since Until According However Also Although Because During Meanwhile Still Both".split(
    " ",
  ),
);

/** Above this many comparisons the texts are long, and only equal skeletons are compared. */
const MOST_COMPARISONS = 1_500_000;

/** The runs of the English that sound like a Korean word. */
function soundsLike(english: Keyed<Spoken>, koreanWords: number) {
  const exact = koreanWords * english.size > MOST_COMPARISONS;
  const groups = new Map<string, Candidate[]>();
  for (const [run, { thing: sounds }] of english) {
    const candidate = { run, sounds };
    for (const key of exact ? [sounds.skeleton] : sounds.near) {
      const group = groups.get(key);
      if (group) group.push(candidate);
      else groups.set(key, [candidate]);
    }
  }
  return (sounds: Spoken) => runsLike(sounds, exact, groups);
}

interface Candidate {
  readonly run: string;
  readonly sounds: Spoken;
}

interface Sounding {
  readonly run: string;
  /** Chance that it is the same name, 0…1. */
  readonly sure: number;
}

function runsLike(word: Spoken, exact: boolean, groups: ReadonlyMap<string, Candidate[]>): Sounding[] {
  const mine = countConsonants(word);
  const found: Sounding[] = [];
  const beginning = word.skeleton.slice(0, 2);
  const keys = exact ? [word.skeleton] : word.near;
  for (const key of keys)
    for (const { run, sounds } of groups.get(key) ?? NOBODY) {
      if (key !== keys[0] && sounds.skeleton.startsWith(beginning)) continue; // was among those before
      const theirs = countConsonants(sounds);
      if (Math.abs(theirs - mine) > 1) continue;
      const sure = sameName(word, sounds, Math.min(4, theirs, mine));
      if (sure > 0) found.push({ run, sure });
    }
  return found;
}

const NOBODY: readonly Candidate[] = [];

/** Chance that these are one name; 0 when they are too unlike. */
function sameName(one: Spoken, other: Spoken, consonants: number): number {
  const steps = SURENESS[consonants] ?? [];
  const alike = likeness(one, other, steps.at(-1)?.[0]);
  if (alike === 0) return 0;
  return steps.find(([least]) => alike + 1e-6 >= least)?.[1] ?? 0;
}

/** Counted on published news: how often words that sound so much alike, with so many consonants, stand in sentences that render each other. */
const SURENESS: Record<number, readonly (readonly [likeness: number, sure: number])[]> = {
  2: [
    [1, 0.8],
    [0.9, 0.55],
    [0.85, 0.4],
  ],
  3: [
    [1, 0.9],
    [0.9, 0.72],
    [0.85, 0.6],
    [0.75, 0.3],
  ],
  4: [
    [1, 0.93],
    [0.9, 0.85],
    [0.85, 0.78],
    [0.75, 0.5],
  ],
};
