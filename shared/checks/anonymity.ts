import { type Check, type CheckContext, found, type Pair } from "./check.ts";
import type { Finding } from "./finding.ts";
import { isBlank } from "./letters.ts";

/** What protects a source survives: "who asked not to be named", 가명 "a pseudonym", 김모 "surnamed Kim", A씨 "A". */
export const anonymity: Check = {
  id: "anonymity",
  title: "Anonymity",
  severity: "error",
  run(pair, context) {
    if (isBlank(pair.target)) return [];
    return [...formulas(pair, context), ...hiddenGivenNames(pair), ...letterNames(pair)];
  },
};

const CHECK = { check: "anonymity", severity: "error" } as const;

function formulas(pair: Pair, { before, after }: CheckContext): Finding[] {
  const formula = FORMULA.exec(pair.source);
  if (!formula || KEPT.test(pair.target)) return [];
  const isNear = [before, after].some((text) => text !== undefined && KEPT.test(text));
  const sourceRange: [number, number] = [formula.index, formula.index + formula[0].length];
  const severity = isNear ? "warning" : "error";
  return [found(pair, { ...CHECK, severity, code: "anonymity-lost", params: { words: formula[0] }, sourceRange })];
}

/** 신원을 밝히지 않았다 is said of the police; only what a source asks for counts. */
const FORMULA =
  /익명(?:을|의|으로|성|보장|을 전제)[가-힣 ]{0,12}|신변 ?(?:안전|보호|위협|상)[가-힣 ]{0,10}|\(? ?가명 ?\)?|이름을 (?:밝히지|공개하지) 말[가-힣 ]{0,8}|(?:신분|신원|이름)(?:을|이)? (?:밝히기를|밝혀지기를|공개되기를) (?:꺼|원치|거부)[가-힣]*/;
const KEPT =
  /\b(?:anonym\w+|condition of|not (?:to )?be (?:named|identified)|(?:un|not )named|unidentified|pseudonym\w*|alias|not (?:his|her|their|the) real names?|real names?|names? (?:ha(?:s|ve) been |was |were |is |are )?(?:changed|withheld)|withh(?:e|o)ld\w*|security (?:reasons|concerns)|for (?:reasons of |their |his |her |personal )?(?:safety|security|fear)|fear\w*|identit\w+|did not want|declined to|asked not|refus\w+|safety|security)\b/i;

/** 김모 씨: the Korean hides the given name. "Kim Mo" makes it one. */
function hiddenGivenNames(pair: Pair): Finding[] {
  return [...pair.source.matchAll(/(?<![가-힣])([가-힣])모(?: ?(?:씨|양|군|할머니|할아버지)| ?\()/g)].flatMap(
    ({ index, 0: words, 1: surname = "" }) => {
      const wrong = /\b(\p{Lu}\p{Ll}{1,6}) (?:Mo|Mo-\w+|Moo?)\b/u.exec(pair.target);
      if (!wrong) return [];
      const targetRange: [number, number] = [wrong.index, wrong.index + wrong[0].length];
      const text = `a person surnamed ${wrong[1]}`;
      const params = { korean: words.replace("(", "").trim(), english: wrong[0], surname };
      const ranges = { sourceRange: [index, index + words.length] as [number, number], targetRange };
      return [
        found(pair, { ...CHECK, code: "surname-only", params, ...ranges, suggestion: { range: targetRange, text } }),
      ];
    },
  );
}

/** A씨, B 씨 keep their letters; a name in their place would be one that the Korean withholds. */
function letterNames(pair: Pair): Finding[] {
  const seen = new Set<string>();
  return [...pair.source.matchAll(/(?<![A-Za-z])([A-Z]) ?(?:씨|양|군|모 ?씨)/g)].flatMap(
    ({ index, 0: words, 1: letter = "" }) => {
      if (seen.has(letter) || new RegExp(`(?<![A-Za-z])${letter}(?![A-Za-z])`).test(pair.target)) return [];
      seen.add(letter);
      if (!/\b(?:Mr|Ms|Mrs|Miss)\b|(?<![.!?]["”]? |^)\p{Lu}\p{Ll}+/u.test(pair.target)) return [];
      const sourceRange: [number, number] = [index, index + words.length];
      return [
        found(pair, {
          ...CHECK,
          severity: "warning",
          code: "letter-name-lost",
          params: { words, letter },
          sourceRange,
        }),
      ];
    },
  );
}
