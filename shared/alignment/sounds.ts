/**
 * Words as coarse sounds, so that a name in Hangul and in Latin letters look alike. Consonants are capitals: K (k g q),
 * T (t d), P (p b f v), S, C (ch j z), M, N, G (ng), L (l r), H; vowels a e i o u. ㅡ, the vowel that Korean puts in
 * where English has none, is nothing.
 * Source: the Revised and McCune-Reischauer romanisations and the Korean rules for writing foreign words (외래어 표기법), flattened.
 */
export function soundsOfHangul(word: string): string {
  let sounds = "";
  for (const syllable of word) {
    const code = syllable.charCodeAt(0) - 0xac00;
    if (code < 0 || code >= 11172) continue;
    sounds += INITIALS[Math.floor(code / 588)]! + VOWELS[Math.floor((code % 588) / 28)]! + FINALS[code % 28]!; // the tables cover every index
  }
  return sounds.replace(/LL/g, "L");
}

const INITIALS = "K K N T T L M P P S S  C C C K T P H".split(" ");
const VOWELS = "a e a e o e o e o a e e o u o e i u  i i".split(" ");
const FINALS = ["", ..."K K K N N N T L L L L L L L L M P P T T G C C K T P H".split(" ")];

/** The same of an English word or a run of words written together; case does not matter. */
export function soundsOfLatin(word: string): string {
  let sounds = word
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  for (const [pattern, sound] of SPELLINGS) sounds = sounds.replace(pattern, sound);
  return sounds.replace(/([A-Z])\1+/g, "$1");
}

/** In this order; what is a capital has been decided. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^kn/, "n"],
  [/^wr/, "r"],
  [/^ps/, "s"],
  [/^x/, "s"],
  [/tch/g, "C"],
  [/sch(?=[mnlrw])/g, "s"],
  [/sch/g, "S"],
  [/ch/g, "C"],
  [/sh/g, "S"],
  [/th/g, "S"],
  [/ph/g, "P"],
  [/ght/g, "t"],
  [/gh(?=[aeiou])/g, "g"],
  [/gh/g, ""],
  [/ck/g, "k"],
  [/qu?/g, "k"],
  [/x/g, "ks"],
  [/ts|tz/g, "C"],
  [/dg(?=[ei])/g, "C"],
  [/c(?=[eiy])/g, "S"],
  [/g(?=[ey])/g, "C"],
  [/ng(?![aeiouy])/g, "G"],
  [/nk/g, "Gk"],
  [/eau|oa|ow|ou|au|aw/g, "o"],
  [/ee|ea|ie|ei|ey/g, "i"],
  [/ai|ay|ae/g, "e"],
  [/oo|ue|ew|eu/g, "u"],
  [/oi|oy|oe/g, "o"],
  [/([^aeiou])e$/, "$1"],
  [/([^aeiou])es$/, "$1s"],
  [/r(?![aeiouy])/g, ""],
  [/wh?(?=[aeiou])/g, "u"],
  [/w/g, ""],
  [/y(?=[aeiou])/g, ""],
  [/y/g, "i"],
  [/j|z/g, "C"],
  [/[kcg]/g, "K"],
  [/[td]/g, "T"],
  [/[pbfv]/g, "P"],
  [/s/g, "S"],
  [/m/g, "M"],
  [/n/g, "N"],
  [/[lr]/g, "L"],
  [/h(?=[aeiou])/g, "H"],
  [/h/g, ""],
];

/** A word as it sounds, with what comparing it needs. */
export interface Spoken {
  /** Each sound by its number. */
  readonly codes: Uint8Array;
  /** Of all its sounds together: consonants weigh 1, vowels ¼. */
  readonly weight: number;
  /** The consonants with those that pass into one another folded together (S, C and T; M, N and G), H left out: near names share it. */
  readonly skeleton: string;
  /** What near names share one of at least: the first two consonants, or the first and the last. */
  readonly near: readonly [string, string];
}

/** @param sounds as `soundsOfHangul` and `soundsOfLatin` write them */
export function spoken(sounds: string): Spoken {
  const codes = new Uint8Array(Math.min(sounds.length, LONGEST));
  let weight = 0;
  let skeleton = "";
  for (let at = 0; at < sounds.length; at++) {
    const code = ALPHABET.indexOf(sounds.charAt(at));
    skeleton += FOLDED[code]!; // one for each sound, here and below
    if (at >= LONGEST) continue;
    codes[at] = code;
    weight += WEIGHTS[code]!;
  }
  const near = [`2${skeleton.slice(0, 2)}`, `L${skeleton.charAt(0)}${skeleton.at(-1) ?? ""}`] as const;
  return { codes, weight, skeleton, near };
}

/** Consonants that carry the name. */
export const countConsonants = ({ skeleton }: Spoken): number => skeleton.length;

/**
 * 0…1: how alike two words sound; 1 minus their weighted edit distance over their weight.
 * Source: Wagner and Fischer 1974, with weights. Time: product of the lengths, which are at most `LONGEST`. It runs for
 * every pair of words that might be one name, so it works on numbers in two rows that are kept, and gives up, with 0,
 * as soon as the words cannot be `least` alike.
 */
export function likeness(first: Spoken, second: Spoken, least = 0): number {
  const [{ codes: a, weight: one }, { codes: b, weight: other }] = [first, second];
  const whole = Math.max(one, other, 0.25);
  const most = (1 - least) * whole + 1e-6;
  if (Math.abs(one - other) > most || leastDistance(first.skeleton, second.skeleton) > most) return 0;
  let [previous, row] = ROWS;
  previous[0] = 0;
  for (let j = 1; j <= b.length; j++) previous[j] = previous[j - 1]! + WEIGHTS[b[j - 1]!]!; // rows hold LONGEST + 1, here and below
  for (let i = 1; i <= a.length; i++) {
    const gone = WEIGHTS[a[i - 1]!]!; // one for each sound, here and below
    const differences = SOUNDS * a[i - 1]!;
    row[0] = previous[0]! + gone;
    let nearest = row[0];
    for (let j = 1; j <= b.length; j++) {
      const changed = previous[j - 1]! + DIFFERENCES[differences + b[j - 1]!]!; // a table of every pair
      const dropped = Math.min(previous[j]! + gone, row[j - 1]! + WEIGHTS[b[j - 1]!]!);
      const distance = changed < dropped ? changed : dropped;
      row[j] = distance;
      if (distance < nearest) nearest = distance;
    }
    if (nearest > most) return 0;
    [previous, row] = [row, previous];
  }
  return 1 - previous[b.length]! / whole;
}

/** What words of these skeletons are apart at least: between what they begin and end with alike, a consonant too many, or others in place of some. */
function leastDistance(one: string, other: string): number {
  let [from, end, otherEnd] = [0, one.length, other.length];
  while (from < end && from < otherEnd && one.charCodeAt(from) === other.charCodeAt(from)) from++;
  while (end > from && otherEnd > from && one.charCodeAt(end - 1) === other.charCodeAt(otherEnd - 1)) {
    end--;
    otherEnd--;
  }
  const [rest, otherRest] = [end - from, otherEnd - from];
  const tooMany = Math.abs(rest - otherRest);
  // Both begin and end otherwise: one consonant too many may be an end of the longer, two may be both.
  return tooMany + LEAST_CHANGE * Math.min(rest, otherRest, Math.max(0, 2 - tooMany));
}

const LONGEST = 24;
const ROWS = [new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1)] as const;
const ALPHABET = "KTPSCMNGLHaeiou";
const SOUNDS = ALPHABET.length;
/** What the skeleton has of each sound. */
const FOLDED = ["K", "S", "P", "S", "S", "N", "N", "N", "L", "", "", "", "", "", ""];

const isVowel = (sound: string) => sound >= "a";
/** Of one consonant of a skeleton into another: see `difference`. */
const LEAST_CHANGE = 0.5;
const WEIGHTS = Float64Array.from(ALPHABET, (sound) => (isVowel(sound) ? 0.25 : sound === "H" ? 0.4 : 1));
const DIFFERENCES = Float64Array.from(
  [...ALPHABET].flatMap((one) => [...ALPHABET].map((other) => difference(one, other))),
);

function difference(one: string, other: string): number {
  if (one === other) return 0;
  if (isVowel(one) && isVowel(other)) return 0.15;
  if (isVowel(one) || isVowel(other)) return 1.25;
  const pair = one + other;
  if (/S[CT]|[CT]S|CT|TC/.test(pair)) return 0.4;
  if (/CK|KC/.test(pair)) return 0.5;
  if (/NG|GN/.test(pair)) return 0.25;
  return /M[NG]|[NG]M/.test(pair) ? 0.6 : 1;
}
