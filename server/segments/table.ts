import { sql } from "drizzle-orm";
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, real, text, unique, uuid } from "drizzle-orm/pg-core";
import { article, image, sourceParagraph } from "#server/articles/table.ts";
import { moment, newId } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";
import type { DocumentJson } from "#shared/document/document.ts";
import type { StepJson } from "#shared/segments/api.ts";

export const segment = pgTable(
  "segment",
  {
    id: newId(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => article.id),
    position: integer("position").notNull(),
    kind: text("kind").notNull(),
    document: jsonb("document").$type<DocumentJson>().notNull(),
    text: text("text").notNull(),
    version: integer("version").notNull().default(0),
    sourceDigest: text("source_digest").notNull(),
    targetDigest: text("target_digest").notNull(),
    /** Who wrote any of the present English since it was last approved. */
    authors: uuid("authors").array().notNull().default([]),
    writtenAt: moment("written_at"),
    writtenBy: uuid("written_by").references(() => person.id),
    confidence: real("confidence"),
    imageId: uuid("image_id"),
    /** Joined into another row; its text and history stay readable. */
    removedAt: moment("removed_at"),
  },
  (table) => [
    unique("segment_of_article").on(table.articleId, table.id),
    index("segment_order").on(table.articleId, table.position),
    foreignKey({
      name: "segment_image",
      columns: [table.articleId, table.imageId],
      foreignColumns: [image.articleId, image.id],
    }),
  ],
);

/** Which Korean paragraphs stand in which segment. A paragraph stands in one segment at the most. */
export const segmentSource = pgTable(
  "segment_source",
  {
    articleId: uuid("article_id").notNull(),
    segmentId: uuid("segment_id").notNull(),
    sourceParagraphId: uuid("source_paragraph_id").notNull(),
  },
  (table) => [
    primaryKey({ name: "segment_source_pk", columns: [table.sourceParagraphId] }),
    index("segment_source_segment").on(table.segmentId),
    foreignKey({
      name: "segment_source_segment_of_article",
      columns: [table.articleId, table.segmentId],
      foreignColumns: [segment.articleId, segment.id],
    }),
    foreignKey({
      name: "segment_source_paragraph_of_article",
      columns: [table.articleId, table.sourceParagraphId],
      foreignColumns: [sourceParagraph.articleId, sourceParagraph.id],
    }),
  ],
);

/**
 * The Korean that has stood beside a segment, since when. Append-only: an approval names a digest, and this says which
 * words it was given over; a moment names the newest until then.
 */
export const sourceState = pgTable(
  "source_state",
  {
    articleId: uuid("article_id").notNull(),
    segmentId: uuid("segment_id").notNull(),
    digest: text("digest").notNull(),
    /** Its paragraphs in the order of the Korean. */
    paragraphs: text("paragraphs").array().notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ name: "source_state_pk", columns: [table.segmentId, table.at, table.digest] }),
    foreignKey({
      name: "source_state_segment",
      columns: [table.articleId, table.segmentId],
      foreignColumns: [segment.articleId, segment.id],
    }),
  ],
);

/** Every keystroke that was ever acknowledged, in order. */
export const stepBatch = pgTable(
  "step_batch",
  {
    articleId: uuid("article_id").notNull(),
    segmentId: uuid("segment_id").notNull(),
    /** The version that the segment has after this batch. */
    version: integer("version").notNull(),
    batchId: uuid("batch_id").notNull(),
    clientId: text("client_id").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    steps: jsonb("steps").$type<StepJson[]>().notNull(),
    /** SHA-256 of the steps as they were sent: the same batch id with other contents is refused. */
    contents: text("contents").notNull(),
    targetDigest: text("target_digest").notNull(),
    authors: uuid("authors").array().notNull(),
    /** In the first batch: the text that it found, and whose that was. It came with an import; no batch led to it. */
    foundDigest: text("found_digest"),
    foundAuthors: uuid("found_authors").array(),
    foundDocument: jsonb("found_document").$type<DocumentJson>(),
  },
  (table) => [
    primaryKey({ name: "step_batch_pk", columns: [table.segmentId, table.version] }),
    unique("step_batch_once").on(table.segmentId, table.batchId),
    index("step_batch_digest").on(table.targetDigest, table.segmentId),
    index("step_batch_at").using("brin", table.at),
    index("step_batch_found").on(table.segmentId, table.foundDigest).where(sql`${table.foundDigest} is not null`),
    foreignKey({
      name: "step_batch_segment",
      columns: [table.articleId, table.segmentId],
      foreignColumns: [segment.articleId, segment.id],
    }),
  ],
);
