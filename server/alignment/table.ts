import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { article } from "#server/articles/table.ts";
import { bytes, moment, newId } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";
import type { Kind } from "#shared/articles/kind.ts";
import type { DocumentJson } from "#shared/document/document.ts";
import type { Anchor } from "#shared/threads/thread.ts";

/** A row of the alignment as it was before or after a correction. */
export interface RowSnapshot {
  segmentId: string;
  kind: Kind;
  source: string[];
  document: DocumentJson;
  authors: string[];
  confidence: number | null;
  imageId: string | null;
}

/** Where a conversation belongs, and on which words it stands. */
export interface ThreadHome {
  segmentId: string;
  anchor: Anchor;
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
    /** Conversations of the rows before, by thread id. */
    threads: jsonb("threads").$type<Record<string, ThreadHome>>().notNull().default({}),
    undoes: uuid("undoes").unique("alignment_change_undone_once"),
  },
  (table) => [index("alignment_change_article").on(table.articleId, table.number)],
);

/** The words that the desk's own pairs relate: one row, made anew as a whole. Derived from the memory. */
export const alignmentLexicon = pgTable(
  "alignment_lexicon",
  {
    one: boolean("one").primaryKey().default(true),
    /** Counts the learnings; 0: nothing was learnt yet. */
    number: integer("number").notNull().default(0),
    /** `writeLexicon`, gzipped. */
    words: bytes("words"),
    forms: integer("forms").notNull().default(0),
    pairs: integer("pairs").notNull().default(0),
    links: integer("links").notNull().default(0),
    newest: text("newest").notNull().default(""),
    learntAt: moment("learnt_at"),
    /** A node has been learning since; for a while the others leave it to it. */
    claimedAt: moment("claimed_at"),
  },
  (table) => [check("alignment_lexicon_one", sql`${table.one}`)],
);
