import type { Severity } from "#shared/people/severity.ts";
import { faultsInQuotations } from "#shared/text/quotations.ts";
import { type Check, type CheckContext, found, type Pair } from "./check.ts";
import type { Finding } from "./finding.ts";

/**
 * Double quotation marks of the English: each opened one is closed, and what the Korean quotes is quoted in English.
 * A quotation over several paragraphs opens in each of them and closes once; that is right.
 */
export const quotationMarks: Check = {
  id: "quotation-marks",
  title: "Quotation marks",
  severity: "error",
  run: (pair, context) => [...unbalanced(pair, context), ...dropped(pair)],
};

/**
 * A pair without neighbours may be a piece cut out of a longer quotation, so there the finding is a warning; and where
 * the Korean of the same piece does not balance either, nothing is said.
 */
function unbalanced(pair: Pair, { before, after }: CheckContext): Finding[] {
  const alone = before === undefined && after === undefined;
  const severity: Severity = alone ? "warning" : "error";
  if (alone && faultsInQuotations(pair.source).length > 0) return [];
  return faultsInQuotations(pair.target, after).map(({ at, fault }) =>
    found(pair, { check: "quotation-marks", severity, code: FAULT_CODES[fault], targetRange: [at, at + 1] }),
  );
}

const FAULT_CODES = { unpaired: "quotation-unclosed", reopened: "quotation-reopened" } as const;

function dropped(pair: Pair): Finding[] {
  const quotation = LONG_KOREAN_QUOTATION.exec(pair.source);
  if (!quotation || pair.target.trim() === "" || ENGLISH_QUOTATION.test(pair.target)) return [];
  const sourceRange: [number, number] = [quotation.index, quotation.index + quotation[0].length];
  const params = { words: quotation[0].slice(1, -1) };
  return [
    found(pair, { check: "quotation-marks", severity: "warning", code: "quotation-dropped", params, sourceRange }),
  ];
}

/** Shorter ones, and single marks, often only set off a word. */
const LONG_KOREAN_QUOTATION = /“[^“”"]{12,1000}”|"[^“”"]{12,1000}"|「[^「」]{12,1000}」|『[^『』]{12,1000}』/;
/** Also single marks, which British houses quote with, if they open before a word. */
const ENGLISH_QUOTATION = /["“”„«»]|(?:^|[\s([])['‘]\S|''|``/;
