import { record } from "#server/activity/record.ts";
import { type ArticleRow, articleFor, isOwn } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import type { EventKind } from "#shared/activity/event.ts";
import type { Person } from "#shared/people/person.ts";
import { type ThreadStep, whyNotThread } from "#shared/threads/rules.ts";
import type { Message, Thread } from "#shared/threads/thread.ts";
import { addProposal, isSaid } from "./query-store.ts";
import { addMessage, threadFor, threadForUpdate } from "./store.ts";

/** What a step says, once the rules have let it through. */
export type Said = Partial<
  Pick<Message, "body" | "reading" | "onBehalf" | "assignedTo" | "mentions" | "via" | "letter">
> & {
  /** A sentence of the Korean that should read otherwise. */
  correction?: Correction | undefined;
};

export interface Correction {
  sourceParagraphId: string;
  was: string;
  becomes: string;
}

interface Listening {
  tx: Transaction;
  thread: Thread;
  article: ArticleRow;
  /** Whether the article is this person's own. */
  own: boolean;
}

/** Every step in a conversation: load it locked, ask the rule, let it be said, record that it was. */
export const sayInThread = (
  desk: Desk,
  by: Person,
  threadId: string,
  step: ThreadStep,
  words: (listening: Listening) => Said | Promise<Said>,
  { requestId = null }: { requestId?: string | null } = {},
) =>
  inTransaction(desk, async (tx) => {
    const thread = await threadForUpdate(tx.sql, threadId, by);
    if (requestId !== null && (await isSaid(tx.sql, requestId))) return thread;
    const article = await articleFor(tx.sql, thread.articleId, by);
    const own = isOwn(article.members, by);
    refuseIf(whyNotThread(step, by, thread, own));
    const { correction, ...said } = await words({ tx, thread, article, own });
    const { act, event } = MEANING[step];
    const now = await addMessage(tx.sql, thread, { act, by: by.id, at: tx.now, requestId, ...said });
    await record(tx, {
      kind: event,
      articleId: thread.articleId,
      segmentId: thread.segmentId,
      threadId,
      by: by.id,
      data: { kind: thread.kind, ...idsOf(said) },
    });
    return correction ? propose(tx, now, by, correction) : now;
  });

/** The newest message of the thread proposes that a sentence of the Korean read otherwise. */
async function propose(tx: Transaction, thread: Thread, by: Person, correction: Correction): Promise<Thread> {
  const { id: threadId, articleId, segmentId, messages } = thread;
  const messageId = messages.at(-1)?.id ?? "";
  await addProposal(tx.sql, { articleId, threadId, messageId, ...correction });
  await record(tx, { kind: "source.proposed", articleId, segmentId, threadId, by: by.id });
  return threadFor(tx.sql, threadId, by);
}

const MEANING: Record<ThreadStep, { act: Message["act"]; event: EventKind }> = {
  reply: { act: "reply", event: "thread.replied" },
  answer: { act: "answer", event: "thread.answered" },
  assign: { act: "assignment", event: "thread.assigned" },
  resolve: { act: "resolution", event: "thread.resolved" },
  reopen: { act: "reopening", event: "thread.reopened" },
  withdraw: { act: "withdrawal", event: "thread.withdrawn" },
};

/** The record names people by their ids and keeps no words. */
const idsOf = ({ mentions, assignedTo, onBehalf, via }: Said) => ({
  ...(mentions ? { mentions } : {}),
  ...(assignedTo === undefined ? {} : { assignedTo }),
  ...(onBehalf ? { onBehalf } : {}),
  ...(via ? { via } : {}),
});
