import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, typedText } from "#shared/api/values.ts";
import { queryType } from "./thread.ts";

const token = z.string().max(100);
const range = z.object({ from: z.number().int(), to: z.number().int() });

/** A paragraph of the Korean; the sentence and the words in it that the question is about. */
export const passage = z.object({ text: z.string(), sentence: range.nullable(), words: range.nullable() });
export type Passage = z.infer<typeof passage>;

/** All that a link opens: one query, its sentence and its paragraph. No names, no other words, no ids of the desk. */
export const answerSheet = z
  .object({
    /** Names what is kept on the journalist's device, and nothing else. */
    sheet: z.string(),
    passages: z.array(passage),
    english: z.string().nullable().describe("The words of the English that are asked about"),
    question: z.string(),
    type: queryType.nullable(),
    readings: z.array(z.string()),
    dueAt: moment.nullable(),
    until: moment.describe("When the link runs out"),
    answers: z.array(z.object({ at: moment, reading: z.number().int().nullable(), body: z.string() })),
    correctable: z.string().nullable().describe("The sentence that may be corrected here"),
  })
  .meta({ id: "AnswerSheet" });
export type AnswerSheet = z.infer<typeof answerSheet>;

export const readAnswerSheet = endpoint({
  method: "POST",
  path: "/api/answer/read",
  summary: "What a link to the answer page opens; consumes nothing",
  access: "anyone",
  input: z.object({ token }),
  output: answerSheet,
  bodyLimit: 2_000,
});

export const openAnswerSheet = endpoint({
  method: "POST",
  path: "/api/answer/opening",
  summary: "Somebody has touched the answer page: the desk sees that the query was opened",
  access: "anyone",
  input: z.object({ token }),
  output: z.object({}),
  bodyLimit: 2_000,
});

export const sendAnswer = endpoint({
  method: "POST",
  path: "/api/answer",
  summary: "Answer a query without an account; sent twice under one name it is said once",
  access: "anyone",
  input: z.object({
    token,
    requestId: id,
    body: typedText(10_000, { min: 0 }).default(""),
    reading: z.number().int().min(0).max(5).nullable().default(null),
    correction: typedText(5_000, { min: 0 }).default(""),
  }),
  output: answerSheet,
  bodyLimit: 60_000,
});

export const renewAnswerLink = endpoint({
  method: "POST",
  path: "/api/answer/renewal",
  summary: "Ask for a new link; it is mailed to the address that the first one was for, and never shown here",
  access: "anyone",
  input: z.object({ token }),
  output: z.object({ mailed: z.boolean() }),
  bodyLimit: 2_000,
});
