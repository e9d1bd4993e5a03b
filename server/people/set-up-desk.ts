import { randomBytes, timingSafeEqual } from "node:crypto";
import { record, sha256 } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse } from "#server/errors.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { setUpDesk as contract } from "#shared/people/api.ts";
import { hashPassword } from "./password.ts";
import { addPassword, addPerson, dropKey, hasPeople, keepKey, lockKey } from "./store.ts";

const TOKEN = "setup-token";

/**
 * The one-time link that makes the first chief; undefined once there is one. Printed by every start until it is used,
 * and by each of several nodes alike. The token stands in the fragment, so that no server and no log reads it.
 */
export async function setUpLink(desk: Desk): Promise<string | undefined> {
  const { sql } = desk.database;
  if (await hasPeople(sql)) return undefined;
  return `${desk.config.url}/setup#${await keepKey(sql, TOKEN, randomBytes(32).toString("base64url"))}`;
}

/** The first chief. Two at once: the second finds the desk set up. */
export async function setUpDesk(desk: Desk, { token, password, ...chief }: ParsedInputOf<typeof contract>) {
  const hash = await hashPassword(password);
  return inTransaction(desk, async (tx) => {
    const expected = await lockKey(tx.sql, TOKEN);
    if (expected === undefined || (await hasPeople(tx.sql))) throw refuse("setup-done");
    if (!timingSafeEqual(Buffer.from(sha256(token)), Buffer.from(sha256(expected)))) throw refuse("setup-link");
    const person = await addPerson(tx.sql, { ...chief, role: "chief" });
    await addPassword(tx.sql, person.id, hash);
    await dropKey(tx.sql, TOKEN);
    await record(tx, { kind: "person.joined", by: person.id, data: { personId: person.id, role: person.role } });
    return person;
  });
}
