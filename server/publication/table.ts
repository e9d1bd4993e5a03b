import { boolean, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { article } from "#server/articles/table.ts";
import { moment, newId } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";
import { segment } from "#server/segments/table.ts";
import type { Manifest, PublishedText } from "#shared/publication/edition.ts";

/** An immutable published snapshot. A trigger refuses it unless every segment carries valid approvals or an override. */
export const edition = pgTable(
  "edition",
  {
    id: newId(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => article.id),
    number: integer("number").notNull(),
    kind: text("kind").notNull(),
    notice: text("notice"),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    text: jsonb("text").$type<PublishedText>().notNull(),
    html: text("html").notNull(),
    plain: text("plain").notNull(),
    manifest: jsonb("manifest").$type<Manifest>().notNull(),
    signature: text("signature").notNull(),
  },
  (table) => [
    unique("edition_number").on(table.articleId, table.number),
    unique("edition_of_article").on(table.articleId, table.id),
  ],
);

export const editionSegment = pgTable(
  "edition_segment",
  {
    articleId: uuid("article_id").notNull(),
    editionId: uuid("edition_id").notNull(),
    segmentId: uuid("segment_id").notNull(),
    position: integer("position").notNull(),
    kind: text("kind").notNull(),
    sourceText: text("source_text").notNull(),
    targetText: text("target_text").notNull(),
    sourceDigest: text("source_digest").notNull(),
    targetDigest: text("target_digest").notNull(),
    version: integer("version").notNull(),
    omitted: boolean("omitted").notNull(),
  },
  (table) => [
    primaryKey({ name: "edition_segment_pk", columns: [table.editionId, table.segmentId] }),
    foreignKey({
      name: "edition_segment_edition",
      columns: [table.articleId, table.editionId],
      foreignColumns: [edition.articleId, edition.id],
    }),
    foreignKey({
      name: "edition_segment_segment",
      columns: [table.articleId, table.segmentId],
      foreignColumns: [segment.articleId, segment.id],
    }),
  ],
);
