import { beforeEach, expect, test } from "vitest";
import {
  acceptInvitation,
  changeAccount,
  changePassword,
  changeRole,
  endSession,
  invitePerson,
  listAddresses,
  listInvitations,
  listSessions,
  readInvitation,
  readOutboxKey,
  readSession,
  reinstatePerson,
  revokeInvitation,
  setPolicies,
  signIn,
  suspendPerson,
} from "#shared/people/api.ts";
import { DEFAULT_POLICIES } from "#shared/people/policies.ts";
import { cast } from "#tests/support/cast.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { eventKinds } from "#tests/support/events.ts";

const NEW = { name: "Ha-eun", email: "haeun@desk.example", role: "editor" as const };
const CHOSEN = { name: "Ha-eun Seo", password: "a ferry in the morning", language: "ko" as const };

onBothDatabases("people", (database) => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await startDesk({ database });
    return () => desk.stop();
  });

  const tokenOf = (link: string) => link.slice(link.indexOf("#") + 1);

  test("an invited person joins with the role that the chief gave, and is signed in", async () => {
    const chief = await desk.as("chief");
    const { link, mailed } = await chief.call(invitePerson, NEW);
    expect(mailed).toBe(false);
    expect(link).toMatch(/\/invitation#[\w-]{43}$/);
    const browser = desk.nobody;
    expect(await browser.call(readInvitation, { token: tokenOf(link) })).toEqual(NEW);
    expect(await browser.call(readInvitation, { token: tokenOf(link) })).toEqual(NEW);
    const { person } = await browser.call(acceptInvitation, { token: tokenOf(link), ...CHOSEN });
    expect(person).toMatchObject({ name: "Ha-eun Seo", email: NEW.email, role: "editor", language: "ko" });
    expect((await browser.call(readSession, {})).person?.id).toBe(person.id);
    expect(await eventKinds(desk)).toEqual(["person.invited", "person.joined"]);
  });

  test("an invitation opens the desk once, also when two hurry", async () => {
    const { link } = await (await desk.as("chief")).call(invitePerson, NEW);
    const join = () => desk.nobody.call(acceptInvitation, { token: tokenOf(link), ...CHOSEN });
    const outcomes = await Promise.allSettled([join(), join()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const again = await desk.nobody.refusal(acceptInvitation, { token: tokenOf(link), ...CHOSEN });
    expect([again.status, again.code]).toEqual([410, "invitation-used"]);
  });

  test("an invitation that was revoked, renewed or has run out opens nothing", async () => {
    const chief = await desk.as("chief");
    const first = await chief.call(invitePerson, NEW);
    const second = await chief.call(invitePerson, NEW);
    expect((await desk.nobody.refusal(readInvitation, { token: tokenOf(first.link) })).code).toBe("invitation-used");
    await chief.call(revokeInvitation, { invitationId: second.invitation.id });
    expect((await desk.nobody.refusal(readInvitation, { token: tokenOf(second.link) })).code).toBe("invitation-used");
    expect((await chief.call(listInvitations, {})).invitations).toEqual([]);
    expect((await chief.call(listAddresses, {})).addresses.length).toBeGreaterThan(1);
    const third = await chief.call(invitePerson, NEW);
    await desk.desk.database.rows("update invitation set expires_at = now() - interval '1 second'");
    expect((await desk.nobody.refusal(readInvitation, { token: tokenOf(third.link) })).code).toBe("invitation-used");
  });

  test("the database knows the digest of an invitation's token, never the token", async () => {
    const { link } = await (await desk.as("chief")).call(invitePerson, NEW);
    const rows = await desk.desk.database.rows<Record<string, unknown>>("select * from invitation");
    expect(JSON.stringify(rows)).not.toContain(tokenOf(link));
  });

  test("somebody who is on the desk already is not invited again", async () => {
    const chief = await desk.as("chief");
    const again = { ...NEW, email: cast.editor.email.toUpperCase() };
    expect((await chief.refusal(invitePerson, again)).code).toBe("email-taken");
  });

  test("only a chief invites, changes roles, suspends and sets policies", async () => {
    const { translator } = desk.people;
    for (const who of ["translator", "editor", "journalist"] as const) {
      const browser = await desk.as(who);
      const refusals = [
        await browser.refusal(invitePerson, NEW),
        await browser.refusal(listInvitations, {}),
        await browser.refusal(listAddresses, {}),
        await browser.refusal(changeRole, { personId: translator.id, role: "chief" }),
        await browser.refusal(suspendPerson, { personId: translator.id }),
        await browser.refusal(reinstatePerson, { personId: translator.id }),
        await browser.refusal(setPolicies, { policies: DEFAULT_POLICIES }),
      ];
      expect(refusals.map(({ status, code }) => `${status} ${code}`)).toEqual(Array(7).fill("403 capability"));
    }
  });

  test("the last chief stays chief, and stays", async () => {
    const chief = await desk.as("chief");
    const { chief: me, editor } = desk.people;
    expect((await chief.refusal(changeRole, { personId: me.id, role: "editor" })).code).toBe("last-chief");
    expect((await chief.refusal(suspendPerson, { personId: me.id })).code).toBe("last-chief");
    await chief.call(changeRole, { personId: editor.id, role: "chief" });
    expect(await chief.call(changeRole, { personId: me.id, role: "editor" })).toMatchObject({ role: "editor" });
    expect((await chief.call(readSession, {})).person?.role).toBe("editor");
  });

  test("two chiefs who unseat each other at the same moment leave one", async () => {
    const { chief, editor } = desk.people;
    const first = await desk.as("chief");
    await first.call(changeRole, { personId: editor.id, role: "chief" });
    const second = await desk.as("editor");
    const outcomes = await Promise.allSettled([
      first.call(suspendPerson, { personId: editor.id }),
      second.call(suspendPerson, { personId: chief.id }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("suspension ends every session at once, and a reinstated person signs in again", async () => {
    const chief = await desk.as("chief");
    const [phone, laptop] = [await desk.as("translator"), await desk.as("translator")];
    await phone.call(listSessions, {});
    await desk.givePassword("translator");
    const { id } = desk.people.translator;
    expect(await chief.call(suspendPerson, { personId: id })).toMatchObject({ suspended: true });
    expect((await phone.refusal(listSessions, {})).status).toBe(401);
    expect((await laptop.refusal(listSessions, {})).status).toBe(401);
    expect((await desk.nobody.refusal(signIn, cast.translator)).code).toBe("suspended");
    expect(await desk.desk.database.rows(`select 1 from session where person_id = '${id}'`)).toEqual([]);
    await chief.call(reinstatePerson, { personId: id });
    expect((await phone.refusal(listSessions, {})).status).toBe(401);
    expect((await desk.nobody.call(signIn, cast.translator)).person.suspended).toBe(false);
  });

  test("other rights, other sessions: who gets another role signs in again", async () => {
    const chief = await desk.as("chief");
    const translator = await desk.as("translator");
    await chief.call(changeRole, { personId: desk.people.translator.id, role: "editor" });
    expect((await translator.refusal(listSessions, {})).code).toBe("signed-out");
    expect(await eventKinds(desk)).toEqual(["person.role-changed"]);
  });

  test("policies are set by the chief, and what they were is in the record", async () => {
    const chief = await desk.as("chief");
    await chief.call(setPolicies, { policies: { fourEyes: "warn", approvalsRequired: 2, checks: {} } });
    expect((await (await desk.as("editor")).call(readSession, {})).policies).toMatchObject({ approvalsRequired: 2 });
    const [event] = await desk.desk.database.rows<{ data: unknown }>("select data from event");
    expect(event?.data).toMatchObject({ from: { approvalsRequired: 1 }, to: { approvalsRequired: 2 } });
  });

  test("people choose their own name, pen name and language", async () => {
    const journalist = await desk.as("journalist");
    const changed = await journalist.call(changeAccount, { penName: "강물", language: "en" });
    expect(changed).toMatchObject({ name: cast.journalist.name, penName: "강물", language: "en" });
    expect((await journalist.call(readSession, {})).person).toMatchObject({ penName: "강물" });
    const refusal = await journalist.refusal(changeAccount, { name: "\u0000" });
    expect(refusal.body.fields).toHaveProperty("name");
    const blank = await journalist.refusal(changeAccount, { name: "   ", penName: "강".repeat(81) });
    expect(blank.body.fields).toMatchObject({
      name: [{ code: "field-empty" }],
      penName: [{ code: "field-long", params: { limit: 80 } }],
    });
  });

  test("the key of the words that a browser keeps is one's own: the same in every session, and nobody else's", async () => {
    const key = async (who: "translator" | "editor") => (await (await desk.as(who)).call(readOutboxKey, {})).key;
    const mine = await key("translator");
    expect(Buffer.from(mine, "base64")).toHaveLength(32);
    expect(await key("translator")).toBe(mine);
    expect(await key("editor")).not.toBe(mine);
    expect(await desk.nobody.refusal(readOutboxKey, {})).toMatchObject({ status: 401 });
  });

  test("who is usually credited under a pen name has one, whatever the page sent", async () => {
    const client = await desk.as("secondEditor");
    expect(await client.refusal(changeAccount, { creditHabit: "pen-name" })).toMatchObject({ code: "no-pen-name" });
    await client.call(changeAccount, { creditHabit: "pen-name", penName: "Ferry Light" });
    expect(await client.refusal(changeAccount, { penName: null })).toMatchObject({ code: "no-pen-name" });
    const person = (id: string) => `update person set pen_name = null where id = '${id}'`;
    await expect(desk.desk.database.rows(person(desk.people.secondEditor.id))).rejects.toThrow();
    expect(await client.call(changeAccount, { creditHabit: "none", penName: null })).toMatchObject({
      creditHabit: "none",
      penName: null,
    });
  });

  test("a new password ends every other session, and needs the old one", async () => {
    await desk.givePassword("editor");
    const here = await desk.as("editor");
    const elsewhere = await desk.as("editor");
    const next = "another crossing at dusk";
    const mistyped = await here.refusal(changePassword, { current: "not this one at all", next });
    expect(mistyped.code).toBe("wrong-current-password");
    await here.call(changePassword, { current: cast.editor.password, next });
    expect((await here.call(listSessions, {})).sessions).toHaveLength(1);
    expect((await elsewhere.refusal(listSessions, {})).status).toBe(401);
    expect((await desk.nobody.refusal(signIn, cast.editor)).code).toBe("wrong-password");
    await desk.nobody.call(signIn, { email: cast.editor.email, password: next });
  });

  test("sessions are listed by device and ended from elsewhere; nobody ends somebody else's", async () => {
    const here = await desk.as("editor");
    const elsewhere = await desk.as("editor");
    const { sessions } = await here.call(listSessions, {});
    expect(sessions).toHaveLength(2);
    const other = sessions.find(({ current }) => !current);
    const stranger = await desk.as("stranger");
    expect((await stranger.refusal(endSession, { sessionId: other?.id ?? "" })).status).toBe(404);
    await here.call(endSession, { sessionId: other?.id ?? "" });
    expect((await elsewhere.refusal(listSessions, {})).status).toBe(401);
  });
});
