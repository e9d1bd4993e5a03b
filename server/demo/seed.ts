import type { Desk } from "#server/db/desk.ts";
import { addPerson, hasPeople } from "#server/people/store.ts";
import type { Person } from "#shared/people/person.ts";
import { type Desks, replay } from "./replay.ts";
import { stories } from "./stories/all.ts";
import { people, type Who } from "./stories/people.ts";

/** Fills an empty desk with the sample people and articles; a desk that has anybody on it is left alone. */
export async function seedDemo(desk: Desk, progress: (done: number, of: number) => void = () => {}): Promise<void> {
  if (await hasPeople(desk.database.sql)) return;
  const team = await employ(desk);
  for (const [index, story] of stories.entries()) {
    progress(index, stories.length);
    await replay(desk, team, story);
  }
  progress(stories.length, stories.length);
}

async function employ(desk: Desk): Promise<Desks> {
  const team: Partial<Record<Who, Person>> = {};
  for (const [who, { name, email, role, language, penName }] of Object.entries(people)) {
    team[who as Who] = await addPerson(desk.database.sql, { name, email, role, language, penName }); // the keys of `people` are Who
  }
  return team as Desks; // everybody of `people` was added
}
