import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgres } from "#server/db/postgres.ts";
import { changeAccount, readSession } from "#shared/people/api.ts";
import { listen } from "#tests/live/socket.ts";
import type { Client } from "#tests/support/client.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { ownPostgres, type PostgresServer, postgresPrograms } from "#tests/support/postgres-server.ts";

const programs = postgresPrograms();

describe.skipIf(programs === undefined)("when PostgreSQL is away (its own programs)", () => {
  let server: PostgresServer;
  let desk: TestDesk;
  let editor: Client;
  beforeAll(async () => {
    server = await ownPostgres(programs ?? "");
    desk = await startDesk({ database: await openPostgres(server.url) });
    editor = await desk.as("editor");
  });
  afterAll(async () => {
    server.thaw();
    await desk.stop();
    await server.remove();
  });

  /** Fifty people ask at once; each is told within five seconds that nothing was changed. */
  async function expectBusy() {
    const begun = performance.now();
    const refusals = await Promise.all(
      Array.from({ length: 50 }, (_, index) => editor.refusal(changeAccount, { name: `Martin ${index}` })),
    );
    expect(new Set(refusals.map(({ status, code }) => `${status} ${code}`))).toEqual(new Set(["503 busy"]));
    expect(performance.now() - begun).toBeLessThan(5_000);
  }

  async function expectBack() {
    const begun = performance.now();
    for (;;) {
      const answer = await editor.call(readSession, {}).catch(() => undefined);
      if (answer?.person) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect((await editor.call(changeAccount, { name: "Martin" })).name).toBe("Martin");
  }

  test("frozen: requests are refused within five seconds, then at once, and it works again after the thaw", async () => {
    server.freeze();
    await expectBusy();
    const begun = performance.now();
    await editor.refusal(readSession, {});
    expect(performance.now() - begun).toBeLessThan(1_000);
    server.thaw();
    await expectBack();
  });

  test("killed: requests are refused within five seconds, and it works again after the start", async () => {
    await server.kill();
    await expectBusy();
    await server.start();
    await expectBack();
  });

  test("killed while something is under way: that is refused as the rest is, and the desk lives on", async () => {
    const { id } = desk.people.editor;
    const holder = await openPostgres(server.url);
    await new Promise<void>((locked) => {
      const held = holder.sql.transaction(async (tx) => {
        await tx.execute(`select 1 from person where id = '${id}' for update`);
        locked();
        await new Promise(() => {});
      });
      held.catch(() => {});
    });
    const waiting = Array.from({ length: 5 }, () => editor.refusal(changeAccount, { name: "Martin" }));
    await new Promise((resolve) => setTimeout(resolve, 500)); // all of them wait for the row
    await server.kill();
    for (const refusal of await Promise.all(waiting)) expect([refusal.status, refusal.code]).toEqual([503, "busy"]);
    await server.start();
    await expectBack();
    await holder.close();
  });

  test("a tab that is open outlives the outage, and what it asks meanwhile ends nothing", async () => {
    const tab = await listen(editor);
    await tab.hears("hello");
    await server.kill();
    await editor.refusal(changeAccount, { name: "Martin" });
    await new Promise((resolve) => setTimeout(resolve, 4_000)); // the desk knows, and its checks have run meanwhile
    tab.say({ type: "open", articleId: desk.people.editor.id, since: null });
    expect(await tab.closed).toBe(1012);
    await server.start();
    await expectBack();
    const again = await listen(editor);
    await again.hears("hello");
    again.close();
  });

  test("a desk does not start on a database that is not there, and says what to do", async () => {
    const wrong = server.url.replace(/\/postgres$/, "/nowhere");
    await expect(openPostgres(wrong)).rejects.toThrow(/no such database.*CREATE DATABASE/);
    await expect(openPostgres("postgres://naru@127.0.0.1:1/x")).rejects.toThrow(/PostgreSQL does not answer there/);
  });

  test("what somebody else holds locked is waited for five seconds at most", async () => {
    const { id } = desk.people.editor;
    const holder = await openPostgres(server.url);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const locked = new Promise<void>((resolve) => {
      void holder.sql.transaction(async (tx) => {
        await tx.execute(`select 1 from person where id = '${id}' for update`);
        resolve();
        await held;
      });
    });
    await locked;
    const refusal = await editor.refusal(changeAccount, { name: "Martin" });
    expect([refusal.status, refusal.code]).toEqual([503, "busy"]);
    release();
    await holder.close();
  });
});
