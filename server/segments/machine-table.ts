import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { article } from "#server/articles/table.ts";
import { moment } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";
import type { MachineOrigin } from "#shared/segments/machine-api.ts";
import { segment } from "./table.ts";

/** Sentences that a machine wrote, by their names: no words. Only their confirmation changes, by trigger. */
export const machineSentence = pgTable(
  "machine_sentence",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => article.id),
    key: text("key").notNull(),
    origin: text("origin").$type<MachineOrigin>().notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    /** The paragraph in which it was read against the Korean. */
    confirmedIn: uuid("confirmed_in"),
    confirmedBy: uuid("confirmed_by").references(() => person.id),
    confirmedAt: moment("confirmed_at"),
  },
  (table) => [
    primaryKey({ name: "machine_sentence_pk", columns: [table.articleId, table.key] }),
    index("machine_sentence_unedited").on(table.articleId).where(sql`${table.confirmedAt} is null`),
    foreignKey({
      name: "machine_sentence_confirmed_in",
      columns: [table.articleId, table.confirmedIn],
      foreignColumns: [segment.articleId, segment.id],
    }),
    check("machine_sentence_origin", sql`${table.origin} in ('paste', 'intake', 'draft')`),
    check(
      "machine_sentence_confirmed_whole",
      sql`(${table.confirmedAt} is null) = (${table.confirmedBy} is null) and (${table.confirmedAt} is null) = (${table.confirmedIn} is null)`,
    ),
  ],
);
