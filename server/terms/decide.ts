import { record } from "#server/activity/record.ts";
import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import type * as api from "#shared/terms/api.ts";
import { whyNotDecide, whyNotDecideProposal, whyNotPropose, whyNotSay, whyNotTwice } from "#shared/terms/rules.ts";
import { type Proposal, type Term, type TermValues, valuesOf } from "#shared/terms/term.ts";
import { addProposal, proposalForUpdate, setDecision } from "./proposal-store.ts";
import { decideTerm, insertTerms, oneAtATime, termForUpdate, termNumbered, termsNamed } from "./store.ts";

/** What is decided is true for every article from the next reading on: the checks look at the term base as it is. */
export const addTerm = (desk: Desk, by: Person, values: TermValues) =>
  inTransaction(desk, (tx) => addTermIn(tx, by, values));

/** The same, within something that begins an entry along with it. */
export async function addTermIn(tx: Transaction, by: Person, values: TermValues): Promise<Term> {
  refuseIf(whyNotDecide(by) ?? whyNotSay(values));
  return decideNew(tx, by, values);
}

/** Undoes the beginning of an entry, unless somebody has decided about it since. */
export async function retireUnchanged(tx: Transaction, by: Person, termId: string): Promise<void> {
  const before = await termForUpdate(tx.sql, termId);
  if (before.version === 1 && !before.retired) await decideAnew(tx, by, before, valuesOf(before), true);
}

async function decideNew(tx: Transaction, by: Person, values: TermValues): Promise<Term> {
  await oneAtATime(tx.sql);
  refuseIf(whyNotTwice(values, await termsNamed(tx.sql, values.korean.slice(0, 1))));
  const [made] = await insertTerms(tx.sql, [{ values, by: by.id, at: tx.now }]);
  if (!made) throw new Error("The database kept no term");
  await record(tx, { kind: "term.decided", by: by.id, data: { termId: made.id, version: 1 } });
  return made;
}

export const changeTerm = (desk: Desk, by: Person, asked: ParsedInputOf<typeof api.changeTerm>) =>
  inTransaction(desk, async (tx) => {
    const before = await termForUpdate(tx.sql, asked.termId);
    refuseIf(whyNotDecide(by, before, asked.version) ?? whyNotSay(asked.values));
    return decideAnew(tx, by, before, asked.values, asked.retired);
  });

async function decideAnew(
  tx: Transaction,
  by: Person,
  before: Term,
  values: TermValues,
  retired = false,
): Promise<Term> {
  if (!retired) refuseIf(whyNotTwice(values, await termsNamed(tx.sql, values.korean.slice(0, 1)), before));
  const after = await decideTerm(tx.sql, before, { values, retired, by: by.id, at: tx.now });
  const kind = retired && !before.retired ? "term.retired" : "term.decided";
  await record(tx, { kind, by: by.id, data: { termId: after.id, version: after.version } });
  return after;
}

export const proposeTerm = (desk: Desk, by: Person, asked: ParsedInputOf<typeof api.proposeTerm>) =>
  inTransaction(desk, async (tx) => {
    refuseIf(whyNotPropose(by) ?? whyNotSay(asked.values));
    if (asked.articleId) await articleFor(tx.sql, asked.articleId, by);
    if (asked.termId) await termNumbered(tx.sql, asked.termId);
    const proposal = await addProposal(tx.sql, { ...asked, by: by.id, at: tx.now });
    await record(tx, { kind: "term.proposed", by: by.id, data: { proposalId: proposal.id } });
    return proposal;
  });

export const decideProposal = (desk: Desk, by: Person, asked: ParsedInputOf<typeof api.decideProposal>) =>
  inTransaction(desk, async (tx): Promise<Proposal> => {
    const proposal = await proposalForUpdate(tx.sql, asked.proposalId);
    refuseIf(whyNotDecideProposal(by, proposal));
    const termId = asked.accept ? await accepted(tx, by, proposal, asked.values ?? proposal.values) : proposal.termId;
    if (!asked.accept) await record(tx, { kind: "term.declined", by: by.id, data: { proposalId: proposal.id } });
    return setDecision(tx.sql, proposal.id, {
      ...{ accepted: asked.accept, decidedBy: by.id, decidedAt: tx.now },
      ...{ decisionReason: asked.reason, termId },
    });
  });

async function accepted(tx: Transaction, by: Person, { termId }: Proposal, values: TermValues): Promise<string> {
  refuseIf(whyNotSay(values));
  if (!termId) return (await decideNew(tx, by, values)).id;
  return (await decideAnew(tx, by, await termForUpdate(tx.sql, termId), values)).id;
}
