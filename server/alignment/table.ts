import { bigint, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { article } from "#server/articles/table.ts";
import { moment, newId } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";
import type { DocumentJson } from "#shared/document/document.ts";

/** A row of the alignment as it was before or after a correction. */
export interface RowSnapshot {
  segmentId: string;
  position: number;
  removed: boolean;
  source: string[];
  document: DocumentJson;
  targetDigest: string;
  authors: string[];
  confidence: number | null;
}

/** Corrections of the alignment, each with what it would take to undo it. Append-only: an undo is a change of its own. */
export const alignmentChange = pgTable(
  "alignment_change",
  {
    id: newId(),
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => article.id),
    act: text("act").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    structure: integer("structure").notNull(),
    before: jsonb("before").$type<RowSnapshot[]>().notNull(),
    after: jsonb("after").$type<RowSnapshot[]>().notNull(),
    /** Threads that went from one row to another: thread id → row before. */
    threads: jsonb("threads").$type<Record<string, string>>().notNull().default({}),
    undoes: uuid("undoes").unique("alignment_change_undone_once"),
  },
  (table) => [index("alignment_change_article").on(table.articleId, table.number)],
);
