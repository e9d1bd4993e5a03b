import { z } from "zod";
import { id, moment, typedText } from "#shared/api/values.ts";
import { termNote } from "./term-note.ts";

/** A comment is to the desk; a query is to the journalist, answered and then resolved. */
export const threadKind = z.enum(["comment", "query"]);
export type ThreadKind = z.infer<typeof threadKind>;

export const QUERY_TYPES = ["meaning", "name-or-number", "source-safety", "error-in-korean"] as const;
export const queryType = z.enum(QUERY_TYPES);

/**
 * What a thread is about: words of the Korean (characters of one source paragraph), words of the English (characters of
 * the segment's text, with those that are only suggested), or the whole segment. `quote` is what the words were when the thread was opened.
 */
export const anchor = z
  .discriminatedUnion("side", [
    z.object({ side: z.literal("segment") }),
    z.object({
      side: z.literal("source"),
      sourceParagraphId: id,
      from: z.number().int().min(0),
      to: z.number().int().min(0),
      quote: z.string().max(2_000),
      /** The words are not in the text any more; the quote says what they were. */
      orphaned: z.boolean().default(false),
    }),
    z.object({
      side: z.literal("target"),
      from: z.number().int().min(0),
      to: z.number().int().min(0),
      quote: z.string().max(2_000),
      orphaned: z.boolean().default(false),
    }),
  ])
  .meta({ id: "Anchor" });
export type Anchor = z.infer<typeof anchor>;

/** By which way something reached the desk: somebody signed in, the answer page, or a reply to a mail. */
export const via = z.enum(["desk", "link", "mail"]);
export type Via = z.infer<typeof via>;

/** How far a query has got on its way to the journalist. */
export const queryStep = z
  .object({ act: z.enum(["sent", "opened", "reminded", "escalated"]), at: moment, via })
  .meta({ id: "QueryStep" });
export type QueryStep = z.infer<typeof queryStep>;

/** A sentence of the Korean that the journalist says is wrong, and what it should be. An editor accepts it or declines. */
export const proposal = z
  .object({
    id,
    messageId: id,
    sourceParagraphId: id,
    was: z.string(),
    becomes: z.string(),
    decision: z.enum(["accepted", "declined"]).nullable(),
    decidedBy: id.nullable(),
    decidedAt: moment.nullable(),
  })
  .meta({ id: "SourceProposal" });
export type SourceProposal = z.infer<typeof proposal>;

export const messageBody = typedText(10_000);
export const reading = typedText(300);

/** One thing said in a thread. Acts (assign, resolve…) are messages too, so that the thread reads as it happened. */
export const message = z
  .object({
    id,
    by: id,
    at: moment,
    act: z.enum(["reply", "answer", "assignment", "resolution", "reopening", "withdrawal"]),
    body: z.string(),
    /** The offered reading that the journalist chose, from 0. */
    reading: z.number().int().nullable(),
    /** An editor answered for the journalist. */
    onBehalf: z.boolean(),
    assignedTo: id.nullable(),
    mentions: z.array(id),
    via,
    /** Of a mail, where it held more than `body`: all of it, with the names of what was attached. */
    letter: z.string().nullable(),
  })
  .meta({ id: "Message" });
export type Message = z.infer<typeof message>;

/** A query goes all the way; a comment is open until it is resolved or withdrawn. */
export const threadState = z.enum(["open", "sent", "opened", "answered", "resolved", "withdrawn"]);
export type ThreadState = z.infer<typeof threadState>;

export const thread = z
  .object({
    id,
    articleId: id,
    segmentId: id,
    kind: threadKind,
    anchor,
    body: z.string(),
    by: id,
    at: moment,
    mentions: z.array(id),
    /** Queries only. */
    addressedTo: id.nullable(),
    blocking: z.boolean(),
    type: queryType.nullable(),
    readings: z.array(z.string()),
    dueAt: moment.nullable(),
    messages: z.array(message),
    steps: z.array(queryStep),
    proposals: z.array(proposal),
    /** What was answered and is kept on terms. */
    notes: z.array(termNote),
    /** Until when a link to the answer page opens it; null when none does. */
    linkUntil: moment.nullable(),
    /** When its words were erased by policy. */
    erasedAt: moment.nullable(),
    state: threadState,
    assignedTo: id.nullable(),
  })
  .meta({ id: "Thread" });
export type Thread = z.infer<typeof thread>;
