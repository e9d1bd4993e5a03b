import { createHash, timingSafeEqual } from "node:crypto";
import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { answerQuery } from "./answer-query.ts";
import { closeIncoming, letterForUpdate, lettersFor, queriesFor } from "./mail-store.ts";

/** Letters that were not taken for an answer: for those who may answer for a journalist. */
export async function listIncoming(desk: Desk, by: Person) {
  refuseIf(whyNotAble(by, "answer-query"));
  const { sql } = desk.database;
  return { letters: await lettersFor(sql, by), queries: await queriesFor(sql, by) };
}

/** An editor says which query it answers; it is then an answer on behalf, as if it had been passed on by telephone. */
export async function takeIncoming(desk: Desk, by: Person, mailId: string, threadId: string) {
  const { text, letter, requestId } = await inTransaction(desk, (tx) => seenTo(tx, by, mailId));
  const body = text || (letter ?? "");
  // The answer first: refused, the letter still waits; said twice under one name, it is said once.
  await answerQuery(desk, by, { threadId, body, letter, reading: null, correction: "", via: "mail", requestId });
  await handled(desk, by, mailId, "taken");
  return {};
}

export async function setAside(desk: Desk, by: Person, mailId: string) {
  await handled(desk, by, mailId, "set-aside");
  return {};
}

const handled = (desk: Desk, by: Person, mailId: string, outcome: "taken" | "set-aside") =>
  inTransaction(desk, async (tx) => {
    await seenTo(tx, by, mailId);
    await closeIncoming(tx.sql, mailId, { outcome, handledBy: by.id, handledAt: tx.now });
    await record(tx, { kind: "mail.handled", by: by.id, data: { mailId, outcome } });
  });

/** The letter, of which nobody else decides until the commit. */
async function seenTo(tx: Transaction, by: Person, mailId: string) {
  refuseIf(whyNotAble(by, "answer-query"));
  const letter = await letterForUpdate(tx.sql, mailId, by);
  if (!letter) throw notFound();
  return letter;
}

/** The key of the hook, compared in equal time. @throws Refused not-found: without the key there is no such door */
export function refuseStranger(desk: Desk, authorization: string | undefined): void {
  const { key } = desk.config.inbound;
  const given = authorization?.replace(/^Bearer /, "") ?? "";
  const digest = (text: string) => createHash("sha256").update(text).digest();
  if (key === undefined || !timingSafeEqual(digest(given), digest(key))) throw refuse("not-found");
}
