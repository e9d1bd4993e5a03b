import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { moment, newId } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";
import { segment } from "#server/segments/table.ts";

/** Append-only by trigger. */
export const fact = pgTable(
  "fact",
  {
    id: newId(),
    /** Order of telling. */
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    articleId: uuid("article_id").notNull(),
    segmentId: uuid("segment_id").notNull(),
    kind: text("kind").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    sourceDigest: text("source_digest").notNull(),
    targetDigest: text("target_digest").notNull(),
    version: integer("version").notNull(),
    reason: text("reason"),
    bulk: boolean("bulk").notNull().default(false),
  },
  (table) => [
    index("fact_article").on(table.articleId, table.number),
    index("fact_segment").on(table.segmentId, table.number),
    foreignKey({
      name: "fact_segment_of_article",
      columns: [table.articleId, table.segmentId],
      foreignColumns: [segment.articleId, segment.id],
    }),
    check(
      "fact_reason",
      sql`${table.kind} not in ('return', 'reopening', 'omission', 'restoration', 'addition') or coalesce(${table.reason}, '') <> ''`,
    ),
  ],
);

/** Which texts a person has had on screen: now, and when they last looked before this visit. */
export const sighting = pgTable(
  "sighting",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    segmentId: uuid("segment_id")
      .notNull()
      .references(() => segment.id),
    sourceDigest: text("source_digest").notNull(),
    targetDigest: text("target_digest").notNull(),
    at: moment("at").notNull(),
    /** One sitting at the article; null for what was seen before visits were told apart. */
    visit: uuid("visit"),
    earlierSource: text("earlier_source"),
    earlierTarget: text("earlier_target"),
    earlierAt: moment("earlier_at"),
  },
  (table) => [primaryKey({ name: "sighting_pk", columns: [table.personId, table.segmentId] })],
);
