import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setUpLink } from "#server/people/set-up-desk.ts";
import { readSession, setUpDesk, signIn, signInDemo } from "#shared/people/api.ts";
import { cast } from "#tests/support/cast.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";

const post = (body: unknown, headers: Record<string, string> = {}) => ({
  method: "POST",
  body: JSON.stringify(body),
  headers,
});

onBothDatabases("sign-in", (database) => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startDesk({ database });
    await desk.givePassword("editor");
  });
  afterAll(() => desk.stop());

  test("the right password opens a session of thirty days that scripts cannot read", async () => {
    const response = await desk.nobody.fetch(signIn.path, post(cast.editor));
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^naru=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await response.json()).toMatchObject({ person: { id: desk.people.editor.id } });
  });

  test("capitals and spaces around the address do not matter", async () => {
    const { person } = await desk.nobody.call(signIn, {
      ...cast.editor,
      email: ` ${cast.editor.email.toUpperCase()} `,
    });
    expect(person.id).toBe(desk.people.editor.id);
  });

  test("an unknown address is answered byte for byte like a wrong password, and as slowly", async () => {
    const attempt = async (email: string) => {
      const begun = performance.now();
      const response = await desk.nobody.fetch(signIn.path, post({ email, password: "a wrong one altogether" }));
      const bytes = await response.text();
      return { bytes, status: response.status, took: performance.now() - begun };
    };
    const emails = [cast.editor.email, "nobody@desk.example", "not an address", cast.chief.email];
    const answers = new Map<string, { bytes: string; status: number; took: number[] }>();
    for (let round = 0; round < 7; round++) {
      for (const email of emails) {
        const { bytes, status, took } = await attempt(email);
        answers.set(email, { bytes, status, took: [...(answers.get(email)?.took ?? []), took] });
      }
    }
    const all = [...answers.values()];
    expect(new Set(all.map(({ status, bytes }) => `${status} ${bytes}`)).size).toBe(1);
    expect(all[0]?.status).toBe(401);
    // Other work on the machine only ever makes an answer slower: the quickest of each is what the desk itself takes.
    const quickest = all.map(({ took }) => Math.min(...took));
    expect(Math.min(...quickest)).toBeGreaterThan(Math.max(...quickest) / 3);
  });

  test("a session that is used is renewed once a day, and ends thirty days after its last use", async () => {
    const editor = await desk.as("editor");
    const sql = desk.desk.database;
    const unrenewed = await editor.fetch(readSession.path);
    expect(unrenewed.headers.getSetCookie()).toEqual([]);
    await sql.rows(
      "update session set updated_at = now() - interval '2 days', expires_at = now() + interval '28 days'",
    );
    await new Promise((resolve) => setTimeout(resolve, 900));
    const renewed = await editor.fetch(readSession.path);
    expect(renewed.headers.getSetCookie().join()).toContain("Max-Age=2592000");
    await sql.rows("update session set expires_at = now() - interval '1 second'");
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect((await editor.call(readSession, {})).person).toBeNull();
  });

  test("a cookie with another signature, or none, signs nobody in", async () => {
    const cookie = (await desk.as("chief")).cookie();
    const [token = ""] = cookie.split(".");
    for (const forged of [
      token,
      `${token}.`,
      `${token}.AAAA`,
      `${cookie.slice(0, -6)}AAAAAA`,
      "naru=%E0%A4%A",
      "naru=.",
    ]) {
      const response = await desk.nobody.fetch(readSession.path, { headers: { cookie: forged } });
      expect(await response.json()).toMatchObject({ person: null });
    }
  });

  test("no address of anybody is kept with a session", async () => {
    await desk.as("journalist");
    const rows = await desk.desk.database.rows("select 1 from session where coalesce(ip_address, '') <> ''");
    expect(rows).toEqual([]);
  });

  test("another site cannot act in a signed-in person's name", async () => {
    const attempts: Record<string, string>[] = [
      { origin: "https://elsewhere.example" },
      { origin: "null" },
      { origin: "http://127.0.0.1:1" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ];
    for (const headers of attempts) {
      const response = await desk.nobody.fetch(signIn.path, post(cast.editor, headers));
      expect([response.status, (await response.json()).code]).toEqual([403, "foreign-origin"]);
    }
    const bare = await fetch(desk.url + signIn.path, {
      ...post(cast.editor),
      headers: { "content-type": "application/json" },
    });
    expect(bare.status).toBe(403);
    const form = await desk.nobody.fetch(signIn.path, post(cast.editor, { "content-type": "text/plain" }));
    expect(form.status).toBe(400);
    const own = await desk.nobody.fetch(
      signIn.path,
      post(cast.editor, { origin: desk.url, "sec-fetch-site": "same-origin" }),
    );
    expect(own.status).toBe(200);
  });
});

onBothDatabases("the first chief", (database) => {
  const CHIEF = {
    name: "Okja",
    email: "okja@desk.example",
    password: "the first across the river",
    language: "ko" as const,
  };

  test("the link that the start prints makes one chief, once", async () => {
    const desk = await startDesk({ database, empty: true });
    expect((await desk.nobody.call(readSession, {})).setUp).toBe(false);
    const link = (await setUpLink(desk.desk)) ?? "";
    expect(await setUpLink(desk.desk)).toBe(link);
    const token = link.slice(link.indexOf("#") + 1);
    expect(link).toBe(`${desk.url}/setup#${token}`);
    const wrong = await desk.nobody.refusal(setUpDesk, { ...CHIEF, token: "something else" });
    expect([wrong.status, wrong.code]).toEqual([403, "setup-link"]);
    const weak = await desk.nobody.refusal(setUpDesk, { ...CHIEF, token, password: "short" });
    expect(weak.body.fields).toHaveProperty("password");
    const both = await Promise.allSettled(
      [1, 2].map((n) => desk.nobody.call(setUpDesk, { ...CHIEF, email: `okja${n}@desk.example`, token })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await setUpLink(desk.desk)).toBeUndefined();
    expect((await desk.nobody.refusal(setUpDesk, { ...CHIEF, token })).code).toBe("setup-done");
    expect((await desk.nobody.call(readSession, {})).setUp).toBe(true);
    await desk.stop();
  });
});

describe("the demo", () => {
  test("offers its people for one click, and says which database it has", async () => {
    const desk = await startDesk({ demo: true });
    const { demo, embedded } = await desk.nobody.call(readSession, {});
    expect(demo?.map(({ name }) => name)).toContain(cast.chief.name);
    expect(embedded).toBe(true);
    const { person } = await desk.nobody.call(signInDemo, { personId: desk.people.chief.id });
    expect(person.role).toBe("chief");
    expect((await desk.nobody.call(readSession, {})).person?.id).toBe(person.id);
    await desk.stop();
  });
});

describe("over TLS", () => {
  test("the cookie belongs to this host alone and travels over TLS only", async () => {
    const desk = await startDesk({ config: { url: "https://desk.example" } });
    const client = await desk.as("editor");
    expect(client.cookie()).toMatch(/^__Host-naru=/);
    const response = await desk.nobody.fetch(readSession.path, { headers: { cookie: client.cookie() } });
    expect(await response.json()).toMatchObject({ person: { id: desk.people.editor.id } });
    expect(response.headers.get("strict-transport-security")).toContain("max-age");
    await desk.givePassword("editor");
    const signedIn = await desk.nobody.fetch(signIn.path, post(cast.editor, { origin: "https://desk.example" }));
    expect(signedIn.headers.getSetCookie().join()).toMatch(/^__Host-naru=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    await desk.stop();
  });
});

describe("whoever tries passwords", () => {
  const attempts = { byAddress: 6, byAccount: 3, seconds: 60 };

  test("is slowed down by account, from wherever they come, and by address, whatever they try", async () => {
    const desk = await startDesk({ attempts });
    await desk.givePassword("editor");
    const tryAs = (email: string) => desk.nobody.refusal(signIn, { email, password: "a guess and nothing more" });
    const onOne = [];
    for (let n = 0; n < 4; n++) onOne.push((await tryAs(cast.editor.email.toUpperCase())).code);
    expect(onOne).toEqual(["wrong-password", "wrong-password", "wrong-password", "too-many"]);
    const onMany = [];
    for (let n = 0; n < 4; n++) onMany.push((await tryAs(`guess${n}@desk.example`)).code);
    expect(onMany).toEqual(["wrong-password", "wrong-password", "too-many", "too-many"]);
    await desk.stop();
  });

  test("is told how long to wait; who knows the password is not counted", async () => {
    const desk = await startDesk({ attempts });
    await desk.givePassword("editor");
    for (let n = 0; n < 8; n++) await desk.nobody.call(signIn, cast.editor);
    for (let n = 0; n < 6; n++)
      await desk.nobody.refusal(setUpDesk, {
        token: "x",
        name: "x",
        email: "x@y.example",
        password: "twelve letters",
        language: "en",
      });
    const refusal = await desk.nobody.refusal(setUpDesk, {
      token: "x",
      name: "x",
      email: "x@y.example",
      password: "twelve letters",
      language: "en",
    });
    expect([refusal.status, refusal.body.params?.seconds]).toEqual([429, 60]);
    await desk.stop();
  });
});
