import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "#server/activity/record.ts";
import { chainOf } from "#server/activity/store.ts";
import type { SqlTransaction } from "#server/db/database.ts";
import { verifyChain } from "#server/history/verify-record.ts";
import { linkedText } from "#shared/activity/chain.ts";
import type { Event } from "#shared/activity/event.ts";
import { submitSegment } from "#shared/review/api.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { placeArticle, translated } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";
import { seenBy } from "#tests/support/write-words.ts";

const EVENTS = 4;
const places = Array.from({ length: EVENTS }, (_, index) => index + 1);

onBothDatabases("whoever rules the database and bends the record", (database) => {
  let desk: TestDesk;
  let articleId: string;
  let events: Event[];

  beforeAll(async () => {
    desk = await startDesk({ database });
    const placed = await placeArticle(desk.desk, translated(salt), { by: desk.people.editor.id });
    articleId = placed.articleId;
    const yuna = await desk.as("translator");
    for (const segmentId of placed.segmentIds.slice(0, EVENTS))
      await yuna.call(submitSegment, { segmentId, seen: await seenBy(yuna, segmentId) });
    events = await chainOf(desk.desk.database.sql, articleId);
  });
  afterAll(() => desk.stop());

  /** The place that is named when the record has been bent so; the bending is taken back. */
  async function named(...statements: SQL[]): Promise<number | undefined> {
    let place: number | undefined;
    const bend = async (tx: SqlTransaction) => {
      await tx.execute(sql`alter table event disable trigger event_append_only`);
      for (const statement of statements) await tx.execute(statement);
      place = (await verifyChain(tx, articleId)).broken?.place;
      throw new TakenBack();
    };
    await desk.desk.database.sql.transaction(bend).catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
    return place;
  }
  const at = (place: number) => sql`article_id = ${articleId} and place = ${place}`;
  const shift = (from: number, by: number) => [
    sql`update event set place = -place where article_id = ${articleId} and place >= ${from}`,
    sql`update event set place = -place + ${by} where article_id = ${articleId} and place < 0`,
  ];
  /** As somebody would make it who knows how the chain is made. */
  const forge = (place: number) => {
    const [model, before] = [events[0], events[place - 2]?.link];
    if (!model) throw new Error("The record has no event");
    const previous = before?.hash ?? "0".repeat(64);
    const { kind, segmentId, by, at: moment } = model;
    const hash = sha256(previous + linkedText({ ...model, place }));
    return sql`insert into event (kind, article_id, segment_id, person_id, at, data, place, previous, hash)
      values (${kind}, ${articleId}, ${segmentId}, ${by}, ${moment}::timestamptz, ${JSON.stringify(model.data)}::jsonb,
        ${place}, ${previous}, ${hash})`;
  };

  test("is not suspected while nothing is bent", async () => {
    expect(events).toHaveLength(EVENTS);
    expect(await named()).toBeUndefined();
  });

  test.each([
    ["what happened", sql`kind = 'segment.approved'`],
    ["what happened, to what never happens", sql`kind = 'segment.blessed'`],
    ["where", sql`segment_id = gen_random_uuid()`],
    ["in which conversation", sql`thread_id = gen_random_uuid()`],
    ["who", sql`person_id = gen_random_uuid()`],
    ["when", sql`at = at + interval '1 second'`],
    ["with what", sql`data = '{"forged": true}'`],
    ["after what", sql`previous = repeat('f', 64)`],
    ["under which hash", sql`hash = repeat('f', 64)`],
  ])("is named for changing of any event %s", async (_, change) => {
    for (const place of places) expect(await named(sql`update event set ${change} where ${at(place)}`)).toBe(place);
  });

  test("is named for taking any event out, also when the others close up", async () => {
    for (const place of places) {
      const taken = sql`delete from event where ${at(place)}`;
      expect(await named(taken)).toBe(place);
      expect(await named(taken, ...shift(place + 1, -1))).toBe(place);
    }
  });

  test("is named for putting an event in anywhere, however well it is made", async () => {
    for (const place of places) expect(await named(...shift(place, 1), forge(place))).toBe(Math.min(place + 1, EVENTS));
    expect(await named(forge(EVENTS + 1))).toBe(EVENTS + 1);
    expect(
      await named(
        sql`insert into event (kind, article_id, at, data) values ('segment.approved', ${articleId}, now(), '{}')`,
      ),
    ).toBe(EVENTS + 1);
  });

  test("is named for letting any two events change places", async () => {
    for (const one of places)
      for (const other of places.filter((each) => each > one)) {
        const swap = [
          sql`update event set place = -1 where ${at(one)}`,
          sql`update event set place = ${one} where ${at(other)}`,
          sql`update event set place = ${other} where ${at(-1)}`,
        ];
        expect(await named(...swap)).toBe(one);
      }
  });
});

class TakenBack extends Error {}
