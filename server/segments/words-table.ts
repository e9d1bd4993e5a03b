import { foreignKey, index, integer, pgTable, uuid } from "drizzle-orm/pg-core";
import { keys, SEARCHED } from "#server/db/columns.ts";
import { segment } from "./table.ts";

/**
 * What the English of a segment is found under, as it was in a version: it follows the text, so that a keystroke need
 * not wait for it. A trigger makes the row with the segment.
 */
export const segmentWords = pgTable(
  "segment_words",
  {
    segmentId: uuid("segment_id").primaryKey(),
    articleId: uuid("article_id").notNull(),
    version: integer("version").notNull(),
    keys: keys("keys").notNull(),
  },
  (table) => [
    index("segment_words_article").on(table.articleId),
    index("segment_words_search").using("gin", table.keys).with(SEARCHED),
    foreignKey({
      name: "segment_words_segment",
      columns: [table.articleId, table.segmentId],
      foreignColumns: [segment.articleId, segment.id],
    }),
  ],
);
