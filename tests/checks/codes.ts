import type { CheckContext } from "#shared/checks/check.ts";
import { runChecks } from "#shared/checks/checks.ts";

/** What the checks find in a pair, as "severity code"; the house's style is left to its own tests. */
export const codes = (source: string, target: string, context: CheckContext = {}, only?: string) =>
  runChecks({ source, target }, context, only ? { only: [only] } : {})
    .filter(({ check }) => check !== "house-style")
    .map(({ severity, code }) => `${severity} ${code}`);

/** The English after the mend that the first finding offers. */
export const mended = (source: string, target: string) => {
  const suggestion = runChecks({ source, target })[0]?.suggestion;
  return suggestion && target.slice(0, suggestion.range[0]) + suggestion.text + target.slice(suggestion.range[1]);
};
