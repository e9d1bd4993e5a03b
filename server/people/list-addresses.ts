import type { Desk } from "#server/db/desk.ts";
import { refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { addresses } from "./store.ts";

/** Under which address everybody signs in: for whoever looks after the desk's people, and for nobody else. */
export async function listAddresses(desk: Desk, by: Person) {
  refuseIf(whyNotAble(by, "manage-people"));
  return { addresses: await addresses(desk.database.sql) };
}
