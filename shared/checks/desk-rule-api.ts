import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id } from "#shared/api/values.ts";
import { deskRule, deskRuleValues } from "./desk-rule.ts";

/** `proof` of the last stretch of a trial: a rule is switched on by who has tried it on everything that stands on the desk. */
const proof = z.string().max(100).nullable().default(null);

export const listDeskRules = endpoint({
  method: "GET",
  path: "/api/desk-rules",
  summary: "The rules that the chief has added to the checks",
  input: z.object({}),
  output: z.object({ rules: z.array(deskRule) }),
});

export const addDeskRule = endpoint({
  method: "POST",
  path: "/api/desk-rules",
  summary: "Add a rule to the checks",
  input: z.object({ values: deskRuleValues, on: z.boolean().default(false), proof }),
  output: deskRule,
});

export const changeDeskRule = endpoint({
  method: "PUT",
  path: "/api/desk-rules/:ruleId",
  summary:
    "Decide a rule anew: its words, whether it is on, whether it is put away; `version` is the one that was read",
  input: z.object({
    ruleId: id,
    version: z.number().int(),
    values: deskRuleValues,
    on: z.boolean(),
    retired: z.boolean().default(false),
    proof,
  }),
  output: deskRule,
});

export const listDeskRuleVersions = endpoint({
  method: "GET",
  path: "/api/desk-rules/:ruleId/versions",
  summary: "What was decided of a rule, newest first",
  input: z.object({ ruleId: id }),
  output: z.object({ versions: z.array(deskRule) }),
});

/** A paragraph that a rule would find fault with. */
export const ruleHit = z
  .object({
    articleId: id,
    segmentId: id,
    headline: z.string(),
    published: z.boolean(),
    /** What was found, with some words around it. */
    before: z.string(),
    words: z.string(),
    after: z.string(),
  })
  .meta({ id: "RuleHit" });
export type RuleHit = z.infer<typeof ruleHit>;

export const tryDeskRule = endpoint({
  method: "POST",
  path: "/api/desk-rules/trials",
  summary: "What a rule would find in the articles of the desk, a stretch of them at a time",
  input: z.object({
    values: deskRuleValues,
    after: id.nullable().default(null).describe("`next` of the stretch before"),
    proof: proof.describe("`proof` of the stretch before"),
  }),
  output: z.object({
    looked: z.number().int(),
    /** Paragraphs in all, to tell how far it has come. */
    total: z.number().int(),
    hits: z.array(ruleHit),
    next: id.nullable(),
    /** Null where a stretch was left out. */
    proof: z.string().nullable(),
  }),
});
