import type { Command } from "commander";
import type { Desk } from "#server/db/desk.ts";
import { changeRole } from "#server/people/change-role.ts";
import { invitePerson } from "#server/people/invite-person.ts";
import { allPeople, personById } from "#server/people/store.ts";
import { reinstatePerson, suspendPerson } from "#server/people/suspend-person.ts";
import { invitePerson as invitation } from "#shared/people/api.ts";
import { ROLES, type Role, role } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { actingAs, withDesk } from "./with-desk.ts";
import { WrongUse } from "./wrong-use.ts";

export function peopleCommand(program: Command) {
  const people = program.command("people").description("Who is on the desk");
  people
    .command("list")
    .description("Everybody on the desk, one a line: role, address, name")
    .action((_options: unknown, command: Command) => withDesk(command, list));
  people
    .command("add")
    .description("Invite somebody; prints the link")
    .argument("<email>")
    .argument("<role>", ROLES.join(", "))
    .argument("<name...>")
    .action((email: string, as: string, name: string[], _options: unknown, command: Command) =>
      withDesk(command, async (desk) => {
        const invited = invitation.input.safeParse({ email, role: as, name: name.join(" ") });
        if (!invited.success)
          throw new WrongUse(
            invited.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
          );
        const { link, mailed } = await invitePerson(desk, await actingAs(desk, undefined), invited.data);
        console.log(mailed ? `${link}\nThe link was mailed as well.` : link);
      }),
    );
  people
    .command("role")
    .description("Give somebody another role")
    .argument("<email>")
    .argument("<role>", ROLES.join(", "))
    .action((email: string, as: string, _options: unknown, command: Command) =>
      withDesk(command, async (desk) => {
        await changeRole(desk, await actingAs(desk, undefined), await idOf(desk, email), roleNamed(as));
        console.log(`${email} is ${as} now`);
      }),
    );
  people
    .command("suspend")
    .description("End all sessions of a person and let them in no more; --lift lets them in again")
    .argument("<email>")
    .option("--lift")
    .action((email: string, { lift }: { lift?: boolean }, command: Command) =>
      withDesk(command, async (desk) => {
        const personId = await idOf(desk, email);
        await (lift ? reinstatePerson : suspendPerson)(desk, await actingAs(desk, undefined), personId);
        console.log(lift ? `${email} may sign in again` : `${email} is suspended`);
      }),
    );
}

async function list(desk: Desk) {
  for (const person of await everybody(desk)) {
    console.log([person.role, person.email, person.name, ...(person.suspended ? ["suspended"] : [])].join("\t"));
  }
}

async function everybody(desk: Desk): Promise<Person[]> {
  const people = await Promise.all(
    (await allPeople(desk.database.sql)).map(({ id }) => personById(desk.database.sql, id)),
  );
  return people.filter((person) => person !== undefined);
}

async function idOf(desk: Desk, email: string): Promise<string> {
  const found = (await everybody(desk)).find((person) => person.email === email.trim().toLowerCase());
  if (!found) throw new WrongUse(`Nobody on this desk has the address ${email}`);
  return found.id;
}

function roleNamed(name: string): Role {
  const parsed = role.safeParse(name);
  if (!parsed.success) throw new WrongUse(`There is no role ${name}; the roles are ${ROLES.join(", ")}`);
  return parsed.data;
}
