import type { Command } from "commander";
import pino from "pino";
import { readConfig } from "#server/config/config.ts";
import type { Desk } from "#server/db/desk.ts";
import { openDesk } from "#server/db/open.ts";
import { allPeople, personById } from "#server/people/store.ts";
import { can } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { WrongUse } from "./wrong-use.ts";

/** Opens the desk that the environment and `--data` name, and closes it whatever happens. */
export async function withDesk<Result>(command: Command, work: (desk: Desk) => Promise<Result>): Promise<Result> {
  const { data } = command.optsWithGlobals<{ data?: string }>();
  const config = readConfig(data === undefined ? process.env : { ...process.env, NARU_DATA: data, DATABASE_URL: "" });
  const desk = await openDesk(config, pino({ level: "silent" }));
  try {
    return await work(desk);
  } finally {
    await desk.database.close();
  }
}

/** In whose name the command line acts: the person with this address, or the first chief of the desk. */
export async function actingAs(desk: Desk, email: string | undefined): Promise<Person> {
  for (const colleague of await allPeople(desk.database.sql)) {
    if (colleague.suspended || (email === undefined && !can(colleague, "manage-people"))) continue;
    const person = await personById(desk.database.sql, colleague.id);
    if (person && (email === undefined || person.email === email.trim().toLowerCase())) return person;
  }
  throw new WrongUse(
    email ? `Nobody on this desk has the address ${email}` : "This desk has no chief yet. Make one with: naru setup",
  );
}
