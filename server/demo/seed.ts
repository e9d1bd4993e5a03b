import type { Desk } from "#server/db/desk.ts";
import { followFromTheBeginning } from "#server/notices/store.ts";
import { addPerson, hasPeople } from "#server/people/store.ts";
import type { Person } from "#shared/people/person.ts";
import { loadStarter, proposeTerm } from "#shared/terms/api.ts";
import type { TermValues } from "#shared/terms/term.ts";
import { perform } from "./perform.ts";
import { type Desks, replay } from "./replay.ts";
import { stories } from "./stories/all.ts";
import { people, type Who } from "./stories/people.ts";

/** Fills an empty desk with the sample people and articles; a desk that has anybody on it is left alone. */
export async function seedDemo(desk: Desk, progress: (done: number, of: number) => void = () => {}): Promise<void> {
  if (await hasPeople(desk.database.sql)) return;
  const team = await employ(desk);
  await perform(desk, team.chief, loadStarter, {});
  for (const [index, story] of stories.entries()) {
    progress(index, stories.length);
    await replay(desk, team, story);
  }
  await perform(desk, team.translator, proposeTerm, {
    values: RELEASE_PERMIT,
    reason: "It comes up in every coal story.",
  });
  await followFromTheBeginning(desk.database.sql);
  progress(stories.length, stories.length);
}

/** For the term base to be decided on: the editor of the coal story says what it should be. */
const RELEASE_PERMIT: TermValues = {
  ...{ korean: ["출하증"], hanja: "出荷證", abbreviations: [], except: [], allowed: [], gloss: null, authority: null },
  preferred: "release permit",
  banned: ["shipping papers"],
  kind: "everyday",
  note: "Issued by a mine or a plant for each load.",
};

async function employ(desk: Desk): Promise<Desks> {
  const team: Partial<Record<Who, Person>> = {};
  for (const [who, { name, email, role, language, penName }] of Object.entries(people)) {
    team[who as Who] = await addPerson(desk.database.sql, { name, email, role, language, penName }); // the keys of `people` are Who
  }
  return team as Desks; // everybody of `people` was added
}
