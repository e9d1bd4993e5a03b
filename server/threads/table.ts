import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { moment, newId } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";
import { segment } from "#server/segments/table.ts";
import type { Anchor } from "#shared/threads/thread.ts";

export const thread = pgTable(
  "thread",
  {
    id: newId(),
    articleId: uuid("article_id").notNull(),
    segmentId: uuid("segment_id").notNull(),
    kind: text("kind").notNull(),
    /** Moves with its words: mapped through every batch of steps. */
    anchor: jsonb("anchor").$type<Anchor>().notNull(),
    body: text("body").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    mentions: uuid("mentions").array().notNull().default([]),
    addressedTo: uuid("addressed_to").references(() => person.id),
    blocking: boolean("blocking").notNull().default(false),
    type: text("type"),
    readings: jsonb("readings").$type<string[]>().notNull().default([]),
    dueAt: moment("due_at"),
  },
  (table) => [
    unique("thread_of_article").on(table.articleId, table.id),
    index("thread_segment").on(table.segmentId),
    index("thread_addressee").on(table.addressedTo),
    foreignKey({
      name: "thread_segment_of_article",
      columns: [table.articleId, table.segmentId],
      foreignColumns: [segment.articleId, segment.id],
    }),
    check("thread_kind", sql`${table.kind} in ('comment', 'query')`),
    check("thread_addressee_of_query", sql`${table.kind} <> 'query' or ${table.addressedTo} is not null`),
  ],
);

/** Append-only by trigger. The state of a thread is what was last done in it. */
export const message = pgTable(
  "message",
  {
    id: newId(),
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    articleId: uuid("article_id").notNull(),
    threadId: uuid("thread_id").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    act: text("act").notNull(),
    body: text("body").notNull().default(""),
    reading: integer("reading"),
    onBehalf: boolean("on_behalf").notNull().default(false),
    assignedTo: uuid("assigned_to").references(() => person.id),
    mentions: uuid("mentions").array().notNull().default([]),
  },
  (table) => [
    index("message_article").on(table.articleId, table.number),
    index("message_thread").on(table.threadId, table.number),
    foreignKey({
      name: "message_thread_of_article",
      columns: [table.articleId, table.threadId],
      foreignColumns: [thread.articleId, thread.id],
    }),
  ],
);
