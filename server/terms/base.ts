import { setImmediate as nextTurn } from "node:timers/promises";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { TermBase } from "#shared/terms/term-base.ts";
import { partsOfTerms, stateOfTerms } from "./store.ts";

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
  const base = KEPT.get(state) ?? readBase(from);
  KEPT.delete(state);
  KEPT.set(state, base);
  base.catch(() => KEPT.delete(state));
  if (KEPT.size > MOST_KEPT) KEPT.delete(KEPT.keys().next().value ?? state);
  return { state, base: await base };
}

/** In parts: fifty thousand entries at once would keep everybody else waiting for seconds. */
async function readBase(from: Queries | SqlTransaction): Promise<TermBase> {
  const base = new TermBase([]);
  for await (const terms of partsOfTerms(from)) {
    base.add(terms);
    await nextTurn();
  }
  return base;
}
