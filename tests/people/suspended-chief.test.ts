import { afterAll, beforeAll, expect, test } from "vitest";
import { changeRole, invitePerson, listInvitations, readInvitation, suspendPerson } from "#shared/people/api.ts";
import type { Client } from "#tests/support/client.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";

/** Ines, a chief for a day, hands out a door of her own. */
let desk: TestDesk;
let okja: Client;
let ines: string;
beforeAll(async () => {
  desk = await startDesk();
  okja = await desk.as("chief");
  ines = desk.people.secondEditor.id;
});
afterAll(() => desk.stop());

async function herDoor(email: string): Promise<string> {
  await okja.call(changeRole, { personId: ines, role: "chief" });
  const { link } = await (await desk.as("secondEditor")).call(invitePerson, { name: "Nobody", email, role: "chief" });
  const token = link.split("#")[1] ?? "";
  expect((await desk.nobody.call(readInvitation, { token })).role).toBe("chief");
  return token;
}

test("the invitations of who is no chief any more open nothing", async () => {
  const token = await herDoor("one@elsewhere.example");
  await okja.call(changeRole, { personId: ines, role: "editor" });
  expect((await desk.nobody.refusal(readInvitation, { token })).code).toBe("invitation-used");
  expect((await okja.call(listInvitations, {})).invitations).toEqual([]);
});

test("the invitations of who is suspended open nothing", async () => {
  const token = await herDoor("two@elsewhere.example");
  await okja.call(suspendPerson, { personId: ines });
  expect((await desk.nobody.refusal(readInvitation, { token })).code).toBe("invitation-used");
  expect((await okja.call(listInvitations, {})).invitations).toEqual([]);
});
