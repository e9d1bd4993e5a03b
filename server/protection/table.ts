import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { article } from "#server/articles/table.ts";
import { moment } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";

/** Words that must not leave. Whoever reads the database alone reads nothing: they are sealed with a key kept elsewhere. */
export const protectedItem = pgTable(
  "protected_item",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => article.id),
    sealed: text("sealed").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
  },
  (table) => [index("protected_item_article").on(table.articleId)],
);

/** Notes that never leave an article, sealed like its protected items. No other table knows of them. */
export const stashNote = pgTable(
  "stash_note",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => article.id),
    sealed: text("sealed").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
  },
  (table) => [index("stash_note_article").on(table.articleId)],
);
