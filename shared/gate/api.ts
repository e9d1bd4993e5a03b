import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, reason } from "#shared/api/values.ts";
import { policies } from "#shared/people/policies.ts";
import { gateLine } from "./line.ts";
import { answer, signOff } from "./sign-off.ts";

export const readGate = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/gate",
  summary: "What stands between an article and publication",
  input: z.object({ articleId: id }),
  output: z.object({ lines: z.array(gateLine), open: z.boolean() }),
});

export const overrideGateLine = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/gate/overrides",
  summary: "Let a named line not stand in the way; the reason stays in the record for ever",
  input: z.object({ articleId: id, key: z.string().min(1).max(300), reason }),
  output: z.object({ lines: z.array(gateLine), open: z.boolean() }),
});

const counted = z.object({
  paragraphs: z.number().int(),
  articles: z.number().int(),
  published: z.number().int().describe("How many of these articles are published"),
});

export const weighPolicies = endpoint({
  method: "GET",
  path: "/api/policies/consequences",
  summary: "How many paragraphs would lose or gain their approval under other rules of approval",
  input: z.object({ fourEyes: policies.shape.fourEyes.unwrap(), approvalsRequired: z.enum(["1", "2"]) }),
  output: z.object({ lost: counted, gained: counted }),
});

export const readSignOff = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/sign-off",
  summary: "Who has answered for the sources of a restricted article, for the words that it has now",
  input: z.object({ articleId: id }),
  output: signOff,
});

export const giveSignOff = endpoint({
  method: "PUT",
  path: "/api/articles/:articleId/sign-off",
  summary: "Answer for the sources of a restricted article: all of the questions, or those that one can answer",
  input: z.object({ articleId: id, texts: z.string().max(64), answers: z.array(answer).min(1).max(20) }),
  output: signOff,
});

export const withdrawSignOff = endpoint({
  method: "DELETE",
  path: "/api/articles/:articleId/sign-off",
  summary: "Take back what was answered for these words: nothing is published before somebody answers again",
  input: z.object({ articleId: id }),
  output: signOff,
});

export const eraseSignOffWords = endpoint({
  method: "DELETE",
  path: "/api/articles/:articleId/sign-off/words",
  summary:
    "Erase for good what was written in answers for the sources, of these words and of earlier ones; that it was answered stays",
  input: z.object({ articleId: id }),
  output: signOff,
});
