import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { errorBody } from "#shared/api/refusal.ts";
import { id, nothing, typedText } from "#shared/api/values.ts";
import { credit } from "#shared/articles/article.ts";
import { gateLine } from "#shared/gate/line.ts";
import { edition, format, notice, publishedText } from "./edition.ts";

const ofArticle = z.object({ articleId: id });

export const previewArticle = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/preview",
  summary: "The article as it will read, with credits, and what stands in its way",
  input: ofArticle,
  output: z.object({
    text: publishedText,
    lines: z.array(gateLine),
    open: z.boolean(),
    /** True when the texts differ from the newest edition's, or nothing is published yet. */
    changed: z.boolean(),
    /** How the person who looks is credited; null when they have no part in the article. */
    mine: credit.nullable(),
    /** Off the desk: nothing is published, credited anew or answered for until it is brought back. */
    archived: z.boolean(),
    /** Why not even a draft leaves the newsroom; null when it may. */
    keptIn: errorBody.nullable(),
  }),
});

export const editCredits = endpoint({
  method: "PUT",
  path: "/api/articles/:articleId/credits",
  summary: "Change the generated credit lines; null generates them again",
  input: ofArticle.extend({ credits: z.array(typedText(200)).max(20).nullable() }),
  output: nothing,
});

export const publishArticle = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/editions",
  summary: "Publish the first edition",
  input: ofArticle.extend({ after: z.literal(0).describe("The number of the newest edition that the person saw") }),
  output: edition,
});

export const correctEdition = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/corrections",
  summary: "Publish a corrected edition: a typo silently, a clarification or correction with its notice",
  input: ofArticle.extend({
    after: z.number().int().min(1),
    kind: z.enum(["typo", "clarification", "correction"]),
    notice: notice.nullable(),
  }),
  output: edition,
});

export const withdrawEdition = endpoint({
  method: "PUT",
  path: "/api/articles/:articleId/withdrawal",
  summary: "Withdraw what is published, with a notice in its place",
  input: ofArticle.extend({ after: z.number().int().min(1), notice }),
  output: edition,
});

export const restoreEdition = endpoint({
  method: "DELETE",
  path: "/api/articles/:articleId/withdrawal",
  summary: "Publish a withdrawn article again",
  input: ofArticle.extend({ after: z.coerce.number().int().min(1) }),
  output: edition,
});

export const listEditions = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/editions",
  summary: "The editions of an article, newest first",
  input: ofArticle,
  output: z.object({
    editions: z.array(edition),
    /** Editions of which no file leaves the newsroom any more, and why. */
    keptIn: z.array(z.object({ number: z.number().int(), why: errorBody })),
  }),
});

/** Answered with a file, not JSON. */
export const downloadEdition = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/editions/:number/files/:format",
  summary: "An edition as HTML, Markdown, DOCX, plain text or JSON",
  input: ofArticle.extend({ number: z.coerce.number().int().min(1), format }),
  output: nothing,
});

export const downloadDraft = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/draft/:format",
  summary: "The article as it is now, marked DRAFT",
  input: ofArticle.extend({ format }),
  output: nothing,
});

/** The bytes that the signature of a manifest covers, and the signature. */
export const downloadManifest = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/editions/:number/manifest",
  summary: "The signed manifest of an edition, to be checked without Naru",
  input: ofArticle.extend({ number: z.coerce.number().int().min(1) }),
  output: nothing,
});
