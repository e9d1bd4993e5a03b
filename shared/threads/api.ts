import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, typedText } from "#shared/api/values.ts";
import { anchor, messageBody, queryType, reading, thread } from "./thread.ts";

const mentions = z.array(id).max(50).default([]);
const oneThread = z.object({ threadId: id });

export const listThreads = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/threads",
  summary: "Every conversation of an article",
  input: z.object({ articleId: id }),
  output: z.object({ threads: z.array(thread) }),
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
