import { asc, eq } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { role } from "#shared/people/capabilities.ts";
import { type Colleague, language, type Person } from "#shared/people/person.ts";
import { type Policies, policies as policiesSchema } from "#shared/people/policies.ts";
import { person, policySetting } from "./table.ts";

export async function policiesOf(from: Queries | SqlTransaction): Promise<Policies> {
  const [row] = await from.select({ policies: policySetting.policies }).from(policySetting);
  return policiesSchema.parse(row?.policies ?? {});
}

export async function allPeople(from: Queries | SqlTransaction): Promise<Colleague[]> {
  const rows = await from.select().from(person).orderBy(asc(person.name));
  return rows.map((row) => colleagueFrom(row));
}

export async function personById(from: Queries | SqlTransaction, personId: string): Promise<Person | undefined> {
  const [row] = await from.select().from(person).where(eq(person.id, personId));
  return row && personFrom(row);
}

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
});
