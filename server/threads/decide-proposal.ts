import { record } from "#server/activity/record.ts";
import { articleFor, isOwn } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import type { decideProposal as contract } from "#shared/threads/api.ts";
import { whyNotDecide } from "#shared/threads/rules.ts";
import { decide } from "./query-store.ts";
import { threadFor, threadForUpdate } from "./store.ts";

/** Whether the Korean is to read as the journalist says. Decided once; what was proposed stays. */
export const decideProposal = (
  desk: Desk,
  by: Person,
  { threadId, proposalId, decision }: ParsedInputOf<typeof contract>,
) =>
  inTransaction(desk, async (tx) => {
    const { articleId, segmentId, proposals } = await threadForUpdate(tx.sql, threadId, by);
    const article = await articleFor(tx.sql, articleId, by);
    refuseIf(whyNotDecide(by, isOwn(article.members, by)));
    if (proposals.every(({ id }) => id !== proposalId)) throw notFound();
    const decided = await decide(tx.sql, { threadId, proposalId }, { decision, decidedBy: by.id, decidedAt: tx.now });
    if (!decided) throw refuse("proposal-decided");
    const data = { proposalId, decision };
    await record(tx, { kind: "source.proposal-decided", articleId, segmentId, threadId, by: by.id, data });
    return threadFor(tx.sql, threadId, by);
  });
