import { and, asc, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { type Role, role } from "#shared/people/capabilities.ts";
import {
  type Colleague,
  creditHabit,
  type Invitation,
  type Language,
  language,
  type Person,
} from "#shared/people/person.ts";
import { type Policies, policies as policiesSchema } from "#shared/people/policies.ts";
import { account, deskKey, invitation, person, policySetting, session } from "./table.ts";

type From = Queries | SqlTransaction;

export async function policiesOf(from: From): Promise<Policies> {
  const [row] = await from.select({ policies: policySetting.policies }).from(policySetting);
  return policiesSchema.parse(row?.policies ?? {});
}

export async function savePolicies(tx: SqlTransaction, policies: Policies, setBy: string, setAt: Date) {
  await tx
    .insert(policySetting)
    .values({ policies, setBy, setAt })
    .onConflictDoUpdate({ target: policySetting.one, set: { policies, setBy, setAt } });
}

export async function allPeople(from: From): Promise<Colleague[]> {
  const rows = await from.select().from(person).orderBy(asc(person.name));
  return rows.map((row) => colleagueFrom(row));
}

export async function addresses(from: From): Promise<{ personId: string; email: string }[]> {
  return from.select({ personId: person.id, email: person.email }).from(person).orderBy(asc(person.name));
}

export async function personById(from: From, personId: string): Promise<Person | undefined> {
  const [row] = await from.select().from(person).where(eq(person.id, personId));
  return row && personFrom(row);
}

export async function personForUpdate(tx: SqlTransaction, personId: string): Promise<Person | undefined> {
  const [row] = await tx.select().from(person).where(eq(person.id, personId)).for("update");
  return row && personFrom(row);
}

export async function isEmailTaken(from: From, email: string): Promise<boolean> {
  const [row] = await from
    .select({ id: person.id })
    .from(person)
    .where(eq(sql`lower(${person.email})`, email.toLowerCase()));
  return row !== undefined;
}

/** Whether the desk has anybody yet. */
export async function hasPeople(from: From): Promise<boolean> {
  const [row] = await from.select({ id: person.id }).from(person).limit(1);
  return row !== undefined;
}

/** Locks the chiefs, so that two of them cannot make each other the last at once. */
export async function otherChiefs(tx: SqlTransaction, personId: string): Promise<number> {
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.role, "chief"), isNull(person.suspendedAt)))
    .orderBy(asc(person.id))
    .for("update");
  return rows.filter(({ id }) => id !== personId).length;
}

export interface NewPerson {
  id?: string;
  name: string;
  email: string;
  role: Role;
  language: Language;
  penName?: string | null;
}

export async function addPerson(tx: From, { email, ...rest }: NewPerson): Promise<Person> {
  const [row] = await tx
    .insert(person)
    .values({ ...rest, email: email.toLowerCase(), emailVerified: true })
    .returning();
  if (!row) throw new Error("The database did not return the person that it stored");
  return personFrom(row);
}

/** The row that better-auth reads at sign-in. */
export async function addPassword(tx: From, personId: string, hash: string) {
  const own = { userId: personId, accountId: personId, providerId: "credential" };
  await tx.insert(account).values({ id: crypto.randomUUID(), ...own, password: hash });
}

export async function passwordHashOf(from: From, personId: string): Promise<string | undefined> {
  const [row] = await from.select({ password: account.password }).from(account).where(credentialOf(personId));
  return row?.password ?? undefined;
}

export async function replacePassword(tx: SqlTransaction, personId: string, hash: string) {
  await tx.update(account).set({ password: hash, updatedAt: new Date() }).where(credentialOf(personId));
}

const credentialOf = (personId: string) => and(eq(account.userId, personId), eq(account.providerId, "credential"));

export async function changePerson(
  tx: SqlTransaction,
  personId: string,
  change: Partial<
    Pick<typeof person.$inferInsert, "name" | "penName" | "creditHabit" | "language" | "role" | "suspendedAt">
  >,
): Promise<Person> {
  const [row] = await tx
    .update(person)
    .set({ ...change, updatedAt: new Date() })
    .where(eq(person.id, personId))
    .returning();
  if (!row) throw new Error("The person was there a moment ago and is not any more");
  return personFrom(row);
}

export async function sessionByToken(from: From, token: string) {
  const [row] = await from
    .select({ person, sessionId: session.id, openedAt: session.createdAt, renewedAt: session.updatedAt })
    .from(session)
    .innerJoin(person, eq(person.id, session.userId))
    .where(and(eq(session.token, token), gt(session.expiresAt, sql`now()`), isNull(person.suspendedAt)));
  return row ? { ...row, person: personFrom(row.person) } : null;
}

export async function sessionsOf(from: From, personId: string) {
  return from
    .select()
    .from(session)
    .where(and(eq(session.userId, personId), gt(session.expiresAt, sql`now()`)))
    .orderBy(desc(session.updatedAt));
}

/** Ends one session of this person. @returns whether there was one */
export async function deleteSession(tx: SqlTransaction, personId: string, sessionId: string): Promise<boolean> {
  const gone = await tx
    .delete(session)
    .where(and(eq(session.userId, personId), eq(session.id, sessionId)))
    .returning({ id: session.id });
  return gone.length > 0;
}

export async function deleteSessions(tx: SqlTransaction, personId: string, but?: string) {
  await tx
    .delete(session)
    .where(and(eq(session.userId, personId), but === undefined ? undefined : ne(session.id, but)));
}

/** Keeps the value unless there is one already; two nodes that start at once agree on the first. */
export async function keepKey(from: From, name: string, fresh: string): Promise<string> {
  await from.insert(deskKey).values({ name, value: fresh }).onConflictDoNothing();
  const value = await readKey(from, name);
  if (value === undefined) throw new Error(`The database did not keep the ${name}`);
  return value;
}

export async function readKey(from: From, name: string): Promise<string | undefined> {
  const [row] = await from.select({ value: deskKey.value }).from(deskKey).where(eq(deskKey.name, name));
  return row?.value;
}

export async function replaceKey(from: From, name: string, value: string) {
  await from.update(deskKey).set({ value }).where(eq(deskKey.name, name));
}

/** The value, which nobody else takes until the commit. */
export async function lockKey(tx: SqlTransaction, name: string): Promise<string | undefined> {
  const [row] = await tx.select({ value: deskKey.value }).from(deskKey).where(eq(deskKey.name, name)).for("update");
  return row?.value;
}

export async function dropKey(tx: SqlTransaction, name: string) {
  await tx.delete(deskKey).where(eq(deskKey.name, name));
}

export async function addInvitation(tx: SqlTransaction, row: typeof invitation.$inferInsert): Promise<Invitation> {
  const [added] = await tx.insert(invitation).values(row).returning();
  if (!added) throw new Error("The database did not return the invitation that it stored");
  return invitationFrom(added);
}

const isWaiting = and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt));

/** The invitation behind a link that still opens something. */
export async function openInvitation(
  from: From,
  tokenHash: string,
  { lock = false } = {},
): Promise<Invitation | undefined> {
  const found = from
    .select()
    .from(invitation)
    .where(and(eq(invitation.tokenHash, tokenHash), isWaiting, gt(invitation.expiresAt, sql`now()`)));
  const [row] = await (lock ? found.for("update") : found);
  return row && invitationFrom(row);
}

export async function invitationForUpdate(tx: SqlTransaction, invitationId: string): Promise<Invitation | undefined> {
  const [row] = await tx.select().from(invitation).where(eq(invitation.id, invitationId)).for("update");
  return row && invitationFrom(row);
}

/** Those that wait, and those that ran out while waiting. */
export async function waitingInvitations(from: From): Promise<Invitation[]> {
  const rows = await from.select().from(invitation).where(isWaiting).orderBy(desc(invitation.createdAt));
  return rows.map(invitationFrom);
}

export async function closeInvitation(
  tx: SqlTransaction,
  invitationId: string,
  how: { acceptedAt: Date } | { revokedAt: Date },
) {
  await tx.update(invitation).set(how).where(eq(invitation.id, invitationId));
}

export async function revokeWaitingInvitations(tx: SqlTransaction, email: string, revokedAt: Date) {
  await tx
    .update(invitation)
    .set({ revokedAt })
    .where(and(eq(invitation.email, email), isWaiting));
}

/** @returns the ids of those that waited */
export async function revokeInvitationsOf(tx: SqlTransaction, invitedBy: string, revokedAt: Date): Promise<string[]> {
  const revoked = await tx
    .update(invitation)
    .set({ revokedAt })
    .where(and(eq(invitation.invitedBy, invitedBy), isWaiting))
    .returning({ id: invitation.id });
  return revoked.map(({ id }) => id);
}

const invitationFrom = (row: typeof invitation.$inferSelect): Invitation => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: role.parse(row.role),
  invitedBy: row.invitedBy,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  acceptedAt: row.acceptedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
});

/** What colleagues may know of a person. */
export const colleagueOf = ({ id, name, role, suspended }: Person): Colleague => ({ id, name, role, suspended });

export const colleagueFrom = (row: typeof person.$inferSelect): Colleague => ({
  id: row.id,
  name: row.name,
  role: role.parse(row.role),
  suspended: row.suspendedAt !== null,
});

export const personFrom = (row: typeof person.$inferSelect): Person => ({
  ...colleagueFrom(row),
  email: row.email,
  language: language.parse(row.language),
  penName: row.penName,
  creditHabit: creditHabit.parse(row.creditHabit),
});
