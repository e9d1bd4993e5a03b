import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment, newId } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";
import { segment } from "#server/segments/table.ts";

export const waiver = pgTable(
  "waiver",
  {
    id: newId(),
    articleId: uuid("article_id").notNull(),
    segmentId: uuid("segment_id").notNull(),
    check: text("check_id").notNull(),
    key: text("key").notNull(),
    sourceDigest: text("source_digest").notNull(),
    targetDigest: text("target_digest").notNull(),
    reason: text("reason").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnBy: uuid("withdrawn_by").references(() => person.id),
  },
  (table) => [
    index("waiver_article").on(table.articleId),
    foreignKey({
      name: "waiver_segment_of_article",
      columns: [table.articleId, table.segmentId],
      foreignColumns: [segment.articleId, segment.id],
    }),
  ],
);
