import { bigint, boolean, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { article } from "#server/articles/table.ts";
import { moment, newId } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";

/** A chief let a named line not stand in the way. Append-only by trigger. */
export const override = pgTable(
  "override",
  {
    id: newId(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => article.id),
    /** The line; it names the digests, so that it lapses when the texts change. */
    key: text("key").notNull(),
    segmentId: uuid("segment_id"),
    reason: text("reason").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
  },
  (table) => [index("override_article").on(table.articleId)],
);

/**
 * Somebody answered one question for the sources of a restricted article, or took it back; the newest row of a question
 * counts, for the texts that it names. Append-only by trigger, but for its words, which may be erased.
 */
export const signOff = pgTable(
  "sign_off",
  {
    id: uuid("id").primaryKey(),
    /** Order of answering. */
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => article.id),
    question: text("question").notNull(),
    /** `texts_of_article` when it was answered. */
    texts: text("texts").notNull(),
    given: boolean("given").notNull(),
    /** The words, sealed like a protected item. */
    sealed: text("sealed"),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
  },
  (table) => [index("sign_off_article").on(table.articleId, table.texts)],
);
