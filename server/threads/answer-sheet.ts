import { record, sha256 } from "#server/activity/record.ts";
import { type ArticleRow, articleFor, isOwn } from "#server/articles/store.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { Refused, refuse } from "#server/errors.ts";
import { personById, policiesOf } from "#server/people/store.ts";
import { guardOfArticle } from "#server/protection/guards.ts";
import { segmentFor } from "#server/segments/store.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import type { AnswerSheet, sendAnswer as sendContract } from "#shared/threads/answer-page.ts";
import { correctableOf, passagesOf } from "#shared/threads/passages.ts";
import { isUnanswered, whyNotThread } from "#shared/threads/rules.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { answerQuery } from "./answer-query.ts";
import { isKeptIn } from "./leaving.ts";
import { addStep, linkByHash } from "./query-store.ts";
import { addresseeOfThread, threadFor } from "./store.ts";

export interface Opened {
  link: NonNullable<Awaited<ReturnType<typeof linkByHash>>>;
  person: Person;
  thread: Thread;
  article: ArticleRow;
}

/**
 * What the token of a link opens: as much as the journalist may do signed in, for this one query. A link dies with the
 * query, with the account, with the part in the article, when the article becomes restricted, and when something in the
 * query becomes protected.
 */
export async function openedBy(
  desk: Desk,
  from: Queries | SqlTransaction,
  token: string,
  { expired = false }: { expired?: boolean } = {},
): Promise<Opened> {
  const link = await linkByHash(from, sha256(token));
  if (!link || link.revokedAt) throw refuse("link-gone");
  const addressee = await addresseeOfThread(from, link.threadId);
  const person = addressee && (await personById(from, addressee));
  if (!person || person.suspended) throw refuse("link-gone");
  const { thread, article } = await seenBy(from, person, link.threadId);
  if (whyNotThread("answer", person, thread, isOwn(article.members, person))) throw refuse("link-gone");
  if (article.restricted && !(await policiesOf(from)).queries.restrictedLinks) throw refuse("link-gone");
  if (await isKeptIn(desk, from, thread)) throw refuse("link-gone");
  if (!expired && link.expiresAt.getTime() <= Date.now()) throw refuse("link-expired");
  return { link, person, thread, article };
}

async function seenBy(from: Queries | SqlTransaction, person: Person, threadId: string) {
  try {
    const thread = await threadFor(from, threadId, person);
    return { thread, article: await articleFor(from, thread.articleId, person) };
  } catch (error) {
    throw error instanceof Refused ? refuse("link-gone") : error;
  }
}

export async function readAnswerSheet(desk: Desk, token: string): Promise<AnswerSheet> {
  const { sql } = desk.database;
  return sheetOf(desk, await openedBy(desk, sql, token));
}

async function sheetOf(desk: Desk, { link, person, thread }: Opened): Promise<AnswerSheet> {
  const from = desk.database.sql;
  const { anchor, body: question, type, readings, dueAt } = thread;
  const { source } = await segmentFor(from, thread.segmentId, person);
  const guard = await guardOfArticle(desk, from, thread.articleId);
  const answers = thread.messages.filter(
    ({ act, by, body }) => act === "answer" && by === person.id && !guard(body), // what came in need not go out again
  );
  return {
    sheet: sha256(`answer sheet ${thread.id}`).slice(0, 16),
    passages: passagesOf(anchor, source),
    english: anchor.side === "target" ? anchor.quote : null,
    ...{ question, type, readings, dueAt },
    until: link.expiresAt.toISOString(),
    answers: answers.map(({ at, reading, body }) => ({ at, reading, body })),
    correctable: type === "error-in-korean" ? (correctableOf(anchor, source)?.was ?? null) : null,
  };
}

/** Somebody has touched the page. Programs that open links in mails do not count: the page tells this apart as well as it can. */
export const openAnswerSheet = (desk: Desk, token: string) =>
  inTransaction(desk, async (tx) => {
    const { thread } = await openedBy(desk, tx.sql, token);
    if (!isUnanswered(thread) || thread.state === "opened") return {};
    const { id: threadId, articleId, segmentId } = thread;
    await addStep(tx.sql, { articleId, threadId, act: "opened", via: "link", at: tx.now });
    await record(tx, { kind: "query.opened", articleId, segmentId, threadId, data: { via: "link" } });
    return {};
  });

/** The answer is the journalist's own; that it came by a link stays with it. */
export async function sendAnswer(desk: Desk, sent: ParsedInputOf<typeof sendContract>): Promise<AnswerSheet> {
  const { token, ...said } = sent;
  const opened = await openedBy(desk, desk.database.sql, token);
  const thread = await answerQuery(desk, opened.person, { threadId: opened.thread.id, via: "link", ...said });
  return sheetOf(desk, { ...opened, thread });
}
