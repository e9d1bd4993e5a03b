import type { Policies } from "#shared/people/policies.ts";
import type { Finding } from "./finding.ts";

type CheckPolicies = Policies["checks"];

/** Findings as the chief's policy sees them: switched-off checks are silent, others as grave as the policy says. */
export function underPolicy(findings: readonly Finding[], checks: CheckPolicies): Finding[] {
  return findings.flatMap((finding) => {
    const wanted = checks[finding.check]?.severity ?? finding.severity;
    if (wanted === "off") return [];
    // A note is a hint by nature ("a neighbouring paragraph has it"); no policy makes it graver.
    return [finding.severity === "note" ? finding : { ...finding, severity: wanted }];
  });
}

/** Whether a finding, as it comes out of `underPolicy`, stands in the way of publication. Unless decided otherwise, errors do. */
export function blocks(finding: Finding, checks: CheckPolicies): boolean {
  const decided = checks[finding.check]?.blocking;
  return decided === undefined ? finding.severity === "error" : decided && finding.severity !== "note";
}
