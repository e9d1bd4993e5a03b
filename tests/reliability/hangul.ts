import type { Random } from "./random.ts";

/** What an input method does with a key: it puts what is done into the text, and shows what is still being composed. */
export interface Keystroke {
  done: string;
  composing: string;
}

const LEADS = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const VOWELS = [..."ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"];
const FINALS = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
/** Two keys that make one letter. */
const JOINED: Record<string, string> = {
  ㅗㅏ: "ㅘ", ㅗㅐ: "ㅙ", ㅗㅣ: "ㅚ", ㅜㅓ: "ㅝ", ㅜㅔ: "ㅞ", ㅜㅣ: "ㅟ", ㅡㅣ: "ㅢ",
  ㄱㅅ: "ㄳ", ㄴㅈ: "ㄵ", ㄴㅎ: "ㄶ", ㄹㄱ: "ㄺ", ㄹㅁ: "ㄻ", ㄹㅂ: "ㄼ", ㄹㅅ: "ㄽ", ㄹㅌ: "ㄾ", ㄹㅍ: "ㄿ", ㄹㅎ: "ㅀ", ㅂㅅ: "ㅄ",
}; // biome-ignore format: a table reads better in rows
const KEYS = [..."ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"];
const VOWEL_KEYS = [..."ㅏㅐㅑㅓㅔㅕㅗㅛㅜㅠㅡㅣ"];

/** The automaton of the two-set keyboard: the letters of the syllable in hand, each a key (KS X 5002). */
export class Composer {
  #keys: string[] = [];

  press(key: string): Keystroke {
    const longer = [...this.#keys, key];
    if (syllableOf(longer) !== undefined) return this.#hold("", longer);
    // A vowel takes the last consonant with it: 간 + ㅏ is 가 and 나.
    const last = this.#keys.at(-1) ?? "";
    const moves = VOWELS.includes(key) && this.#keys.length > 2 && LEADS.includes(last);
    const done = moves ? this.#keys.slice(0, -1) : this.#keys;
    return this.#hold(syllableOf(done) ?? "", moves ? [last, key] : [key]);
  }

  /** Takes the last letter back; within a syllable only. */
  backspace(): Keystroke {
    return this.#hold("", this.#keys.slice(0, -1));
  }

  /** What was in hand is in the text from now on. */
  end(): string {
    const done = syllableOf(this.#keys) ?? "";
    this.#keys = [];
    return done;
  }

  get isInHand(): boolean {
    return this.#keys.length > 0;
  }

  #hold(done: string, keys: string[]): Keystroke {
    this.#keys = keys;
    return { done, composing: syllableOf(keys) ?? "" };
  }
}

/** The keys of a syllable, with two-key vowels and finals now and then. */
export function keysOfSyllable(random: Random): string[] {
  const of = (keys: readonly string[]) => keys[random.below(keys.length)] ?? "";
  const vowel = random.chance(0.2) ? [...random.pick(["ㅗㅏ", "ㅜㅓ", "ㅡㅣ", "ㅗㅣ"])] : [of(VOWEL_KEYS)];
  const final = random.chance(0.2)
    ? [...random.pick(["ㄱㅅ", "ㄹㄱ", "ㄴㅎ", "ㅂㅅ"])]
    : random.chance(0.5)
      ? [of(KEYS)]
      : [];
  return [of(KEYS), ...vowel, ...final];
}

/** As it is shown: a lone letter, or the syllable; undefined when these keys do not make one. */
function syllableOf(keys: readonly string[]): string | undefined {
  const [lead = "", ...rest] = keys;
  if (keys.length === 0) return "";
  if (rest.length === 0) return lead;
  const vowels = rest.filter((key) => VOWELS.includes(key)).join("");
  const finals = rest.slice(vowels.length).join("");
  if (!rest.join("").startsWith(vowels) || vowels === "") return undefined;
  const l = LEADS.indexOf(lead);
  const v = VOWELS.indexOf(JOINED[vowels] ?? vowels);
  const f = FINALS.indexOf(JOINED[finals] ?? finals);
  return l < 0 || v < 0 || f < 0
    ? undefined
    : String.fromCharCode(0xac00 + (l * VOWELS.length + v) * FINALS.length + f);
}
