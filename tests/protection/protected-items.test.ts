import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chainOf } from "#server/activity/store.ts";
import { rowsOf } from "#server/db/database.ts";
import { overrideGateLine, readGate } from "#shared/gate/api.ts";
import {
  addProtectedItem,
  grantProtection,
  listProtectedItems,
  listProtectionGrants,
  removeProtectedItem,
  revokeProtectionGrant,
} from "#shared/protection/api.ts";
import {
  downloadDraft,
  editCredits,
  previewArticle,
  publishArticle,
  restoreEdition,
  withdrawEdition,
} from "#shared/publication/api.ts";
import { approveEach, placeSalt } from "#tests/publication/desk-with-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";

onBothDatabases("protected items", (database) => {
  let desk: TestDesk;
  let okja: Client;
  let martin: Client;
  beforeAll(async () => {
    desk = await startDesk({ database });
    [okja, martin] = await Promise.all([desk.as("chief"), desk.as("editor")]);
  });
  afterAll(() => desk.stop());

  const ready = async () => {
    const placed = await placeSalt(desk);
    await approveEach(martin, placed);
    return placed;
  };

  test("keep an article in, and say where, but never what", async () => {
    const { articleId, segmentIds } = await ready();
    const item = await okja.call(addProtectedItem, { articleId, words: "남포" });
    const gate = await martin.call(readGate, { articleId });
    expect(gate.lines).toMatchObject([
      { obstacle: "protected-item", segmentId: segmentIds[2], params: {}, overridable: false },
    ]);
    expect(JSON.stringify(gate)).not.toMatch(/남포|Nampo/);
    expect((await martin.refusal(publishArticle, { articleId, after: 0 })).code).toBe("gate-closed");
    expect(await martin.refusal(downloadDraft, { articleId, format: "docx" })).toMatchObject({
      body: { code: "protected-in", params: { paragraphs: "1" } },
    });
    expect((await martin.call(previewArticle, { articleId })).keptIn?.code).toBe("protected-in");
    const key = gate.lines[0]?.key ?? "";
    const override = { articleId, key, reason: "In a hurry." };
    expect((await okja.refusal(overrideGateLine, override)).code).toBe("never-overridden");
    await okja.call(removeProtectedItem, { articleId, itemId: item.id });
    expect((await martin.call(readGate, { articleId })).open).toBe(true);
  });

  test("are looked for in credits and in notices, which are no paragraphs", async () => {
    const { articleId } = await ready();
    await okja.call(addProtectedItem, { articleId, words: "김철수" });
    await martin.call(editCredits, { articleId, credits: ["With thanks to Kim Chol-su"] });
    expect((await martin.call(readGate, { articleId })).lines).toMatchObject([
      { obstacle: "protected-item", segmentId: null },
    ]);
    await martin.call(editCredits, { articleId, credits: null });
    await martin.call(publishArticle, { articleId, after: 0 });
    const withdrawal = { articleId, after: 1, notice: "It named Kim Cheol Su." };
    expect((await okja.refusal(withdrawEdition, withdrawal)).code).toBe("holds-protected");
  });

  test("are for chiefs, and lie sealed in the database and out of the record", async () => {
    const { articleId } = await placeSalt(desk);
    const item = await okja.call(addProtectedItem, { articleId, words: "두만강 7731" });
    expect(await okja.call(addProtectedItem, { articleId, words: "두만강 7731" })).toEqual(item);
    expect((await okja.call(listProtectedItems, { articleId })).items).toEqual([{ ...item, eraseAt: null }]);
    for (const who of ["translator", "editor", "journalist"] as const) {
      const client = await desk.as(who);
      expect((await client.refusal(listProtectedItems, { articleId })).code).toBe("not-granted");
      expect((await client.refusal(addProtectedItem, { articleId, words: "두만강" })).code).toBe("not-granted");
      expect((await client.refusal(removeProtectedItem, { articleId, itemId: item.id })).code).toBe("not-granted");
    }
    const elsewhere = { articleId: (await placeSalt(desk)).articleId, itemId: item.id };
    expect((await okja.refusal(removeProtectedItem, elsewhere)).code).toBe("not-found");
    const { sql: database } = desk.desk.database;
    const kept = rowsOf(
      await database.execute(sql`
        select p::text as row from protected_item p union all
        select e::text from event e where e.kind like 'protection.%'`),
    );
    expect(kept.length).toBeGreaterThan(2);
    expect(JSON.stringify(kept)).not.toMatch(/두만강|7731/);
  });

  test("are for others when the chief grants it by name, for one article, until it is over or taken back", async () => {
    const { articleId } = await placeSalt(desk, { restricted: true });
    const elsewhere = (await placeSalt(desk)).articleId;
    const { editor, translator, stranger } = desk.people;
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const grant = { articleId, personId: editor.id, until: tomorrow, reason: "Reads the last proof." };
    const refused = async (change: Partial<typeof grant>, by = okja) =>
      (await by.refusal(grantProtection, { ...grant, ...change })).code;
    expect(await refused({}, martin)).toBe("capability");
    expect(await refused({ personId: translator.id })).toBe("cannot-be-granted");
    expect(await refused({ personId: stranger.id })).toMatch(/cannot-(see-article|be-granted)/);
    expect(await refused({ until: new Date(0).toISOString() })).toBe("grant-time");

    const given = await okja.call(grantProtection, grant);
    expect((await okja.call(listProtectionGrants, { articleId })).grants).toEqual([given]);
    const item = await martin.call(addProtectedItem, { articleId, words: "두만강" });
    expect((await martin.call(listProtectedItems, { articleId })).items).toMatchObject([item]);
    expect((await martin.refusal(listProtectedItems, { articleId: elsewhere })).code).toBe("not-granted");
    const { database } = desk.desk;
    await expect(database.rows("update protection_grant set until = until + interval '1 day'")).rejects.toThrow(
      /never/,
    );
    await okja.call(revokeProtectionGrant, { articleId, grantId: given.id });
    expect((await martin.refusal(listProtectedItems, { articleId })).code).toBe("not-granted");
    expect((await okja.refusal(revokeProtectionGrant, { articleId, grantId: given.id })).code).toBe("not-found");
    const kinds = (await chainOf(database.sql, articleId)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.includes("grant"))).toEqual(["protection.granted", "protection.grant-revoked"]);
  });

  test("are shown, added and let go, and a restricted article published, by who has signed in lately: a screen left open is not enough", async () => {
    const { articleId } = await placeSalt(desk);
    const restricted = await placeSalt(desk, { restricted: true });
    const chief = await desk.as("chief");
    const { id: itemId } = await chief.call(addProtectedItem, { articleId, words: "두만강" });
    const age = (by: string) =>
      desk.desk.database.rows(
        `update session set created_at = created_at ${by} interval '1 hour' where person_id = '${desk.people.chief.id}'`,
      );
    await age("-");
    const why = () =>
      chief.refusal(listProtectedItems, { articleId }).then(
        ({ code }) => code,
        () => undefined,
      );
    await expect.poll(why, { timeout: 5_000 }).toBe("step-up"); // the desk looks at a session every second
    expect((await chief.refusal(removeProtectedItem, { articleId, itemId })).code).toBe("step-up");
    expect((await chief.refusal(addProtectedItem, { articleId, words: "혜산" })).code).toBe("step-up");
    const publish = (placed: { articleId: string }) =>
      chief.refusal(publishArticle, { articleId: placed.articleId, after: 0 }).then(({ code }) => code);
    expect(await publish(restricted)).toBe("step-up");
    expect(await publish({ articleId })).toBe("gate-closed");
    expect((await chief.refusal(restoreEdition, { articleId: restricted.articleId, after: 1 })).code).toBe("step-up");
    await age("+");
    await expect.poll(why, { timeout: 5_000 }).toBeUndefined();
    expect(await publish(restricted)).toBe("gate-closed");
  });

  test("that cannot be unsealed close the gate: nobody knows what would leave", async () => {
    const { articleId } = await ready();
    await okja.call(addProtectedItem, { articleId, words: "두만강" });
    const other = randomUUID();
    await desk.desk.database.sql.execute(sql`
      insert into protected_item select ${other}, article_id, sealed, person_id, at
      from protected_item where article_id = ${articleId}`);
    expect((await martin.call(readGate, { articleId })).lines).toMatchObject([
      { obstacle: "check-failed", params: { check: "protection" }, overridable: false },
    ]);
    expect((await martin.refusal(publishArticle, { articleId, after: 0 })).code).toBe("gate-closed");
    expect((await martin.refusal(downloadDraft, { articleId, format: "txt" })).code).toBe("holds-protected");
  });
});
