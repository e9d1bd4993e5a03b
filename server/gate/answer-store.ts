import { randomUUID } from "node:crypto";
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { type Queries, rowsOf, type SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { protectionKey } from "#server/people/keys.ts";
import { seal, unseal } from "#server/protection/seal.ts";
import { type Answer, QUESTIONS, type Question, question } from "#shared/gate/sign-off.ts";
import { signOff } from "./table.ts";

type From = Queries | SqlTransaction;

/** An answer with its words as the database keeps them. */
export interface SealedAnswer {
  id: string;
  question: Question;
  sealed: string | null;
  by: string;
  at: Date;
}

export interface SealedSignOff {
  texts: string;
  answers: SealedAnswer[];
  missing: Question[];
}

/** What stands answered for the words and pictures that the article has now. */
export async function signOffNow(from: From, articleId: string): Promise<SealedSignOff> {
  const [row] = rowsOf<{ texts: string }>(await from.execute(sql`select texts_of_article(${articleId}) as texts`));
  const texts = row?.texts ?? "";
  const newest = await from
    .selectDistinctOn([signOff.question])
    .from(signOff)
    .where(and(eq(signOff.articleId, articleId), eq(signOff.texts, texts)))
    .orderBy(signOff.question, desc(signOff.number));
  const answers = newest
    .filter(({ given }) => given)
    .map(({ id, question: asked, sealed, by, at }) => ({ id, question: question.parse(asked), sealed, by, at }));
  const answered = new Set(answers.map((each) => each.question));
  return { texts, answers, missing: QUESTIONS.filter((asked) => !answered.has(asked)) };
}

export async function addAnswers(
  tx: Transaction,
  about: { articleId: string; texts: string; by: string; given: boolean },
  answers: readonly Answer[],
) {
  const key = await protectionKey(tx.desk);
  const rows = answers.map(({ question: asked, words }) => {
    const id = randomUUID();
    const sealed = words === null ? null : seal(words, key, placeOf(about.articleId, id));
    return { ...about, id, question: asked, sealed, at: tx.now };
  });
  await tx.sql.insert(signOff).values(rows);
}

/** Everybody's, or what one person wrote. Answers how many answers had words. */
export const eraseWords = async (tx: SqlTransaction, articleId: string, writer?: string): Promise<number> =>
  (
    await tx
      .update(signOff)
      .set({ sealed: null })
      .where(
        and(eq(signOff.articleId, articleId), isNotNull(signOff.sealed), writer ? eq(signOff.by, writer) : undefined),
      )
      .returning({ id: signOff.id })
  ).length;

/** @throws when it was sealed with another key */
export async function wordsOf(desk: Desk, articleId: string, { id, sealed }: SealedAnswer): Promise<string | null> {
  return sealed === null ? null : unseal(sealed, await protectionKey(desk), placeOf(articleId, id));
}

/** Neither an item's, nor a note's, nor another answer's. */
const placeOf = (articleId: string, answerId: string) => `sign-off:${articleId}:${answerId}`;
