import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { moment } from "#server/db/columns.ts";

/**
 * Everything that happened, and the outbox: effects follow the event. Append-only by trigger. No foreign keys: the
 * record must outlive what it speaks of.
 */
export const event = pgTable(
  "event",
  {
    number: bigint("number", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text("kind").notNull(),
    articleId: uuid("article_id"),
    segmentId: uuid("segment_id"),
    threadId: uuid("thread_id"),
    by: uuid("person_id"),
    at: moment("at").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull(),
    place: integer("place"),
    previous: text("previous"),
    hash: text("hash"),
    /** Tells a reader of the feed which numbers may still be filled by a transaction under way. */
    transaction: bigint("transaction", { mode: "bigint" }).notNull().default(sql`(pg_current_xact_id()::text)::bigint`),
  },
  (table) => [
    unique("event_place").on(table.articleId, table.place),
    index("event_article").on(table.articleId, table.number),
    index("event_segment").on(table.segmentId, table.number),
    index("event_transaction").on(table.transaction),
  ],
);

/** The end of each article's chain; locked by whoever adds to it. */
export const chain = pgTable("chain", {
  articleId: uuid("article_id").primaryKey(),
  place: integer("place").notNull(),
  hash: text("hash").notNull(),
});

/** Up to where a follower of the events has come. */
export const eventCursor = pgTable("event_cursor", {
  follower: text("follower").primaryKey(),
  cursor: bigint("cursor", { mode: "number" }).notNull(),
});
