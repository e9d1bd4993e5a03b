import type { Policies } from "#shared/people/policies.ts";
import type { Finding } from "./finding.ts";

type CheckPolicies = Policies["checks"];

/** Findings as the chief's policy sees them: switched-off checks are silent, others as grave as the policy says. */
export function underPolicy(findings: readonly Finding[], checks: CheckPolicies): Finding[] {
  return findings.flatMap((finding) => {
    const wanted = decided(finding, checks)?.severity ?? finding.severity;
    if (wanted === "off") return [];
    // A note is a hint by nature ("a neighbouring paragraph has it"); only a decision on this very rule makes it graver.
    const isHint = finding.severity === "note" && !checks[ruleOf(finding)];
    return [isHint ? finding : { ...finding, severity: wanted }];
  });
}

/** Whether a finding, as it comes out of `underPolicy`, stands in the way of publication. Unless decided otherwise, errors do. */
export function blocks(finding: Finding, checks: CheckPolicies): boolean {
  const blocking = decided(finding, checks)?.blocking;
  return blocking === undefined ? finding.severity === "error" : blocking && finding.severity !== "note";
}

/** What was decided of one rule of a check (`house-style.style-dprk`) goes before what was decided of the check. */
const decided = (finding: Pick<Finding, "check" | "code">, checks: CheckPolicies) =>
  checks[ruleOf(finding)] ?? checks[finding.check];

/** The name of one rule in the policies. */
export const ruleOf = ({ check, code }: Pick<Finding, "check" | "code">): string => `${check}.${code}`;
