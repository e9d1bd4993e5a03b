import { record, sha256 } from "#server/activity/record.ts";
import { articleFor, isOwn } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { Refused } from "#server/errors.ts";
import { personById } from "#server/people/store.ts";
import type { LetterProblem } from "#shared/threads/mail.ts";
import { whyNotThread } from "#shared/threads/rules.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { answerQuery } from "./answer-query.ts";
import { keepLetter } from "./mail-store.ts";
import type { Incoming } from "./read-letter.ts";
import { queryOfAddress } from "./reply-address.ts";
import { addresseeOfThread, threadById, threadFor } from "./store.ts";

/**
 * A letter that came in becomes the answer to its query, or stands in the list of those that belong to none, with the
 * reason: none is dropped. Delivered twice it is taken once.
 */
export async function takeLetter(desk: Desk, letter: Incoming): Promise<{ answered: boolean }> {
  const threadId = await queryOf(desk, letter);
  const problem = await problemOf(desk, letter, threadId);
  const requestId = idOf(letter);
  if (problem === undefined && threadId !== undefined) {
    const person = await addressee(desk, threadId);
    if (person) {
      const said = { body: letter.text, letter: letter.letter, reading: null, correction: "" };
      await answerQuery(desk, person, { threadId, ...said, via: "mail", requestId });
      return { answered: true };
    }
  }
  await inTransaction(desk, async (tx) => {
    const thread = threadId === undefined ? undefined : await threadById(tx.sql, threadId);
    const { from, subject, text } = letter;
    const row = {
      requestId,
      from,
      subject,
      text,
      letter: letter.letter,
      problem: problem ?? "no-query",
      receivedAt: tx.now,
    };
    const kept = await keepLetter(tx.sql, {
      ...row,
      articleId: thread?.articleId ?? null,
      threadId: thread?.id ?? null,
    });
    if (!kept) return;
    const about = thread ? { articleId: thread.articleId, segmentId: thread.segmentId, threadId: thread.id } : {};
    await record(tx, { kind: "mail.unmatched", ...about, data: { mailId: kept, problem: row.problem } });
  });
  return { answered: false };
}

async function queryOf(desk: Desk, { to }: Incoming): Promise<string | undefined> {
  for (const address of to) {
    const threadId = await queryOfAddress(desk, address);
    if (threadId !== undefined) return threadId;
  }
  return undefined;
}

/** Why a letter is no answer; undefined when it is one. */
async function problemOf(
  desk: Desk,
  letter: Incoming,
  threadId: string | undefined,
): Promise<LetterProblem | undefined> {
  if (threadId === undefined) return "no-query";
  const person = await addressee(desk, threadId);
  if (!person) return "no-query";
  if (letter.automatic) return "automatic";
  if (letter.from !== person.email.toLowerCase()) return "other-sender";
  if (letter.text === "") return "empty";
  const thread = await threadSeenBy(desk, threadId, person);
  if (!thread) return "no-access";
  const article = await articleFor(desk.database.sql, thread.articleId, person);
  if (whyNotThread("answer", person, thread, isOwn(article.members, person))) return "closed";
  return undefined;
}

async function addressee(desk: Desk, threadId: string) {
  const { sql } = desk.database;
  const personId = await addresseeOfThread(sql, threadId);
  const person = personId === undefined ? undefined : await personById(sql, personId);
  return person?.suspended ? undefined : person;
}

async function threadSeenBy(
  desk: Desk,
  threadId: string,
  person: Parameters<typeof threadFor>[2],
): Promise<Thread | undefined> {
  try {
    return await threadFor(desk.database.sql, threadId, person);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** The same letter has the same id, however often it is delivered. */
function idOf({ messageId, from, text, to }: Incoming): string {
  const hex = sha256(messageId ?? [from, ...to, text].join("\n"));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
