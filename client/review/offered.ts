import { can } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import type { Policies } from "#shared/people/policies.ts";
import { isUnexplained, type Reviewed, whyNot } from "#shared/review/rules.ts";
import type { ActName } from "./data.ts";

export interface Offered {
  /** What this person most likely came for. */
  main: ActName;
  /** Beside it, at hand. */
  beside: ActName[];
  /** In the menu: everything else that the domain has, possible now or not. */
  more: ActName[];
}

const ALL: readonly ActName[] = [
  "submit",
  "withdraw",
  "approve",
  "confirm-source-change",
  "return",
  "withdraw-approval",
  "reopen",
  "omit",
  "restore",
  "mark-added",
  "withdraw-addition",
];

/** Which steps stand at hand. Nothing is hidden: what is not at hand is in the menu, with its reason. */
export function offered(me: Person, segment: Reviewed, policies: Policies): Offered {
  const may = (step: ActName) => whyNot(step, me, segment, policies) === undefined;
  const main = can(me, "approve") ? forReviewer(may, segment) : forTranslator(may, segment);
  const beside = (can(me, "approve") ? BESIDE_REVIEW : BESIDE_WRITING).filter((step) => step !== main && may(step));
  return {
    main,
    beside,
    more: ALL.filter((step) => step !== main && !beside.includes(step) && sensible(step, segment)),
  };
}

const BESIDE_REVIEW: readonly ActName[] = ["return", "withdraw-approval", "submit"];
const BESIDE_WRITING: readonly ActName[] = ["withdraw"];

function forReviewer(may: (step: ActName) => boolean, { review }: Reviewed): ActName {
  if (may("confirm-source-change")) return "confirm-source-change";
  if (may("approve")) return "approve";
  if (review.state === "approved") return may("withdraw-approval") ? "withdraw-approval" : "reopen";
  return may("submit") ? "submit" : "approve";
}

function forTranslator(may: (step: ActName) => boolean, segment: Reviewed): ActName {
  if (isUnexplained(segment) && may("mark-added")) return "mark-added";
  if (segment.review.state === "approved") return "reopen";
  return may("submit") || segment.review.state !== "submitted" ? "submit" : "withdraw";
}

/** Steps that are about something else altogether would only make the menu longer. */
function sensible(step: ActName, { source, review }: Reviewed): boolean {
  if (step === "mark-added") return source.length === 0;
  if (step === "withdraw-addition") return review.added !== null;
  if (step === "omit") return source.length > 0 && !review.omitted;
  if (step === "restore") return review.omitted !== null;
  if (step === "confirm-source-change") return review.outdated !== null;
  return true;
}

export const NEEDS_REASON: ReadonlySet<ActName> = new Set(["return", "reopen", "omit", "restore", "mark-added"]);
