import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { moment, newId } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";

/** Something to be sent to one person. Written in the transaction of what it tells of; its id is its Message-ID. */
export const letter = pgTable(
  "letter",
  {
    id: newId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    way: text("way").notNull(),
    createdAt: moment("created_at").notNull(),
    /** Who sends it has it for a while; after that another one may try. */
    claimedAt: moment("claimed_at"),
    attempts: integer("attempts").notNull().default(0),
    sentAt: moment("sent_at"),
    /** There was nothing to say any more, or nobody to say it to. */
    droppedAt: moment("dropped_at"),
  },
  (table) => [
    index("letter_waiting").on(table.createdAt).where(sql`${table.sentAt} is null and ${table.droppedAt} is null`),
    index("letter_person").on(table.personId, table.createdAt),
    check("letter_way", sql`${table.way} in ('at-once', 'grouped')`),
  ],
);

/** What somebody is told of. Holds ids only: the words are read, through their access, when it is shown. */
export const notice = pgTable(
  "notice",
  {
    id: newId(),
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    kind: text("kind").notNull(),
    event: bigint("event", { mode: "number" }).notNull(),
    articleId: uuid("article_id"),
    segmentId: uuid("segment_id"),
    threadId: uuid("thread_id"),
    by: uuid("caused_by"),
    at: moment("at").notNull(),
    /** To go by mail in the next grouped message. */
    toGroup: boolean("to_group").notNull().default(false),
    letterId: uuid("letter_id").references(() => letter.id),
    readAt: moment("read_at"),
  },
  (table) => [
    unique("notice_once").on(table.personId, table.event, table.kind),
    index("notice_person").on(table.personId, table.number),
    index("notice_unread").on(table.personId).where(sql`${table.readAt} is null`),
    index("notice_letter").on(table.letterId),
    index("notice_to_group").on(table.personId, table.at).where(sql`${table.toGroup}`),
  ],
);

export const noticeSetting = pgTable("notice_setting", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => person.id),
  settings: jsonb("settings").notNull(),
});
