import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { article } from "#server/articles/table.ts";
import { moment, newId } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";
import type { TermValues } from "#shared/terms/term.ts";

/** The term base as it is now. */
export const term = pgTable(
  "term",
  {
    id: newId(),
    /** The headword once more, to find and sort by. */
    headword: text("headword").notNull(),
    values: jsonb("values").$type<TermValues>().notNull(),
    version: integer("version").notNull(),
    decidedBy: uuid("decided_by").references(() => person.id),
    decidedAt: moment("decided_at").notNull(),
    retired: boolean("retired").notNull().default(false),
  },
  (table) => [index("term_headword").on(table.headword)],
);

/** What was decided about an entry, each time: append-only by trigger. */
export const termVersion = pgTable(
  "term_version",
  {
    termId: uuid("term_id")
      .notNull()
      .references(() => term.id),
    version: integer("version").notNull(),
    values: jsonb("values").$type<TermValues>().notNull(),
    retired: boolean("retired").notNull(),
    by: uuid("person_id").references(() => person.id),
    at: moment("at").notNull(),
    /** The import that it came with; taking that back goes by this. */
    importId: uuid("import_id"),
  },
  (table) => [
    primaryKey({ name: "term_version_pk", columns: [table.termId, table.version] }),
    index("term_version_import").on(table.importId),
  ],
);

export const termProposal = pgTable("term_proposal", {
  id: newId(),
  termId: uuid("term_id").references(() => term.id),
  values: jsonb("values").$type<TermValues>().notNull(),
  reason: text("reason"),
  by: uuid("person_id")
    .notNull()
    .references(() => person.id),
  at: moment("at").notNull(),
  articleId: uuid("article_id").references(() => article.id),
  accepted: boolean("accepted"),
  decidedBy: uuid("decided_by").references(() => person.id),
  decidedAt: moment("decided_at"),
  decisionReason: text("decision_reason"),
});

/** One row, changed by every decision: whoever keeps what was read of the term base sees at once whether it still holds. */
export const termState = pgTable("term_state", {
  one: boolean("one").primaryKey().default(true),
  base: uuid("base").notNull().defaultRandom(),
  version: integer("version").notNull(),
});
