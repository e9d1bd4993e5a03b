import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, moment, newId, SEARCHED } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";

export const article = pgTable(
  "article",
  {
    id: newId(),
    restricted: boolean("restricted").notNull().default(false),
    dueAt: moment("due_at"),
    embargoUntil: moment("embargo_until"),
    koreanPublishedAt: moment("korean_published_at"),
    /** Counts changes of the alignment, so that a correction made on an old picture is refused. */
    structure: integer("structure").notNull().default(0),
    /** Edited credit lines; null: generated from who did the work. */
    credits: jsonb("credits").$type<string[]>(),
    /** Since when it is off the desk, by whom and why; null on the desk. */
    archivedAt: moment("archived_at"),
    archivedBy: uuid("archived_by").references(() => person.id),
    archiveReason: text("archive_reason"),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => person.id),
    createdAt: moment("created_at").notNull().defaultNow(),
    /** Makes a second press of the create button harmless. */
    requestId: uuid("request_id").notNull().unique("article_request"),
  },
  (table) => [
    index("article_created").on(table.createdAt),
    check(
      "article_archived_whole",
      sql`num_nulls(${table.archivedAt}, ${table.archivedBy}, ${table.archiveReason}) in (0, 3)`,
    ),
  ],
);

export const articleMember = pgTable(
  "article_member",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => article.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    part: text("part").notNull(),
    credit: jsonb("credit").notNull().default({ as: "undecided" }),
    addedAt: moment("added_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: "article_member_pk", columns: [table.articleId, table.personId] }),
    index("article_member_person").on(table.personId),
    check("article_member_part", sql`${table.part} in ('translator', 'editor', 'journalist')`),
  ],
);

/** Re-encoded pictures without metadata; they live in the database so that one backup is everything. */
export const image = pgTable(
  "image",
  {
    id: newId(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => article.id),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    sha256: text("sha256").notNull(),
    bytes: bytes("bytes").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [unique("image_of_article").on(table.articleId, table.id)],
);

/** One import of the Korean. A later one never overwrites an earlier one. */
export const sourceVersion = pgTable(
  "source_version",
  {
    id: newId(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => article.id),
    number: integer("number").notNull(),
    originalName: text("original_name"),
    original: bytes("original"),
    /** Why the Korean was corrected; null for a version that was brought in whole. */
    reason: text("reason"),
    importedBy: uuid("imported_by")
      .notNull()
      .references(() => person.id),
    importedAt: moment("imported_at").notNull().defaultNow(),
  },
  (table) => [
    unique("source_version_number").on(table.articleId, table.number),
    unique("source_version_of_article").on(table.articleId, table.id),
  ],
);

export const sourceParagraph = pgTable(
  "source_paragraph",
  {
    id: newId(),
    articleId: uuid("article_id").notNull(),
    sourceVersionId: uuid("source_version_id").notNull(),
    position: integer("position").notNull(),
    kind: text("kind").notNull(),
    text: text("text").notNull(),
  },
  (table) => [
    unique("source_paragraph_position").on(table.sourceVersionId, table.position),
    unique("source_paragraph_of_article").on(table.articleId, table.id),
    index("source_paragraph_search").using("gin", sql`search_keys(${table.text})`).with(SEARCHED),
    foreignKey({
      name: "source_paragraph_version",
      columns: [table.articleId, table.sourceVersionId],
      foreignColumns: [sourceVersion.articleId, sourceVersion.id],
    }),
  ],
);
