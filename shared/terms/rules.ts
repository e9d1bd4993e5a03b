import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { can, type Role, rolesWith } from "#shared/people/capabilities.ts";
import type { Proposal, Term, TermValues } from "./term.ts";

type By = { role: Role };

/** Why this person may not decide what an entry says; undefined when they may. */
export function whyNotDecide(by: By, term?: Pick<Term, "version">, seen?: number): Refusal | undefined {
  if (!can(by, "decide-term")) return refusal("capability", { who: rolesWith("decide-term").join(", ") });
  return term && seen !== undefined && term.version !== seen ? refusal("stale-term") : undefined;
}

export const whyNotPropose = (by: By): Refusal | undefined =>
  can(by, "propose-term") ? undefined : refusal("capability", { who: rolesWith("propose-term").join(", ") });

export function whyNotDecideProposal(by: By, proposal: Pick<Proposal, "decision">): Refusal | undefined {
  return whyNotDecide(by) ?? (proposal.decision ? refusal("term-proposal-decided") : undefined);
}

/** An entry that bans what it prefers can be obeyed by nobody. */
export function whyNotSay({ preferred, allowed, banned }: TermValues): Refusal | undefined {
  const good = new Set([preferred, ...allowed].map((each) => each.toLowerCase()));
  const both = banned.find((each) => good.has(each.toLowerCase()));
  return both === undefined ? undefined : refusal("term-contradiction", { words: both });
}

/** One Korean word may have several entries, as it may mean several things; two that say the same are one too many. */
export function whyNotTwice(
  { korean: [headword = ""], preferred }: TermValues,
  known: readonly Term[],
): Refusal | undefined {
  const says = (term: Term) => term.korean[0] === headword && term.preferred.toLowerCase() === preferred.toLowerCase();
  return known.some((term) => !term.retired && says(term))
    ? refusal("term-known", { korean: headword, english: preferred })
    : undefined;
}
