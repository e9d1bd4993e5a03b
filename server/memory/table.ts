import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { article } from "#server/articles/table.ts";
import { bytes, moment, newId } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";

/** A file of pairs that somebody brought. Taking it back takes its pairs out of the memory. */
export const memoryImport = pgTable("memory_import", {
  id: newId(),
  name: text("name").notNull(),
  by: uuid("person_id").references(() => person.id),
  at: moment("at").notNull(),
  finishedAt: moment("finished_at"),
  withdrawnAt: moment("withdrawn_at"),
  pairs: integer("pairs").notNull().default(0),
  repeated: integer("repeated").notNull().default(0),
  malformed: integer("malformed").notNull().default(0),
  /** The first entries that could not be used: on which line, and why. */
  faults: jsonb("faults").$type<{ at: number; why: string }[]>().notNull().default([]),
  bytes: bigint("bytes", { mode: "number" }).notNull().default(0),
  bytesRead: bigint("bytes_read", { mode: "number" }).notNull().default(0),
  /** When the last piece of it came, or the last of its pairs went in: who reads a file is not silent for long. */
  heardAt: moment("heard_at"),
});

/** A file on its way into the memory; its pieces go as soon as it is read. */
export const memoryPiece = pgTable(
  "memory_piece",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => memoryImport.id),
    number: integer("number").notNull(),
    bytes: bytes("bytes").notNull(),
  },
  (table) => [primaryKey({ name: "memory_piece_pk", columns: [table.importId, table.number] })],
);

/**
 * What was said before: pairs of the newest edition of each article, paragraphs and their sentences, and pairs out of
 * files. Derived from the editions: rows go when the edition is withdrawn. Ids are given in the order of the commits.
 */
export const memoryPair = pgTable(
  "memory_pair",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity({ startWith: 1 }),
    source: text("source").notNull(),
    target: text("target").notNull(),
    sentence: boolean("sentence").notNull(),
    articleId: uuid("article_id").references(() => article.id),
    segmentId: uuid("segment_id"),
    /** What the paragraph is in its article; null for a pair out of a file. */
    kind: text("kind"),
    approvedBy: uuid("approved_by").references(() => person.id),
    importId: uuid("import_id").references(() => memoryImport.id),
    saidBy: text("said_by"),
    at: moment("at").notNull(),
    /** Names the two texts, so that a file brought twice leaves one pair. */
    texts: uuid("texts").notNull(),
  },
  (table) => [
    index("memory_pair_article").on(table.articleId),
    index("memory_pair_import").on(table.importId),
    uniqueIndex("memory_pair_texts").on(table.texts).where(sql`${table.importId} is not null`),
    check("memory_pair_origin", sql`(${table.articleId} is null) <> (${table.importId} is null)`),
  ],
);

/** Parts of the memory whose postings have been written; newer pairs are searched in each process. */
export const memoryPart = pgTable("memory_part", {
  part: integer("part").primaryKey(),
  pairs: integer("pairs").notNull(),
});

/** Key → places of the pairs that hold it, part by part (`writePlaces`). `part` is the first that a row tells of. */
export const memoryPosting = pgTable(
  "memory_posting",
  {
    side: text("side").notNull(),
    key: integer("key").notNull(),
    part: integer("part").notNull(),
    places: bytes("places").notNull(),
  },
  (table) => [
    primaryKey({ name: "memory_posting_pk", columns: [table.side, table.key, table.part] }),
    check("memory_posting_side", sql`${table.side} in ('source', 'target')`),
  ],
);
