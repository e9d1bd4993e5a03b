import { anonymity } from "./anonymity.ts";
import { attribution } from "./attribution.ts";
import { boilerplate } from "./boilerplate.ts";
import { type Check, type CheckContext, found, type Pair } from "./check.ts";
import { LONGEST } from "./check-length.ts";
import { countries } from "./countries.ts";
import { currencies } from "./currencies.ts";
import { dates } from "./dates.ts";
import { deskRules } from "./desk-rules.ts";
import { doubleSpaces } from "./double-spaces.ts";
import { empty } from "./empty.ts";
import { evidence } from "./evidence.ts";
import { figureHoles } from "./figure-holes.ts";
import { figuresMissing } from "./figures-missing.ts";
import { finalMark } from "./final-mark.ts";
import type { Finding } from "./finding.ts";
import { hangulLeft } from "./hangul-left.ts";
import { houseStyle } from "./house-style.ts";
import { links } from "./links.ts";
import { machineText } from "./machine-text.ts";
import { names } from "./names.ts";
import { negation } from "./negation.ts";
import { omission } from "./omission.ts";
import { quotationMarks } from "./quotation-marks.ts";
import { repeatedWords } from "./repeated-words.ts";
import { specificity } from "./specificity.ts";
import { spelling } from "./spelling.ts";
import { term } from "./term.ts";
import { typography } from "./typography.ts";
import { untranslated } from "./untranslated.ts";

/** Every check, in the order in which findings are shown. */
export const CHECKS: readonly Check[] = [
  empty,
  untranslated,
  machineText,
  figuresMissing,
  figureHoles,
  dates,
  currencies,
  countries,
  names,
  negation,
  evidence,
  attribution,
  anonymity,
  specificity,
  omission,
  quotationMarks,
  term,
  hangulLeft,
  links,
  finalMark,
  repeatedWords,
  typography,
  doubleSpaces,
  spelling,
  houseStyle,
  deskRules,
  boilerplate,
];

/**
 * All findings of the checks (or of those named in `only`) for one segment, as the checks themselves grade them; the
 * chief's policy is applied with `underPolicy`. Keys are unique within the answer.
 * Errors: none, whatever the strings hold. Time: linear in the length of the texts.
 */
export function runChecks(
  pair: Pair,
  context: CheckContext = {},
  { only }: { only?: readonly string[] } = {},
): Finding[] {
  const chosen = only ? CHECKS.filter(({ id }) => only.includes(id)) : CHECKS;
  const read = { source: pair.source.slice(0, LONGEST), target: pair.target.slice(0, LONGEST) };
  const isCut = pair.source.length > LONGEST || pair.target.length > LONGEST;
  const findings = chosen.flatMap((check) => check.run(read, context));
  return withUniqueKeys(isCut ? [tooLong(pair), ...findings] : findings);
}

const tooLong = (pair: Pair) =>
  found(pair, { check: "omission", severity: "warning", code: "too-long", params: { most: LONGEST } });

/** The same fault twice over the same words: the second gets a number, so that each can be waived alone. */
function withUniqueKeys(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const earlier = seen.get(finding.key) ?? 0;
    seen.set(finding.key, earlier + 1);
    return earlier === 0 ? finding : { ...finding, key: `${finding.key}.${earlier + 1}` };
  });
}
