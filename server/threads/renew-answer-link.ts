import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { sendMail } from "#server/jobs/send-mail.ts";
import { policiesOf } from "#server/people/store.ts";
import { newAnswerLink } from "./answer-links.ts";
import { openedBy } from "./answer-sheet.ts";
import { queryLetter } from "./query-letter.ts";
import { lastRenewal, markRenewal } from "./query-store.ts";

/**
 * Whoever holds a link that ran out asks for a new one. It goes to the journalist's address and is shown to nobody
 * here: the old link may have come into other hands. At most one an hour.
 */
export async function renewAnswerLink(desk: Desk, token: string): Promise<{ mailed: boolean }> {
  const letter = await inTransaction(desk, async (tx) => {
    const { link, thread, person, article } = await openedBy(desk, tx.sql, token, { expired: true });
    const before = await lastRenewal(tx.sql, thread.id);
    if (before && tx.now.getTime() - before.getTime() < HOUR_MS) return undefined;
    await markRenewal(tx.sql, link.id, tx.now);
    const { id: threadId, articleId, segmentId } = thread;
    await record(tx, { kind: "query.link-asked", articleId, segmentId, threadId });
    const { queries } = await policiesOf(tx.sql);
    const fresh = await newAnswerLink(tx, thread, { days: queries.linkDays, madeBy: null });
    const words = queryLetter({
      why: "renewed",
      thread,
      link: fresh,
      discreet: article.restricted,
      days: queries.linkDays,
    });
    return { to: person.email, ...words };
  });
  if (!letter) return { mailed: true };
  return { mailed: await sendMail(desk, letter) };
}

const HOUR_MS = 3_600_000;
