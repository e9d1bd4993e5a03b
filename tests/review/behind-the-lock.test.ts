import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { waiveKind } from "#shared/checks/api.ts";
import { approveSegment, openArticle, readSegment } from "#shared/review/api.ts";
import { bringDraft } from "#shared/review/draft-api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import { onPostgres } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { placeArticle, translated } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";
import { batchFor, writeWords } from "#tests/support/write-words.ts";

onPostgres("behind the lock of a paragraph", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startDesk({ database: "postgres" });
  });
  afterAll(() => desk.stop());

  test("words that wait while an approval is being given meet the approval", async () => {
    const { translator, editor } = desk.people;
    const { segmentIds } = await placeArticle(desk.desk, translated(salt), { by: editor.id, authors: [translator.id] });
    const segmentId = segmentIds[2] ?? "";
    const yuna = await desk.as("translator");
    const batch = await batchFor(yuna, segmentId, "Salt is dear.");
    const refused = await desk.desk.database.sql.transaction(async (approving) => {
      await approving.execute(sql`select 1 from segment where id = ${segmentId} for update`);
      const sent = yuna.refusal(sendSteps, batch);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await approving.execute(sql`
        insert into fact (article_id, segment_id, kind, person_id, at, source_digest, target_digest, version)
        select article_id, id, 'approval', ${editor.id}, now(), source_digest, target_digest, version
        from segment where id = ${segmentId}`);
      return { sent };
    });
    expect((await refused.sent).status).toBe(403);
    const now = await yuna.call(readSegment, { segmentId });
    expect(now).toMatchObject({ version: batch.version, review: { state: "approved" } });
  });

  test("whoever waits while the Korean is moved is shown the Korean as it stands then", async () => {
    const { translator, editor } = desk.people;
    const { segmentIds } = await placeArticle(desk.desk, translated(salt), { by: editor.id, authors: [translator.id] });
    const segmentId = segmentIds[2] ?? "";
    const martin = await desk.as("editor");
    const { digests: seen } = await martin.call(readSegment, { segmentId });
    const waiting = await desk.desk.database.sql.transaction(async (aligning) => {
      await aligning.execute(sql`select 1 from segment where id = ${segmentId} for update`);
      const refused = martin.refusal(approveSegment, { segmentId, seen });
      await new Promise((resolve) => setTimeout(resolve, 500));
      await aligning.execute(sql`delete from segment_source where segment_id = ${segmentId}`);
      await aligning.execute(sql`update segment set source_digest = ${"0".repeat(64)} where id = ${segmentId}`);
      return { refused };
    });
    const { status, body } = await waiting.refused;
    expect(status).toBe(409);
    expect(body.details).toMatchObject({ segment: { digests: { source: "0".repeat(64) }, source: [] } });
  });

  test.each([
    ["sets a kind of finding aside", waiveTwice],
    ["brings a draft in", bringTwice],
  ])("whoever %s waits for every paragraph before the record, so that nobody waits in a ring", async (_act, twice) => {
    const { translator, editor } = desk.people;
    const placed = await placeArticle(desk.desk, translated(salt), { by: editor.id, authors: [translator.id] });
    const [, , first = "", second = ""] = placed.segmentIds;
    await writeWords(await desk.as("translator"), placed.segmentIds[4] ?? "", "The record begins.");
    const act = await twice(placed.articleId, [first, second]);
    const { acting } = await desk.desk.database.sql.transaction(async (approving) => {
      await approving.execute(sql`select from segment where id = ${second} for update`);
      const acting = act();
      await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
      await approving.execute(sql`select from chain where article_id = ${placed.articleId} for update`);
      return { acting };
    });
    expect(await acting).toBe(2);
  });

  const waiting = async () => {
    const rows = await desk.desk.database.rows(
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return rows.length;
  };

  async function waiveTwice(articleId: string, segmentIds: string[]) {
    const [yuna, martin] = [await desk.as("translator"), await desk.as("editor")];
    for (const segmentId of segmentIds) await writeWords(yuna, segmentId, "Salt  came by boat.");
    const kind = { articleId, check: "double-spaces", code: "double-space", reason: "The printer wants it so" };
    return async () => (await martin.call(waiveKind, kind)).waivers.length;
  }

  async function bringTwice(articleId: string, segmentIds: string[]) {
    const okja = await desk.as("chief");
    const draft = salt.parts.map(({ kind, en }, at) => ({
      kind,
      text: at === 2 || at === 3 ? `${en} So they say.` : en,
    }));
    const { segments } = await okja.call(openArticle, { articleId });
    const seen = segments
      .filter(({ id }) => segmentIds.includes(id))
      .map(({ id, version }) => ({ segmentId: id, version }));
    const takenAt = new Date().toISOString();
    return async () => (await okja.call(bringDraft, { articleId, draft, takenAt, seen })).changed.length;
  }
});
