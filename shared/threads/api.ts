import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, typedText } from "#shared/api/values.ts";
import { termValues } from "#shared/terms/term.ts";
import { noteWords } from "./term-note.ts";
import { anchor, messageBody, queryType, reading, thread } from "./thread.ts";

const mentions = z.array(id).max(50).default([]);
const oneThread = z.object({ threadId: id });

export const listThreads = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/threads",
  summary: "Every conversation of an article",
  input: z.object({ articleId: id }),
  output: z.object({
    threads: z.array(thread),
    /** Where the feed stood when they were read: ask `changesSince` from here. */
    lastEvent: z.number().int(),
  }),
});

export const openComment = endpoint({
  method: "POST",
  path: "/api/segments/:segmentId/comments",
  summary: "Comment on words, or on a whole paragraph",
  input: z.object({ segmentId: id, anchor, body: messageBody, mentions }),
  output: thread,
});

export const openQuery = endpoint({
  method: "POST",
  path: "/api/segments/:segmentId/queries",
  summary: "Ask the journalist",
  input: z.object({
    segmentId: id,
    anchor,
    body: messageBody,
    addressedTo: id.optional().describe("A journalist of the article; the first one where absent"),
    blocking: z.boolean().default(false),
    type: queryType.nullable().default(null),
    readings: z.array(reading).max(6).default([]),
    dueAt: moment.nullable().default(null),
    mentions,
  }),
  output: thread,
});

export const reply = endpoint({
  method: "POST",
  path: "/api/threads/:threadId/replies",
  summary: "Reply",
  input: oneThread.extend({ body: messageBody, mentions }),
  output: thread,
});

export const answerQuery = endpoint({
  method: "POST",
  path: "/api/threads/:threadId/answers",
  summary: "Answer a query: choose a reading, or say it in words, or both",
  input: oneThread.extend({
    body: typedText(10_000, { min: 0 }).default(""),
    reading: z.number().int().min(0).max(5).nullable().default(null),
    correction: typedText(5_000, { min: 0 }).default("").describe("The sentence of the Korean as it should be"),
  }),
  output: thread,
});

export const assignThread = endpoint({
  method: "PUT",
  path: "/api/threads/:threadId/assignee",
  summary: "Say whom this waits for",
  input: oneThread.extend({ personId: id.nullable() }),
  output: thread,
});

export const resolveThread = endpoint({
  method: "PUT",
  path: "/api/threads/:threadId/resolution",
  summary: "Resolve, with the outcome",
  input: oneThread.extend({ outcome: typedText(2_000, { min: 0 }).default("") }),
  output: thread,
});

export const reopenThread = endpoint({
  method: "DELETE",
  path: "/api/threads/:threadId/resolution",
  summary: "Reopen a resolved or withdrawn conversation",
  input: oneThread,
  output: thread,
});

export const withdrawThread = endpoint({
  method: "PUT",
  path: "/api/threads/:threadId/withdrawal",
  summary: "Withdraw a query or comment that is not needed any more",
  input: oneThread.extend({ reason: typedText(1_000, { min: 0 }).default("") }),
  output: thread,
});

export const openedQuery = endpoint({
  method: "PUT",
  path: "/api/threads/:threadId/opening",
  summary: "The journalist has the query before them",
  input: oneThread,
  output: thread,
});

export const makeAnswerLink = endpoint({
  method: "POST",
  path: "/api/threads/:threadId/links",
  summary: "A link to the answer page, to hand over in another way than by mail; shown once",
  input: oneThread,
  output: z.object({ link: z.url(), thread }),
});

export const revokeAnswerLinks = endpoint({
  method: "DELETE",
  path: "/api/threads/:threadId/links",
  summary: "End every link to the answer page of this query",
  input: oneThread,
  output: thread,
});

export const decideProposal = endpoint({
  method: "PUT",
  path: "/api/threads/:threadId/proposals/:proposalId/decision",
  summary: "Accept or decline the journalist's correction of a sentence",
  input: oneThread.extend({ proposalId: id, decision: z.enum(["accepted", "declined"]) }),
  output: thread,
});

export const keepNote = endpoint({
  method: "POST",
  path: "/api/threads/:threadId/notes",
  summary: "Keep what was answered as a note on an entry of the term base, or begin an entry with it",
  input: oneThread.extend({
    words: noteWords,
    on: z.union([z.object({ termId: id }), z.object({ values: termValues })]),
  }),
  output: thread,
});

export const dropNote = endpoint({
  method: "DELETE",
  path: "/api/threads/:threadId/notes/:noteId",
  summary: "Take a note off its entry again; an entry that was begun with it is retired",
  input: oneThread.extend({ noteId: id }),
  output: thread,
});
