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
import { segment } from "./table.ts";

/** Who proposed what, since when, and in which segments it stands; the words themselves are in the text. Only `standing` changes. */
export const suggestion = pgTable(
  "suggestion",
  {
    articleId: uuid("article_id").notNull(),
    segmentId: uuid("segment_id").notNull(),
    id: uuid("id").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    /** The version in which it came. */
    version: integer("version").notNull(),
    /** Its words are in the text of this segment and wait to be accepted or rejected. */
    standing: boolean("standing").notNull().default(true),
  },
  (table) => [
    primaryKey({ name: "suggestion_pk", columns: [table.segmentId, table.id] }),
    index("suggestion_article").on(table.articleId, table.id),
    index("suggestion_standing").on(table.articleId).where(sql`${table.standing}`),
    foreignKey({
      name: "suggestion_segment",
      columns: [table.articleId, table.segmentId],
      foreignColumns: [segment.articleId, segment.id],
    }),
  ],
);

/** Append-only by trigger. A suggestion that its author goes on writing after it was decided is decided again. */
export const suggestionDecision = pgTable(
  "suggestion_decision",
  {
    id: newId(),
    /** Order of deciding. */
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    articleId: uuid("article_id").notNull(),
    segmentId: uuid("segment_id").notNull(),
    suggestionId: uuid("suggestion_id").notNull(),
    verdict: text("verdict").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    /** The version that the decision led to. */
    version: integer("version").notNull(),
    inserted: text("inserted").notNull(),
    deleted: text("deleted").notNull(),
  },
  (table) => [
    index("suggestion_decision_segment").on(table.segmentId, table.number),
    foreignKey({
      name: "suggestion_decision_of",
      columns: [table.segmentId, table.suggestionId],
      foreignColumns: [suggestion.segmentId, suggestion.id],
    }),
    foreignKey({
      name: "suggestion_decision_segment_of_article",
      columns: [table.articleId, table.segmentId],
      foreignColumns: [segment.articleId, segment.id],
    }),
    check("suggestion_verdict", sql`${table.verdict} in ('accept', 'reject')`),
  ],
);
