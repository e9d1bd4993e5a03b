import { lookup } from "./lookup.ts";

/**
 * A word as the sounds that both scripts keep apart: consonants k t p c s h l m n N (ng), vowels a e i o u and @ (ㅡ, which
 * carries a consonant and is no sound of its own). Korean tells b from p and l from r no better than that in foreign names.
 */
export interface Sounds {
  readonly letters: string;
  /** UTF-16 offset in the text of each letter. */
  readonly at: readonly number[];
}

/** The sounds of the Hangul of a text; a blank or any other sign is a space. Time: linear. */
export function koreanSounds(text: string): Sounds {
  let letters = "";
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const sounds = soundsOfSyllable(text.charCodeAt(index));
    if (sounds === undefined && letters.endsWith(" ")) continue;
    for (const letter of sounds ?? " ") {
      // 칼린 and 칼 in: a doubled ㄹ or ㄴ is heard once.
      if (letter !== " " && letters.endsWith(letter)) continue;
      letters += letter;
      at.push(index);
    }
  }
  return { letters, at };
}

function soundsOfSyllable(code: number): string | undefined {
  const index = code - 0xac00;
  if (index < 0 || index >= 11_172) return undefined;
  const initial = INITIALS[Math.floor(index / 588)] ?? "";
  const vowel = VOWELS[Math.floor((index % 588) / 28)] ?? "";
  return initial + vowel + (FINALS[index % 28] ?? "");
}

const INITIALS = ["k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", "", "c", "c", "c", "k", "t", "p", "h"];
const VOWELS = "a e ia ie o e io ie o oa oe oe io u uo ue ui iu @ i i".split(" ");
const FINALS = " k k k n n n t l l m l l l p l m p p t t N c c k t p t".split(" ");

/**
 * The sounds of a name in Latin letters as English, and most of Europe, writes them. Capital letters leave a choice: T is th
 * (ㅅ, ㅌ), J is j (ㅈ, ㅎ, 이), G is g before e and i (ㄱ, ㅈ), Z is z (ㅈ, ㅅ), R is an r that Korean drops (파커), E a silent e,
 * H an h that may be silent, C is ch (ㅊ, ㅋ), F is f (ㅍ, ㅎ), W a w. Time: linear.
 */
export function latinSounds(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  let letters = "";
  let at = 0;
  while (at < plain.length) {
    const [length, sounds] = soundsAt(plain, at);
    for (const letter of sounds) if (!letters.endsWith(letter) || /[aeiou]/.test(letter)) letters += letter;
    at += length;
  }
  return letters;
}

function soundsAt(name: string, at: number): [length: number, sounds: string] {
  if (/^nc[eiy]/.test(name.slice(at, at + 3))) return [2, "ns"];
  for (const length of [4, 3, 2]) {
    const known = name.length >= at + length ? GROUPS[name.slice(at, at + length)] : undefined;
    if (known !== undefined) return [length, known];
  }
  const letter = name.charAt(at);
  const next = name.charAt(at + 1);
  if (letter === "c") return [1, /[eiy]/.test(next) ? "s" : "k"];
  if (letter === "g") return [1, /[eiy]/.test(next) ? "G" : "k"];
  // Favre, Sartre: French keeps the end silent, and Korean may write it.
  if (letter === "r" && next === "e" && at + 2 === name.length && /[^aeiouy]/.test(name.charAt(at - 1)))
    return [2, "R"];
  if (letter === "r") return [1, next === "" || !/[aeiouy]/.test(next) ? "R" : "l"];
  if (letter === "e" && next === "" && at > 1) return [1, "E"];
  return [1, SINGLE[letter] ?? ""];
}

const GROUPS: Record<string, string> = lookup({
  tsch: "c",
  tsv: "c",
  dz: "c",
  dzi: "ci",
  sch: "s",
  sh: "s",
  ch: "C",
  tch: "c",
  ph: "p",
  th: "T",
  gh: "H",
  ck: "k",
  qu: "ku",
  kn: "n",
  wr: "l",
  wh: "W",
  ts: "c",
  tz: "c",
  xx: "ks",
  zh: "c",
  kh: "k",
  ng: "N",
  nk: "Nk",
  nc: "Nk",
  ngh: "N",
  ough: "o",
  augh: "o",
  ee: "i",
  oo: "u",
  ou: "u",
  eu: "e",
  ae: "e",
  au: "o",
  oe: "o",
  ui: "ui",
  cc: "k",
  gg: "k",
  sc: "s",
  sca: "ska",
  sco: "sko",
  scu: "sku",
  sk: "sk",
  dge: "c",
  dj: "c",
  tion: "s@n",
  mc: "m@k",
  mac: "m@k",
  rh: "l",
  gn: "n",
  gu: "ku",
});

const SINGLE: Record<string, string> = lookup({
  a: "a",
  b: "p",
  d: "t",
  e: "e",
  f: "F",
  h: "H",
  i: "i",
  j: "J",
  k: "k",
  l: "l",
  m: "m",
  n: "n",
  o: "o",
  p: "p",
  q: "k",
  s: "s",
  t: "t",
  u: "u",
  v: "p",
  w: "W",
  x: "ks",
  y: "i",
  z: "Z",
});
