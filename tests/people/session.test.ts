import { afterAll, beforeAll, expect, test } from "vitest";
import { readSession, signInDemo, signOut } from "#shared/people/api.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";

onBothDatabases("session", (database) => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startDesk({ database });
  });
  afterAll(() => desk.stop());

  test("a stranger learns that the desk is set up, and nothing of its people", async () => {
    const session = await desk.nobody.call(readSession, {});
    expect(session).toMatchObject({ person: null, people: [], policies: null, setUp: true, demo: null });
  });

  test("who is signed in sees colleagues and policies", async () => {
    const session = await (await desk.as("editor")).call(readSession, {});
    expect(session.person?.id).toBe(desk.people.editor.id);
    expect(session.people.map(({ name }) => name)).toContain("Yuna");
    expect(session.policies?.fourEyes).toBe("enforce");
  });

  test("after signing out the same cookie opens nothing", async () => {
    const editor = await desk.as("editor");
    const cookie = editor.cookie();
    await editor.call(signOut, {});
    expect(editor.cookie()).toBe("");
    const response = await desk.nobody.fetch(readSession.path, { headers: { cookie } });
    expect(await response.json()).toMatchObject({ person: null });
  });

  test("one-click sign-in does not exist outside the demo", async () => {
    const refusal = await desk.nobody.refusal(signInDemo, { personId: desk.people.chief.id });
    expect(refusal.status).toBe(404);
  });
});
