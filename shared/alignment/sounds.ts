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

/** The consonants with those that pass into one another folded together (S, C and T; M, N and G), H left out: near names share it. */
export const skeleton = (sounds: string): string =>
  sounds
    .replace(/[a-zH]/g, "")
    .replace(/[CT]/g, "S")
    .replace(/[MG]/g, "N");

/**
 * 0…1: how alike two sound forms are; 1 minus their weighted edit distance over their weight. Consonants weigh 1, vowels ¼.
 * Source: Wagner and Fischer 1974, with weights. Time: product of the lengths, which are at most `LONGEST`.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [one.slice(0, LONGEST), other.slice(0, LONGEST)];
  let previous = Array.from({ length: b.length + 1 }, () => 0);
  for (let j = 1; j <= b.length; j++) previous[j] = previous[j - 1]! + weight(b[j - 1]!); // within bounds, here and below
  for (let i = 1; i <= a.length; i++) {
    const row = [previous[0]! + weight(a[i - 1]!)];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(
        previous[j]! + weight(a[i - 1]!),
        row[j - 1]! + weight(b[j - 1]!),
        previous[j - 1]! + difference(a[i - 1]!, b[j - 1]!),
      );
    }
    previous = row;
  }
  return 1 - previous[b.length]! / Math.max(total(a), total(b), 0.25);
}

const LONGEST = 24;
const isVowel = (sound: string) => sound >= "a";
const weight = (sound: string) => (isVowel(sound) ? 0.25 : sound === "H" ? 0.4 : 1);
const total = (sounds: string) => [...sounds].reduce((sum, sound) => sum + weight(sound), 0);

function difference(one: string, other: string): number {
  if (one === other) return 0;
  if (isVowel(one) && isVowel(other)) return 0.15;
  if (isVowel(one) || isVowel(other)) return 1.25;
  return NEAR[one + other] ?? NEAR[other + one] ?? 1;
}
const NEAR: Record<string, number> = { SC: 0.4, ST: 0.4, CT: 0.4, CK: 0.5, NG: 0.25, MN: 0.6, MG: 0.6 };

/** Consonants that carry the name. */
export const countConsonants = (sounds: string): number => sounds.replace(/[a-zH]/g, "").length;
