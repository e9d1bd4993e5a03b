import type { Check, CheckContext, Pair } from "./check.ts";
import { doubleSpaces } from "./double-spaces.ts";
import { empty } from "./empty.ts";
import { figuresMissing } from "./figures-missing.ts";
import type { Finding } from "./finding.ts";
import { hangulLeft } from "./hangul-left.ts";
import { quotationMarks } from "./quotation-marks.ts";
import { untranslated } from "./untranslated.ts";

/** Every check, in the order in which findings are shown. */
export const CHECKS: readonly Check[] = [empty, untranslated, figuresMissing, quotationMarks, hangulLeft, doubleSpaces];

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
  return withUniqueKeys(chosen.flatMap((check) => check.run(pair, context)));
}

/** The same fault twice over the same words: the second gets a number, so that each can be waived alone. */
function withUniqueKeys(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const earlier = seen.get(finding.key) ?? 0;
    seen.set(finding.key, earlier + 1);
    return earlier === 0 ? finding : { ...finding, key: `${finding.key}.${earlier + 1}` };
  });
}
