import { lookup } from "./lookup.ts";
import type { Sounds } from "./sounds.ts";

/** Where in the Korean a name is heard best, and how far off it is: 0 the same, 1 nothing in common. */
export interface Heard {
  readonly distance: number;
  /** UTF-16 units of the Korean. */
  readonly from: number;
  readonly to: number;
}

/**
 * The place of a Korean text that sounds most like a name (`latinSounds`). Weighted edit distance with free ends: consonants
 * count, vowels count little, ㅡ not at all; a name begins with a word, or pays `midWord` for
 * beginning inside one.
 * Time: length of the name × length of the Korean.
 * Source: Sellers, The theory and computation of evolutionary distances (1980).
 */
export function heardIn(korean: Sounds, name: string, midWord = MID_WORD): Heard {
  const width = korean.letters.length;
  let row = new Float64Array(width + 1);
  let starts = new Int32Array(width + 1);
  for (let column = 0; column <= width; column++) {
    row[column] = column === 0 || korean.letters[column - 1] === " " ? 0 : midWord;
    starts[column] = column;
  }
  for (let at = 0; at < name.length; at++) {
    const letter = name.charAt(at);
    const next = new Float64Array(width + 1);
    const from = new Int32Array(width + 1);
    next[0] = row[0]! + leftOut(letter);
    for (let column = 1; column <= width; column++) {
      const sound = korean.letters.charAt(column - 1);
      const same = row[column - 1]! + between(letter, sound);
      const dropped = row[column]! + leftOut(letter);
      const inserted = next[column - 1]! + putIn(sound);
      const best = Math.min(same, dropped, inserted);
      next[column] = best;
      from[column] = best === same ? starts[column - 1]! : best === dropped ? starts[column]! : from[column - 1]!;
    }
    row = next;
    starts = from;
  }
  let best = 0;
  for (let column = 1; column <= width; column++) if (row[column]! < row[best]!) best = column;
  const from = Math.min(starts[best]!, Math.max(best - 1, 0));
  return {
    distance: Math.min(1, row[best]! / Math.max(weightOf(name), 1)),
    from: korean.at[from] ?? 0,
    to: (korean.at[best - 1] ?? 0) + 1,
  };
}

/** A name that begins inside a word: 존케네디. */
const MID_WORD = 0.5;

export const weightOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (isVowel(letter) ? 0.3 : 1), 0);

const isVowel = (letter: string) => /[aeiou@E]/.test(letter);

function between(letter: string, sound: string): number {
  if (letter === sound) return 0;
  if (sound === " ") return 1.5;
  const choice = CHOICES[letter];
  if (choice) return choice[sound] ?? (isVowel(sound) === isVowel(letter) ? 0.9 : 1.1);
  if (isVowel(letter)) return isVowel(sound) ? 0.3 : 1.1;
  if (isVowel(sound)) return 1.1;
  return NEAR[letter + sound] ?? NEAR[sound + letter] ?? 1;
}

function leftOut(letter: string): number {
  return DROPPED[letter] ?? (isVowel(letter) ? 0.25 : 1);
}
const DROPPED: Record<string, number> = lookup({ R: 0.05, E: 0, H: 0.2, W: 0.3, N: 0.9 });

function putIn(sound: string): number {
  if (sound === "@") return 0;
  if (sound === " ") return 0.4;
  if (sound === "h") return 0.6;
  return isVowel(sound) ? 0.2 : 0.95;
}

const CHOICES: Record<string, Record<string, number>> = lookup({
  a: { e: 0.05, o: 0.1, "@": 0.2, i: 0.3, u: 0.3 },
  e: { i: 0.05, o: 0.1, "@": 0.1, a: 0.15, u: 0.3 },
  i: { a: 0.1, "@": 0.1, e: 0.15, o: 0.3, u: 0.3 },
  o: { a: 0.1, u: 0.15, "@": 0.2, e: 0.25, i: 0.3 },
  u: { o: 0.05, a: 0.1, "@": 0.1, i: 0.15, e: 0.2 },
  T: { s: 0, t: 0, c: 0.4 },
  J: { c: 0, i: 0.2, h: 0.2, s: 0.4 },
  G: { k: 0, c: 0.05, h: 0.2 },
  Z: { c: 0, s: 0.1 },
  R: { l: 0 },
  E: { e: 0, i: 0.1, "@": 0, a: 0.1, o: 0.1, u: 0.15 },
  H: { h: 0, k: 0.4 },
  C: { c: 0, k: 0.1, s: 0.1, h: 0.3 },
  F: { p: 0, h: 0.3 },
  W: { u: 0, o: 0, p: 0.3, i: 0.3 },
});

const NEAR: Record<string, number> = lookup({
  kc: 0.5,
  sc: 0.25,
  st: 0.35,
  tc: 0.35,
  ph: 0.5,
  ln: 0.5,
  mn: 0.4,
  Nn: 0.1,
  Nk: 0.4,
  Nm: 0.4,
  hk: 0.5,
  pm: 0.5,
});
