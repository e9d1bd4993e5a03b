import { RE2JS } from "re2js";
import { LONGEST } from "./check-length.ts";
import type { DeskRule, DeskRuleValues } from "./desk-rule.ts";

/** Words that a rule found. UTF-16 units of the text. */
export interface RuleMatch {
  from: number;
  to: number;
  better: string | undefined;
}

export interface CompiledRule {
  id: string;
  explanation: string;
  severity: DeskRuleValues["severity"];
  side: DeskRuleValues["side"];
  find(text: string): RuleMatch[];
}

/**
 * Compiles a pattern with RE2 (Cox, "Regular Expression Matching in the Wild", 2010; here its port `re2js`): the time is
 * bounded by the length of the text times the size of the pattern, whatever they hold. The size is bounded too.
 * @returns undefined and why, where the pattern is none
 */
export function compileRule(values: RulePattern): { rule?: Pick<CompiledRule, "find">; why?: PatternFault } {
  try {
    const compiled = RE2JS.compile(values.pattern, values.matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
    if (compiled.programSize() > LARGEST) return { why: { code: "pattern-large" } };
    if (compiled.test("")) return { why: { code: "pattern-empty" } };
    return { rule: { find: (text) => matchesOf(compiled, values.better, text) } };
  } catch (error) {
    return { why: syntaxFault(error instanceof Error ? error.message : "") };
  }
}

export type RulePattern = Pick<DeskRuleValues, "pattern" | "matchCase" | "better">;

export interface PatternFault {
  code: "pattern-syntax" | "pattern-large" | "pattern-empty";
  /** What RE2 says of it; `state` names that for pages in other languages, `part` is the piece that it points at. */
  params?: { detail: string; state: string; part: string };
}

function syntaxFault(detail: string): PatternFault {
  const [, reason = "", part = ""] =
    /^(?:error parsing regexp: )?([^:]*)(?:: `(?:\(\?i\))?(.*)`)?$/s.exec(detail) ?? [];
  return { code: "pattern-syntax", params: { detail, state: REASONS[reason] ?? "other", part } };
}

const REASONS: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  "missing closing )": "open",
  "missing closing ]": "bracket",
  "unexpected )": "closed",
  "invalid escape sequence": "escape",
  "trailing backslash at end of expression": "backslash",
  "missing argument to repetition operator": "nothing",
  "invalid nested repetition operator": "twice",
  "invalid repeat count": "count",
  "invalid character class range": "range",
  "invalid or unsupported Perl syntax": "perl",
});

/** The rules that are on. One that cannot be compiled any more (by a later version of RE2) is left out, not fatal. */
export const compileRules = (rules: readonly DeskRule[]): CompiledRule[] =>
  rules
    .filter(({ on, retired }) => on && !retired)
    .flatMap((rule) => {
      const compiled = compileRule(rule).rule;
      const { id, explanation, severity, side } = rule;
      return compiled ? [{ id, explanation, severity, side, ...compiled }] : [];
    });

/** Instructions of RE2. A page of noise through the largest of them takes some milliseconds. */
const LARGEST = 200;
const MOST = 10;

function matchesOf(compiled: RE2JS, better: string | null, text: string): RuleMatch[] {
  const matcher = compiled.matcher(text.slice(0, LONGEST));
  const found: RuleMatch[] = [];
  while (found.length < MOST && matcher.find()) {
    const [from, to] = [matcher.start(), matcher.end()];
    if (to === from) continue; // an anchor without words
    found.push({ from, to, better: better === null ? undefined : filled(better, (group) => groupOf(matcher, group)) });
  }
  return found;
}

const filled = (better: string, group: (number: number) => string) =>
  better.replace(/\$(\d)/g, (_, number: string) => group(Number(number)));

function groupOf(matcher: ReturnType<RE2JS["matcher"]>, number: number): string {
  return number <= matcher.groupCount() ? (matcher.group(number) ?? "") : "";
}
