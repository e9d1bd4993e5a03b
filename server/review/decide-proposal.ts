import { record } from "#server/activity/record.ts";
import { articleForUpdate, isOwn } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import { newestSourceNumber } from "#server/intake/store.ts";
import { decide } from "#server/threads/query-store.ts";
import { threadFor, threadForUpdate } from "#server/threads/store.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import { cleanCharacters } from "#shared/intake/clean-characters.ts";
import type { Person } from "#shared/people/person.ts";
import type { SourceParagraph } from "#shared/segments/segment.ts";
import type { decideProposal as contract } from "#shared/threads/api.ts";
import { whyNotDecide } from "#shared/threads/rules.ts";
import type { SourceProposal } from "#shared/threads/thread.ts";
import { changeSource } from "./change-source.ts";

/** Whether the Korean is to read as the journalist says. Accepted, it does: a version of its own. Decided once. */
export const decideProposal = (
  desk: Desk,
  by: Person,
  { threadId, proposalId, decision }: ParsedInputOf<typeof contract>,
) =>
  inTransaction(desk, async (tx) => {
    const { articleId } = await threadFor(tx.sql, threadId, by);
    // The article before its conversations, as whoever brings another version of the Korean locks them.
    const article = await articleForUpdate(tx.sql, articleId, by);
    const { segmentId, proposals } = await threadForUpdate(tx.sql, threadId, by);
    refuseIf(whyNotDecide(by, isOwn(article.members, by)));
    const proposal = proposals.find(({ id }) => id === proposalId);
    if (!proposal) throw notFound();
    const decided = await decide(tx.sql, { threadId, proposalId }, { decision, decidedBy: by.id, decidedAt: tx.now });
    if (!decided) throw refuse("proposal-decided");
    if (decision === "accepted") {
      const seen = await newestSourceNumber(tx.sql, articleId);
      const version = (korean: readonly SourceParagraph[]) => withProposal(korean, proposal);
      await changeSource(tx, by, { articleId, seen, version, reason: REASON });
    }
    const data = { proposalId, decision };
    await record(tx, { kind: "source.proposal-decided", articleId, segmentId, threadId, by: by.id, data });
    return threadFor(tx.sql, threadId, by);
  });

const REASON = "The journalist’s correction, in answer to a query / 질문에 대한 기자의 답";

/** The Korean with the sentence as the journalist would have it, in the paragraph that it was said of, or wherever that sentence stands now. */
function withProposal(korean: readonly SourceParagraph[], { sourceParagraphId, was, becomes }: SourceProposal) {
  const said = korean.find(({ id, text }) => id === sourceParagraphId && text.includes(was));
  const meant = said ?? korean.find(({ text }) => text.includes(was));
  if (!meant) throw refuse("proposal-outdated");
  const { text: fresh } = cleanCharacters(becomes); // as Korean that comes in by any other door
  return korean.map((paragraph) =>
    paragraph.id === meant.id ? { ...paragraph, text: paragraph.text.replace(was, () => fresh) } : paragraph,
  );
}
