import { record } from "#server/activity/record.ts";
import { type ArticleRow, articleFor, articleForUpdate } from "#server/articles/store.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import { policiesOf } from "#server/people/store.ts";
import { isGranted } from "#server/protection/grant-store.ts";
import { lastPublished } from "#server/protection/retention-store.ts";
import { segmentsForUpdate } from "#server/segments/store.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { giveSignOff as giveContract } from "#shared/gate/api.ts";
import { QUESTIONS, type SignOff, whyNotSignOff } from "#shared/gate/sign-off.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { whyNotProtect } from "#shared/protection/grant.ts";
import { eraseAt } from "#shared/protection/retention.ts";
import { addAnswers, eraseWords, type SealedSignOff, signOffNow, wordsOf } from "./answer-store.ts";

export async function readSignOff(desk: Desk, by: Person, articleId: string): Promise<SignOff> {
  const { sql } = desk.database;
  return asSeenBy({ desk, sql }, by, await articleFor(sql, articleId, by), await signOffNow(sql, articleId));
}

/** The record says who answered which question for which words, never what. */
export const giveSignOff = (
  desk: Desk,
  by: Person,
  { articleId, texts, answers }: ParsedInputOf<typeof giveContract>,
) =>
  inTransaction(desk, async (tx) => {
    const { article, before } = await forUpdate(tx, by, articleId);
    refuseIf(whyNotSignOff({ texts, answers }, { restricted: article.restricted, texts: before.texts }));
    await addAnswers(tx, { articleId, texts, by: by.id, given: true }, answers);
    const data = { texts, questions: answers.map(({ question }) => question) };
    await record(tx, { kind: "sign-off.given", articleId, by: by.id, data });
    return asSeenBy(tx, by, article, await signOffNow(tx.sql, articleId));
  });

export const withdrawSignOff = (desk: Desk, by: Person, articleId: string): Promise<SignOff> =>
  inTransaction(desk, async (tx) => {
    const { article, before } = await forUpdate(tx, by, articleId);
    const { texts, answers } = before;
    if (answers.length === 0) return asSeenBy(tx, by, article, before);
    const back = answers.map(({ question }) => ({ question, words: null }));
    await addAnswers(tx, { articleId, texts, by: by.id, given: false }, back);
    const data = { texts, questions: answers.map(({ question }) => question) };
    await record(tx, { kind: "sign-off.withdrawn", articleId, by: by.id, data });
    return asSeenBy(tx, by, article, await signOffNow(tx.sql, articleId));
  });

/** What a source could be found by need not wait for its day: who may read it may erase it, and each what they wrote themselves. The record says how much, never what. */
export const eraseSignOffWords = (desk: Desk, by: Person, articleId: string): Promise<SignOff> =>
  inTransaction(desk, async (tx) => {
    const article = await articleForUpdate(tx.sql, articleId, by);
    const ownOnly = whyNotProtect(by, await isGranted(tx.sql, by, articleId, tx.now));
    const answers = await eraseWords(tx.sql, articleId, ownOnly && by.id);
    if (answers === 0) refuseIf(ownOnly);
    else await record(tx, { kind: "sign-off.erased", articleId, by: by.id, data: { answers } });
    return asSeenBy(tx, by, article, await signOffNow(tx.sql, articleId));
  });

/** Article first, then its segments, as whoever publishes takes them: nobody changes a word while it is answered for. */
async function forUpdate(tx: Transaction, by: Person, articleId: string) {
  const article = await articleForUpdate(tx.sql, articleId, by);
  refuseIf(whyNotAble(by, "publish"));
  await segmentsForUpdate(tx.sql, articleId);
  return { article, before: await signOffNow(tx.sql, articleId) };
}

/** Within a transaction it is read there: an embedded database has no other connection. */
interface Reading {
  desk: Desk;
  sql: Queries | SqlTransaction;
}

async function asSeenBy({ desk, sql }: Reading, by: Person, article: ArticleRow, now: SealedSignOff): Promise<SignOff> {
  const reads = whyNotProtect(by, await isGranted(sql, by, article.id, new Date())) === undefined;
  const [publishedAt, { retention }] = [await lastPublished(sql, article.id), await policiesOf(sql)];
  const answers = await Promise.all(
    now.answers.map(async (each) => {
      const mayRead = reads || each.by === by.id;
      const words = mayRead ? await wordsOf(desk, article.id, each).catch(() => null) : null;
      const at = each.at.toISOString();
      const due = words === null ? null : eraseAt({ at, publishedAt }, retention.noteDays);
      return { question: each.question, by: each.by, at, words, eraseAt: due };
    }),
  );
  const questions = QUESTIONS.map((question) => {
    const { question: _, ...answer } = answers.find((each) => each.question === question) ?? {};
    return { question, answer: "by" in answer ? answer : null };
  });
  return { asked: article.restricted, texts: now.texts, questions };
}
