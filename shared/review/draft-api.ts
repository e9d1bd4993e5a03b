import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment } from "#shared/api/values.ts";
import { documentJson } from "#shared/document/document.ts";
import { MOST_PARTS, part } from "#shared/intake/api.ts";

/**
 * What the draft means for one row. `changed`: its words come in. `newer`: the row was written in since the draft was
 * taken out, and keeps its words. `refused`: this person may not write there now; `why` says so.
 */
export const draftDifference = z
  .object({
    segmentId: id,
    fate: z.enum(["changed", "newer", "refused"]),
    why: z
      .object({
        code: z.string(),
        message: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      })
      .nullable(),
    version: z.number().int().describe("The version of the English that was looked at"),
    before: z.string(),
    after: z.string(),
    lapses: z.boolean().describe("Whether it was approved and will have to be looked at again"),
  })
  .meta({ id: "DraftDifference" });
export type DraftDifference = z.infer<typeof draftDifference>;

const brought = z.object({
  articleId: id,
  draft: z
    .array(part.extend({ document: documentJson.optional() }))
    .min(1)
    .max(MOST_PARTS),
  takenAt: moment
    .nullable()
    .default(null)
    .describe("When the draft left Naru: what was written here since is newer. Null: everything written here is"),
});

export const previewDraft = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/draft-previews",
  summary:
    "What a draft of the English that was revised outside would change, and what it would leave; changes nothing",
  input: brought,
  output: z.object({
    differences: z.array(draftDifference).describe("In the order of the article; none for the same English"),
    unplaced: z.array(z.string()).describe("Paragraphs of the draft that belong to no row"),
  }),
  bodyLimit: 8_000_000,
});

export const bringDraft = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/drafts",
  summary: "Bring in a draft of the English that was revised outside; never over newer work",
  input: brought.extend({
    seen: z
      .array(z.object({ segmentId: id, version: z.number().int() }))
      .max(MOST_PARTS)
      .describe("The rows that shall change, each as the person saw it; one that has moved on keeps its words"),
  }),
  output: z.object({
    changed: z.array(z.object({ segmentId: id, before: z.number().int(), version: z.number().int() })),
    kept: z.array(id).describe("Rows that have moved on since, or may not be written in"),
  }),
  bodyLimit: 8_000_000,
});
