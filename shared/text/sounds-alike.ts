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
  let [row, next] = [new Float64Array(width + 1), new Float64Array(width + 1)];
  let [starts, from] = [new Int32Array(width + 1), new Int32Array(width + 1)];
  for (let column = 0; column <= width; column++) {
    row[column] = column === 0 || korean.letters[column - 1] === " " ? 0 : midWord;
    starts[column] = column;
  }
  const codes = Uint8Array.from(korean.letters, (sound) => sound.charCodeAt(0));
  const putInCosts = costsOf(PUT_IN);
  for (const letter of name) {
    const betweenCosts = costsOf(letter);
    const left = leftOut(letter);
    next[0] = row[0]! + left;
    from[0] = 0;
    for (let column = 1; column <= width; column++) {
      const code = codes[column - 1]!;
      const same = row[column - 1]! + betweenCosts[code]!;
      const dropped = row[column]! + left;
      const inserted = next[column - 1]! + putInCosts[code]!;
      if (same <= dropped && same <= inserted) {
        next[column] = same;
        from[column] = starts[column - 1]!;
      } else if (dropped <= inserted) {
        next[column] = dropped;
        from[column] = starts[column]!;
      } else {
        next[column] = inserted;
        from[column] = from[column - 1]!;
      }
    }
    [row, next] = [next, row];
    [starts, from] = [from, starts];
  }
  let best = 0;
  for (let column = 1; column <= width; column++) if (row[column]! < row[best]!) best = column;
  const begin = Math.min(starts[best]!, Math.max(best - 1, 0));
  return {
    distance: Math.min(1, row[best]! / Math.max(weightOf(name), LIGHTEST)),
    from: korean.at[begin] ?? 0,
    to: (korean.at[best - 1] ?? 0) + 1,
  };
}

/** There are a few dozen sounds, and a paragraph has each many times: what they cost is reckoned once. By character code. */
function costsOf(letter: string): Float64Array {
  const known = COSTS.get(letter);
  if (known) return known;
  const costs = Float64Array.from({ length: 128 }, (_, code) => {
    const sound = String.fromCharCode(code);
    return letter === PUT_IN ? putIn(sound) : between(letter, sound);
  });
  COSTS.set(letter, costs);
  return costs;
}
const COSTS = new Map<string, Float64Array>();
const PUT_IN = "";

/** A name that begins inside a word: 존케네디. */
const MID_WORD = 0.5;

export const weightOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (WEIGHTS[letter] ?? (isVowel(letter) ? 0.3 : 1)), 0);
/** Of a name of two sounds either may be off: Ayr in 에어. */
const LIGHTEST = 1.3;
/** What may fall silent says little: Parker is heard by p and k alone, so that one of them is half of it. */
const WEIGHTS: Record<string, number> = lookup({ R: 0.3, E: 0.1, H: 0.5, W: 0.6 });

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
