export const LEAST_LENGTH = 12;

export type Advice = "too-short" | "own-details" | "repeats" | "common" | "longer" | "good" | "very-good";
export interface Strength {
  /** 0: refused or as good as none; 3: nobody will guess it. */
  level: 0 | 1 | 2 | 3;
  advice: Advice;
}

/**
 * Help while choosing, not a gate: the desk refuses only what is too short. Length is what counts (NIST SP 800-63B
 * § 3.1.1.2: no rules about capitals and signs); what a guesser tries first is named.
 * @param own the person's name and address
 */
export function strengthOf(password: string, own: readonly string[] = []): Strength {
  const letters = [...password.normalize("NFC")];
  if (letters.length < LEAST_LENGTH) return { level: 0, advice: "too-short" };
  const folded = letters.join("").toLowerCase();
  if (new Set(letters).size < 6 || /^(.{1,6})\1+$/u.test(folded)) return { level: 0, advice: "repeats" };
  if (ownWords(own).some((word) => folded.includes(word))) return { level: 1, advice: "own-details" };
  if (FIRST_TRIED.some((word) => folded.includes(word)) && letters.length < 20) return { level: 1, advice: "common" };
  if (letters.length < 16) return { level: 2, advice: "longer" };
  return letters.length < 22 ? { level: 2, advice: "good" } : { level: 3, advice: "very-good" };
}

function ownWords(own: readonly string[]): string[] {
  return own.flatMap((text) => text.toLowerCase().split(/[\s@.]+/)).filter((word) => [...word].length >= 3);
}

const FIRST_TRIED = ["password", "12345", "qwerty", "abcdef", "letmein", "비밀번호", "qlalfqjsgh", "iloveyou", "naru"];
