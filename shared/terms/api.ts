import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, nothing, reason, typedText } from "#shared/api/values.ts";
import { proposal, term, termKind, termValues } from "./term.ts";

export const TERMS_AT_ONCE = 100;

export const listTerms = endpoint({
  method: "GET",
  path: "/api/terms",
  summary: "The term base, by headword; words are looked for in both languages",
  input: z.object({
    words: typedText(200, { min: 0 }).default(""),
    kind: termKind.optional(),
    retired: z.enum(["yes", "no"]).default("no"),
    after: z.coerce.number().int().min(0).default(0).describe("How many to leave out"),
  }),
  output: z.object({ terms: z.array(term), total: z.number().int() }),
});

export const termsOfArticle = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/terms",
  summary: "The entries of the term base whose Korean stands in this article",
  input: z.object({ articleId: id }),
  output: z.object({ terms: z.array(term) }),
});

export const addTerm = endpoint({
  method: "POST",
  path: "/api/terms",
  summary: "Decide on a new entry",
  input: z.object({ values: termValues }),
  output: term,
});

export const changeTerm = endpoint({
  method: "PUT",
  path: "/api/terms/:termId",
  summary: "Decide anew what an entry says; `version` is the one that was read",
  input: z.object({ termId: id, version: z.number().int(), values: termValues, retired: z.boolean().default(false) }),
  output: term,
});

export const listTermVersions = endpoint({
  method: "GET",
  path: "/api/terms/:termId/versions",
  summary: "What was decided about an entry, newest first",
  input: z.object({ termId: id }),
  output: z.object({
    versions: z.array(
      z.object({ version: z.number().int(), values: termValues, retired: z.boolean(), by: id.nullable(), at: moment }),
    ),
  }),
});

export const termUse = z
  .object({
    articleId: id,
    headline: z.object({ source: z.string().nullable(), target: z.string().nullable() }),
    published: z.boolean(),
    segmentId: id,
    /** What the English says for it; null where it says none of the entry's words. */
    rendering: z.string().nullable(),
    standing: z.enum(["preferred", "allowed", "banned", "differs", "unwritten"]),
  })
  .meta({ id: "TermUse" });
export type TermUse = z.infer<typeof termUse>;

export const readTermUse = endpoint({
  method: "GET",
  path: "/api/terms/:termId/use",
  summary: "Where the Korean of an entry stands in articles that the person may read, and how each renders it",
  input: z.object({ termId: id }),
  output: z.object({ uses: z.array(termUse), more: z.boolean() }),
});

export const listProposals = endpoint({
  method: "GET",
  path: "/api/terms/proposals",
  summary: "What people propose, undecided first, newest first",
  input: z.object({}),
  output: z.object({ proposals: z.array(proposal) }),
});

export const proposeTerm = endpoint({
  method: "POST",
  path: "/api/terms/proposals",
  summary: "Propose an entry, or a change of one",
  input: z.object({
    termId: id.nullable().default(null),
    values: termValues,
    reason: reason.nullable().default(null),
    articleId: id.nullable().default(null),
  }),
  output: proposal,
});

export const decideProposal = endpoint({
  method: "PUT",
  path: "/api/terms/proposals/:proposalId/decision",
  summary: "Accept a proposal, as it is or with other words, or decline it with a reason",
  input: z.object({
    proposalId: id,
    accept: z.boolean(),
    values: termValues.optional(),
    reason: reason.nullable().default(null),
  }),
  output: proposal,
});

const termsFile = z.base64().min(1).max(28_000_000);
export const termImport = z
  .object({
    importId: id.nullable().describe("Null when it was only tried"),
    added: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    malformed: z.array(z.object({ at: z.number().int(), why: z.string() })),
  })
  .meta({ id: "TermImport" });
export type TermImport = z.infer<typeof termImport>;

export const importTerms = endpoint({
  method: "POST",
  path: "/api/terms/imports",
  summary: "Bring in terms from a CSV or TBX file (base64); `trial` only says what would come of it",
  bodyLimit: 28_500_000,
  input: z.object({ name: typedText(200), file: termsFile, trial: z.boolean().default(false) }),
  output: termImport,
});

export const loadStarter = endpoint({
  method: "POST",
  path: "/api/terms/starter",
  summary: "Bring in the starter term base: places, offices, ranks and everyday words of the North",
  input: z.object({}),
  output: termImport,
});

export const undoImport = endpoint({
  method: "DELETE",
  path: "/api/terms/imports/:importId",
  summary: "Undo an import: what it added is retired, what it changed says again what it said before",
  input: z.object({ importId: id }),
  output: nothing,
});

export const exportTerms = endpoint({
  method: "GET",
  path: "/api/terms/export",
  summary: "The term base as CSV or TBX",
  input: z.object({ format: z.enum(["csv", "tbx"]) }),
  output: z.string(),
});
