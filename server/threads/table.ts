import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { sourceParagraph } from "#server/articles/table.ts";
import { moment, newId, SEARCHED } from "#server/db/columns.ts";
import { person } from "#server/people/table.ts";
import { segment } from "#server/segments/table.ts";
import { term } from "#server/terms/table.ts";
import type { Anchor } from "#shared/threads/thread.ts";

export const thread = pgTable(
  "thread",
  {
    id: newId(),
    articleId: uuid("article_id").notNull(),
    segmentId: uuid("segment_id").notNull(),
    kind: text("kind").notNull(),
    /** Moves with its words: mapped through every batch of steps. */
    anchor: jsonb("anchor").$type<Anchor>().notNull(),
    body: text("body").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    mentions: uuid("mentions").array().notNull().default([]),
    addressedTo: uuid("addressed_to").references(() => person.id),
    blocking: boolean("blocking").notNull().default(false),
    type: text("type"),
    readings: jsonb("readings").$type<string[]>().notNull().default([]),
    dueAt: moment("due_at"),
    /** Its words were kept as long as the policy says. */
    erasedAt: moment("erased_at"),
  },
  (table) => [
    unique("thread_of_article").on(table.articleId, table.id),
    index("thread_segment").on(table.segmentId),
    index("thread_search").using("gin", sql`search_keys(${table.body})`).with(SEARCHED),
    index("thread_addressee").on(table.addressedTo),
    foreignKey({
      name: "thread_segment_of_article",
      columns: [table.articleId, table.segmentId],
      foreignColumns: [segment.articleId, segment.id],
    }),
    check("thread_kind", sql`${table.kind} in ('comment', 'query')`),
    check("thread_addressee_of_query", sql`${table.kind} <> 'query' or ${table.addressedTo} is not null`),
  ],
);

/** Append-only by trigger. The state of a thread is what was last done in it. */
export const message = pgTable(
  "message",
  {
    id: newId(),
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    articleId: uuid("article_id").notNull(),
    threadId: uuid("thread_id").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    act: text("act").notNull(),
    body: text("body").notNull().default(""),
    reading: integer("reading"),
    onBehalf: boolean("on_behalf").notNull().default(false),
    assignedTo: uuid("assigned_to").references(() => person.id),
    mentions: uuid("mentions").array().notNull().default([]),
    via: text("via").notNull().default("desk"),
    /** Of a mail, where it held more than `body`: all of it. */
    letter: text("letter"),
    /** Makes an answer that was sent twice over a bad network one answer. */
    requestId: uuid("request_id").unique("message_request"),
  },
  (table) => [
    check("message_via", sql`${table.via} in ('desk', 'link', 'mail')`),
    unique("message_of_thread").on(table.threadId, table.id),
    index("message_article").on(table.articleId, table.number),
    index("message_search").using("gin", sql`search_keys(${table.body})`).with(SEARCHED),
    index("message_thread").on(table.threadId, table.number),
    foreignKey({
      name: "message_thread_of_article",
      columns: [table.articleId, table.threadId],
      foreignColumns: [thread.articleId, thread.id],
    }),
  ],
);

/** How far a query has got on its way to the journalist. Append-only by trigger. */
export const queryStep = pgTable(
  "query_step",
  {
    id: newId(),
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    articleId: uuid("article_id").notNull(),
    threadId: uuid("thread_id").notNull(),
    act: text("act").notNull(),
    via: text("via").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    index("query_step_thread").on(table.threadId, table.number),
    index("query_step_article").on(table.articleId, table.number),
    foreignKey({
      name: "query_step_thread_of_article",
      columns: [table.articleId, table.threadId],
      foreignColumns: [thread.articleId, thread.id],
    }),
    check("query_step_act", sql`${table.act} in ('sent', 'opened', 'reminded', 'escalated')`),
    check("query_step_via", sql`${table.via} in ('desk', 'link', 'mail')`),
  ],
);

/** A link to the answer page of one query. The desk holds the digest of its token only. */
export const answerLink = pgTable(
  "answer_link",
  {
    id: newId(),
    articleId: uuid("article_id").notNull(),
    threadId: uuid("thread_id").notNull(),
    tokenHash: text("token_hash").notNull().unique("answer_link_token"),
    /** Null: made by the desk itself, for a mail. */
    madeBy: uuid("made_by").references(() => person.id),
    madeAt: moment("made_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
    /** When its holder asked for the next one. */
    renewalAskedAt: moment("renewal_asked_at"),
  },
  (table) => [
    index("answer_link_thread").on(table.threadId),
    index("answer_link_article").on(table.articleId),
    foreignKey({
      name: "answer_link_thread_of_article",
      columns: [table.articleId, table.threadId],
      foreignColumns: [thread.articleId, thread.id],
    }),
  ],
);

/** A sentence of the Korean as the journalist would have it. What was proposed never changes; it is decided once. */
export const sourceProposal = pgTable(
  "source_proposal",
  {
    id: newId(),
    articleId: uuid("article_id").notNull(),
    threadId: uuid("thread_id").notNull(),
    messageId: uuid("message_id").notNull(),
    sourceParagraphId: uuid("source_paragraph_id").notNull(),
    was: text("was").notNull(),
    becomes: text("becomes").notNull(),
    decision: text("decision"),
    decidedBy: uuid("decided_by").references(() => person.id),
    decidedAt: moment("decided_at"),
  },
  (table) => [
    index("source_proposal_article").on(table.articleId),
    foreignKey({
      name: "source_proposal_thread_of_article",
      columns: [table.articleId, table.threadId],
      foreignColumns: [thread.articleId, thread.id],
    }),
    foreignKey({
      name: "source_proposal_message_of_thread",
      columns: [table.threadId, table.messageId],
      foreignColumns: [message.threadId, message.id],
    }),
    foreignKey({
      name: "source_proposal_paragraph_of_article",
      columns: [table.articleId, table.sourceParagraphId],
      foreignColumns: [sourceParagraph.articleId, sourceParagraph.id],
    }),
    check("source_proposal_decision", sql`${table.decision} in ('accepted', 'declined')`),
    check(
      "source_proposal_decided",
      sql`(${table.decision} is null) = (${table.decidedBy} is null) and (${table.decision} is null) = (${table.decidedAt} is null)`,
    ),
  ],
);

/** What was answered, kept on an entry of the term base. What it says never changes; it is taken off once. */
export const termNote = pgTable(
  "term_note",
  {
    id: newId(),
    articleId: uuid("article_id").notNull(),
    threadId: uuid("thread_id").notNull(),
    messageId: uuid("message_id").notNull(),
    termId: uuid("term_id")
      .notNull()
      .references(() => term.id),
    words: text("words").notNull(),
    /** The entry was begun with this note. */
    began: boolean("began").notNull(),
    by: uuid("person_id")
      .notNull()
      .references(() => person.id),
    at: moment("at").notNull(),
    droppedBy: uuid("dropped_by").references(() => person.id),
    droppedAt: moment("dropped_at"),
  },
  (table) => [
    index("term_note_article").on(table.articleId),
    index("term_note_term").on(table.termId),
    foreignKey({
      name: "term_note_thread_of_article",
      columns: [table.articleId, table.threadId],
      foreignColumns: [thread.articleId, thread.id],
    }),
    foreignKey({
      name: "term_note_message_of_thread",
      columns: [table.threadId, table.messageId],
      foreignColumns: [message.threadId, message.id],
    }),
    check("term_note_dropped", sql`(${table.droppedBy} is null) = (${table.droppedAt} is null)`),
  ],
);

/** A letter that came in and was not taken for an answer. None is dropped: somebody decides about each. */
export const incomingLetter = pgTable(
  "incoming_letter",
  {
    id: newId(),
    /** The same for every delivery of the same letter. */
    requestId: uuid("request_id").notNull().unique("incoming_letter_once"),
    articleId: uuid("article_id"),
    threadId: uuid("thread_id"),
    from: text("sender").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    /** All of it, where that is more than `text`. */
    letter: text("letter"),
    problem: text("problem").notNull(),
    receivedAt: moment("received_at").notNull(),
    outcome: text("outcome"),
    handledBy: uuid("handled_by").references(() => person.id),
    handledAt: moment("handled_at"),
  },
  (table) => [
    index("incoming_letter_received").on(table.receivedAt),
    foreignKey({
      name: "incoming_letter_thread_of_article",
      columns: [table.articleId, table.threadId],
      foreignColumns: [thread.articleId, thread.id],
    }),
    check("incoming_letter_outcome", sql`${table.outcome} in ('taken', 'set-aside')`),
    check("incoming_letter_handled", sql`(${table.outcome} is null) = (${table.handledBy} is null)`),
  ],
);
