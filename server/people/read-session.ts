import type { Desk } from "#server/db/desk.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import type { readSession } from "#shared/people/api.ts";
import type { Person } from "#shared/people/person.ts";
import { allPeople, hasPeople, policiesOf } from "./store.ts";

/** All that a page needs before it can draw itself. Strangers learn nothing but whether the desk is set up. */
export async function sessionFor(desk: Desk, person: Person | null): Promise<OutputOf<typeof readSession>> {
  const { sql, kind } = desk.database;
  const embedded = kind === "embedded";
  if (!person) {
    const demo = desk.config.demo ? (await allPeople(sql)).filter(({ suspended }) => !suspended) : null;
    return { person, people: [], policies: null, setUp: await hasPeople(sql), demo, embedded };
  }
  const [people, policies] = await Promise.all([allPeople(sql), policiesOf(sql)]);
  const demo = desk.config.demo ? people.filter(({ suspended }) => !suspended) : null;
  return { person, people, policies, setUp: true, demo, embedded };
}
