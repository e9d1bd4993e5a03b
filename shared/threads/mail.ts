import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, nothing } from "#shared/api/values.ts";

/** Why a letter that came in was not taken for an answer. */
export const LETTER_PROBLEMS = ["no-query", "other-sender", "automatic", "empty", "closed", "no-access"] as const;
export const letterProblem = z.enum(LETTER_PROBLEMS);
export type LetterProblem = z.infer<typeof letterProblem>;

/** A letter that came in and belongs to no query, or could not be taken for its answer. */
export const incomingLetter = z
  .object({
    id,
    from: z.string(),
    subject: z.string(),
    text: z.string(),
    letter: z.string().nullable().describe("All of it and the names of what was attached, where that is more"),
    problem: letterProblem,
    receivedAt: moment,
    articleId: id.nullable(),
    threadId: id.nullable(),
    question: z.string().nullable(),
    outcome: z.enum(["taken", "set-aside"]).nullable(),
    handledBy: id.nullable(),
  })
  .meta({ id: "IncomingLetter" });
export type IncomingLetter = z.infer<typeof incomingLetter>;

export const listIncomingLetters = endpoint({
  method: "GET",
  path: "/api/mail",
  summary: "Letters that came in and were not taken for an answer",
  input: z.object({}),
  output: z.object({
    letters: z.array(incomingLetter),
    /** Queries that a letter could be the answer to. */
    queries: z.array(z.object({ threadId: id, articleId: id, question: z.string() })),
  }),
});

export const takeIncomingLetter = endpoint({
  method: "PUT",
  path: "/api/mail/:mailId/answer",
  summary: "Take the letter for the journalist's answer to this query",
  input: z.object({ mailId: id, queryId: id }),
  output: nothing,
});

export const setLetterAside = endpoint({
  method: "PUT",
  path: "/api/mail/:mailId/set-aside",
  summary: "The letter is no answer; it stays in the list of those that were seen to",
  input: z.object({ mailId: id }),
  output: nothing,
});

/** For mail providers that hand letters over by HTTP instead of SMTP. The key travels as `Authorization: Bearer …`. */
export const handInLetter = endpoint({
  method: "POST",
  path: "/api/mail",
  summary: "Hand in a letter that a mail provider has received",
  access: "anyone",
  input: z.object({
    to: z.array(z.string().max(320)).min(1).max(50).describe("Whom the envelope names"),
    raw: z.string().max(2_000_000).describe("The whole letter as it came (RFC 5322), in base64"),
  }),
  output: z.object({ answered: z.boolean() }),
  bodyLimit: 2_100_000,
});
