import { randomBytes } from "node:crypto";
import { record, sha256 } from "#server/activity/record.ts";
import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { policiesOf } from "#server/people/store.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotLink } from "#shared/threads/rules.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { isKeptIn } from "./leaving.ts";
import { addLink, addStep, revokeLinks } from "./query-store.ts";
import { threadFor, threadForUpdate } from "./store.ts";

/**
 * A link that opens one query without an account. Its token stands behind the `#`, which browsers send to nobody; the
 * desk keeps its digest only.
 * @param madeBy null: the desk itself, for a mail
 */
export async function newAnswerLink(
  tx: Transaction,
  { id: threadId, articleId }: Pick<Thread, "id" | "articleId">,
  { days, madeBy }: { days: number; madeBy: string | null },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(tx.now.getTime() + days * DAY_MS);
  await addLink(tx.sql, { articleId, threadId, tokenHash: sha256(token), madeBy, madeAt: tx.now, expiresAt });
  return `${tx.desk.config.url}/answer#${token}`;
}

const DAY_MS = 86_400_000;

/** For the journalist whom no mail reaches: whoever asks a query may hand the link over in another way. */
export const makeAnswerLink = (desk: Desk, by: Person, threadId: string) =>
  inTransaction(desk, async (tx) => {
    const { thread, linkDays } = await linkable(tx, by, threadId);
    if (await isKeptIn(desk, tx.sql, thread)) throw refuse("no-link-protected");
    const link = await newAnswerLink(tx, thread, { days: linkDays, madeBy: by.id });
    const { articleId, segmentId, state } = thread;
    if (state === "open") await addStep(tx.sql, { articleId, threadId, act: "sent", via: "link", at: tx.now });
    await record(tx, { kind: "query.link-made", articleId, segmentId, threadId, by: by.id });
    return { link, thread: await threadFor(tx.sql, threadId, by) };
  });

export const revokeAnswerLinks = (desk: Desk, by: Person, threadId: string) =>
  inTransaction(desk, async (tx) => {
    const { thread } = await linkable(tx, by, threadId, { restrictedLinks: true }); // ending them is never refused for that
    const { articleId, segmentId } = thread;
    const count = await revokeLinks(tx.sql, threadId, tx.now);
    if (count > 0)
      await record(tx, { kind: "query.links-revoked", articleId, segmentId, threadId, by: by.id, data: { count } });
    return threadFor(tx.sql, threadId, by);
  });

async function linkable(tx: Transaction, by: Person, threadId: string, given?: { restrictedLinks: boolean }) {
  const thread = await threadForUpdate(tx.sql, threadId, by);
  const { restricted } = await articleFor(tx.sql, thread.articleId, by);
  const { queries } = await policiesOf(tx.sql);
  refuseIf(whyNotLink(by, thread, { restricted, restrictedLinks: queries.restrictedLinks, ...given }));
  return { thread, linkDays: queries.linkDays };
}
