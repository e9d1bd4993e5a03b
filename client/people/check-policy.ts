import type { Policies } from "#shared/people/policies.ts";

type CheckPolicies = Policies["checks"];

/** How the desk takes a check's findings. `own`: as grave as the check itself says of each; its errors block. */
export const GRADES = ["own", "error", "warning", "note", "off"] as const;
export type Grade = (typeof GRADES)[number];

export function gradeOf(checkId: string, checks: CheckPolicies): Grade {
  return checks[checkId]?.severity ?? "own";
}

/** A check that is made an error begins to block, one that is made less stops: the tick beside it decides otherwise. */
export function withGrade(checks: CheckPolicies, checkId: string, grade: Grade): CheckPolicies {
  if (grade === gradeOf(checkId, checks)) return checks;
  const { [checkId]: _before, ...others } = checks;
  return grade === "own" ? others : { ...others, [checkId]: { severity: grade, blocking: grade === "error" } };
}

/** Only what is graded as an error or a warning can be made to block or not. */
export function withBlocking(checks: CheckPolicies, checkId: string, blocking: boolean): CheckPolicies {
  const policy = checks[checkId];
  return policy ? { ...checks, [checkId]: { ...policy, blocking } } : checks;
}
