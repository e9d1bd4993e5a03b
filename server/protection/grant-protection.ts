import { record } from "#server/activity/record.ts";
import { articleFor, articleForUpdate } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { notFound, Refused, refuse, refuseIf } from "#server/errors.ts";
import { personById } from "#server/people/store.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import type { grantProtection as grantContract } from "#shared/protection/api.ts";
import { whyNotGrant } from "#shared/protection/grant.ts";
import { addGrant, endGrant, grantsOfArticle } from "./grant-store.ts";

export async function listProtectionGrants({ database: { sql } }: Desk, by: Person, articleId: string) {
  await articleFor(sql, articleId, by);
  refuseIf(whyNotAble(by, "protect"));
  return { grants: await grantsOfArticle(sql, articleId) };
}

/** By name, for one article, for a while, with a reason that stays in the record. */
export const grantProtection = (
  desk: Desk,
  by: Person,
  { articleId, personId, until, reason }: ParsedInputOf<typeof grantContract>,
) =>
  inTransaction(desk, async (tx) => {
    await articleForUpdate(tx.sql, articleId, by);
    refuseIf(whyNotAble(by, "protect"));
    const person = await personById(tx.sql, personId);
    if (!person) throw notFound();
    refuseIf(whyNotGrant(person, until, tx.now));
    await refuseBlind(tx, articleId, person);
    const grant = await addGrant(tx, { articleId, personId, until: new Date(until), reason, by: by.id });
    const data = { grantId: grant.id, personId, until: grant.until, reason };
    await record(tx, { kind: "protection.granted", articleId, by: by.id, data });
    return grant;
  });

/** Asked at every reading: what is revoked is over at once. */
export const revokeProtectionGrant = (
  desk: Desk,
  by: Person,
  { articleId, grantId }: { articleId: string; grantId: string },
): Promise<Record<string, never>> =>
  inTransaction(desk, async (tx) => {
    await articleForUpdate(tx.sql, articleId, by);
    refuseIf(whyNotAble(by, "protect"));
    const ended = await endGrant(tx, articleId, grantId);
    if (!ended) throw notFound();
    const data = { grantId, personId: ended.personId };
    await record(tx, { kind: "protection.grant-revoked", articleId, by: by.id, data });
    return {};
  });

/** Whoever may not know of an article is granted nothing in it. */
async function refuseBlind(tx: Transaction, articleId: string, person: Person) {
  await articleFor(tx.sql, articleId, person).catch((error: unknown) => {
    throw error instanceof Refused ? refuse("cannot-see-article") : error;
  });
}
