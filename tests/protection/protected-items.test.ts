import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsOf } from "#server/db/database.ts";
import { overrideGateLine, readGate } from "#shared/gate/api.ts";
import { addProtectedItem, listProtectedItems, removeProtectedItem } from "#shared/protection/api.ts";
import {
  downloadDraft,
  editCredits,
  previewArticle,
  publishArticle,
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

  test("are for chiefs alone, and lie sealed in the database and out of the record", async () => {
    const { articleId } = await placeSalt(desk);
    const item = await okja.call(addProtectedItem, { articleId, words: "두만강 7731" });
    expect(await okja.call(addProtectedItem, { articleId, words: "두만강 7731" })).toEqual(item);
    expect((await okja.call(listProtectedItems, { articleId })).items).toEqual([{ ...item, eraseAt: null }]);
    for (const who of ["translator", "editor", "journalist"] as const) {
      const client = await desk.as(who);
      expect((await client.refusal(listProtectedItems, { articleId })).code).toBe("capability");
      expect((await client.refusal(addProtectedItem, { articleId, words: "두만강" })).code).toBe("capability");
      expect((await client.refusal(removeProtectedItem, { articleId, itemId: item.id })).code).toBe("capability");
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
