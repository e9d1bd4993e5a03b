import { z } from "zod";
import { id, moment } from "#shared/api/values.ts";
import { type Digests, hasTarget, type Segment, sameDigests } from "#shared/segments/segment.ts";
import type { Fact, FactKind } from "./fact.ts";

export const STATES = ["empty", "draft", "submitted", "returned", "approved", "outdated"] as const;
export const stateName = z.enum(STATES);
export type StateName = z.infer<typeof stateName>;

const said = z.object({ by: id, at: moment, reason: z.string().nullable() });

export const review = z
  .object({
    state: stateName,
    /** The approvals that name the present digests, one a person. */
    approvals: z.array(z.object({ by: id, at: moment, bulk: z.boolean() })),
    /** The approval that lapsed, and which side has changed since. */
    outdated: z
      .object({ source: z.boolean(), target: z.boolean(), by: id, at: moment, version: z.number() })
      .nullable(),
    /** The last word of translator or editor: the submission, or the changes asked for. */
    last: said.extend({ kind: z.enum(["submission", "withdrawal", "return", "reopening"]) }).nullable(),
    omitted: said.nullable(),
    added: said.nullable(),
  })
  .meta({ id: "Review" });
export type Review = z.infer<typeof review>;

type Reviewable = Pick<Segment, "digests" | "text">;

/**
 * The review state of a segment: a pure function of what people said (facts, oldest first) and of what the texts are
 * now. Nothing is stored, so nothing can be forgotten: an edit lapses an approval because the digests differ, and
 * undoing the edit restores it because they agree again.
 */
export function reviewOf(segment: Reviewable, said: readonly Fact[], approvalsRequired: number): Review {
  const facts = withoutFallen(said);
  const omitted = hasTarget(segment) ? null : omissionIn(facts);
  const added = additionIn(facts, segment.digests);
  const last = latestWord(facts);
  const standing = standingApprovals(facts);
  const approvals = onePerPerson(standing.filter((fact) => sameDigests(fact.digests, segment.digests)));
  const lapsed =
    approvals.length < approvalsRequired ? lapsedApproval(standing, segment.digests, approvalsRequired) : undefined;
  const state = stateFrom();
  return {
    state,
    approvals,
    outdated: lapsed && state === "outdated" ? changedSince(lapsed, segment.digests) : null,
    last,
    omitted,
    added,
  };

  function stateFrom(): StateName {
    if (!hasTarget(segment) && !omitted) return "empty";
    if (approvals.length >= approvalsRequired) return "approved";
    if (lapsed && !submittedSince(lapsed)) return "outdated";
    if (last?.kind === "submission") return "submitted";
    if (last?.kind === "return") return "returned";
    return omitted && !last ? "submitted" : "draft";
  }

  function submittedSince(approval: Fact) {
    return latestWord(facts.slice(facts.indexOf(approval) + 1))?.kind === "submission";
  }
}

/**
 * Whoever takes an addition back takes back what was submitted and approved as an addition. What had been said of the
 * paragraph before it, and the changes asked for since, stand.
 */
function withoutFallen(facts: readonly Fact[]): readonly Fact[] {
  let standing: Fact[] = [];
  for (const fact of facts) {
    if (fact.kind === "addition-withdrawal") standing = beforeAddition(standing, fact.digests.source);
    else standing.push(fact);
  }
  return standing;
}

function beforeAddition(facts: readonly Fact[], source: string): Fact[] {
  const since = facts.findIndex(({ kind, digests }) => kind === "addition" && digests.source === source);
  return facts.filter(({ kind, digests }, at) => at < since || !FALLS.has(kind) || digests.source !== source);
}

const FALLS = new Set<FactKind>(["addition", "submission", "approval"]);

/** Whether somebody approves this text or an earlier one, to which it may return. */
export const isApprovalStanding = (said: readonly Fact[]): boolean => standingApprovals(withoutFallen(said)).length > 0;

/** Approvals that nothing said later has taken back. */
function standingApprovals(facts: readonly Fact[]): Fact[] {
  let standing: Fact[] = [];
  for (const fact of facts) {
    if (fact.kind === "approval") standing.push(fact);
    if (fact.kind === "approval-withdrawal") standing = standing.filter((each) => each.by !== fact.by);
    if (VOIDS_APPROVALS.has(fact.kind)) standing = [];
  }
  return standing;
}

const VOIDS_APPROVALS = new Set<FactKind>(["return", "reopening", "omission", "restoration"]);

/** The newest approval of a text that had all the approvals it needed and is not the present text. */
function lapsedApproval(standing: readonly Fact[], now: Digests, approvalsRequired: number): Fact | undefined {
  return standing.findLast(
    (fact) =>
      !sameDigests(fact.digests, now) &&
      onePerPerson(standing.filter((other) => sameDigests(other.digests, fact.digests))).length >= approvalsRequired,
  );
}

function changedSince({ digests, by, at, version }: Fact, now: Digests): Review["outdated"] {
  return { source: digests.source !== now.source, target: digests.target !== now.target, by, at, version };
}

function onePerPerson(approvals: readonly Fact[]) {
  const first = new Map<string, Fact>();
  for (const approval of approvals) if (!first.has(approval.by)) first.set(approval.by, approval);
  return [...first.values()].map(({ by, at, bulk }) => ({ by, at, bulk }));
}

/** An omission is of a paragraph without English: words that come to it later (a merge, a draft) must not vanish with it. */
function omissionIn(facts: readonly Fact[]): Review["omitted"] {
  const newest = facts.findLast(({ kind }) => kind === "omission" || kind === "restoration");
  return newest?.kind === "omission" ? saidIn(newest) : null;
}

/** An addition is of English without Korean: once Korean is aligned with it, it is a translation again. */
function additionIn(facts: readonly Fact[], { source }: Digests): Review["added"] {
  const newest = facts.findLast(({ kind, digests }) => kind === "addition" && digests.source === source);
  return newest ? saidIn(newest) : null;
}

const saidIn = ({ by, at, reason }: Fact) => ({ by, at, reason });

/** Omission and restoration start the paragraph anew: what was said before them is history. */
function latestWord(facts: readonly Fact[]): Review["last"] {
  const newest = facts.findLast((fact) => LAST_WORDS.has(fact.kind));
  switch (newest?.kind) {
    case "submission":
    case "withdrawal":
    case "return":
    case "reopening":
      return { kind: newest.kind, ...saidIn(newest) };
    default:
      return null;
  }
}

const LAST_WORDS = new Set<FactKind>(["submission", "withdrawal", "return", "reopening", "omission", "restoration"]);
