import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { article } from "#server/articles/table.ts";
import { moment, newId } from "#server/db/columns.ts";
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

/** Who may read the items of an article beside the chief, until when and why. Only its revocation is ever written to it. */
export const protectionGrant = pgTable(
  "protection_grant",
  {
    id: newId(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => article.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    until: moment("until").notNull(),
    reason: text("reason").notNull(),
    by: uuid("granted_by")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    revokedAt: moment("revoked_at"),
  },
  (table) => [index("protection_grant_article").on(table.articleId, table.personId)],
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
