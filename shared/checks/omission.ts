import type { Severity } from "#shared/people/severity.ts";
import { expectedLength } from "#shared/text/expected-length.ts";
import { sentenceRanges } from "#shared/text/sentences.ts";
import { type Check, type CheckContext, found, type Noticed, type Pair } from "./check.ts";
import type { Finding } from "./finding.ts";
import { isBlank } from "./letters.ts";
import { koreanShare, MOSTLY_KOREAN } from "./untranslated.ts";

/** English that is far shorter or longer than such Korean becomes, or has fewer sentences and is short: something was left out, or put in. */
export const omission: Check = {
  id: "omission",
  title: "Left out or added",
  severity: "warning",
  run(pair, context) {
    const { source, target } = pair;
    if (isBlank(source) || isBlank(target) || koreanShare(target) > MOSTLY_KOREAN) return [];
    return verdict(pair, context);
  },
};

/** Whether the English tells far more than such Korean does. */
export const isMuchLonger = ({ source, target }: Pair): boolean => expectedLength(source, target).deviations > LONG;

function verdict(pair: Pair, { kind }: CheckContext): Finding[] {
  const { deviations, percent } = expectedLength(pair.source, pair.target);
  const lost = sentenceRanges(pair.source).length - sentenceRanges(pair.target).length;
  const say = (severity: Severity, code: Noticed["code"]) => [
    found(pair, { check: "omission", severity, code, params: { percent: Math.round(percent) } }),
  ];
  if (deviations < SHORT) return say("warning", "much-shorter");
  if (lost > 0 && deviations < SHORT_AND_FEWER) return say("note", "sentences-fewer");
  if (deviations > LONG && kind !== "headline") return say("note", "much-longer");
  return [];
}

/** Standard deviations of the logarithm of the length. */
const SHORT = -2.6;
const SHORT_AND_FEWER = -1.2;
const LONG = 3;
