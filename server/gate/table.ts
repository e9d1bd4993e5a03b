import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
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
