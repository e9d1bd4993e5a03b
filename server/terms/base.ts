import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { TermBase } from "#shared/terms/term-base.ts";
import { stateOfTerms, termsInUse } from "./store.ts";

export interface KnownTerms {
  /** Changes with every decision. */
  readonly state: string;
  readonly base: TermBase;
}

/** Reading fifty thousand entries takes longer than looking whether they have changed. */
const KEPT = new Map<string, Promise<TermBase>>();
const EMPTY = new TermBase([]);
const MOST_KEPT = 4;

/** The term base as it stands where `from` reads, ready to be looked through. */
export async function termBaseOf(from: Queries | SqlTransaction): Promise<KnownTerms> {
  const state = await stateOfTerms(from);
  if (state === "") return { state, base: EMPTY };
  const base = KEPT.get(state) ?? termsInUse(from).then((terms) => new TermBase(terms));
  KEPT.delete(state);
  KEPT.set(state, base);
  base.catch(() => KEPT.delete(state));
  if (KEPT.size > MOST_KEPT) KEPT.delete(KEPT.keys().next().value ?? state);
  return { state, base: await base };
}
