import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, reason, typedText } from "#shared/api/values.ts";
import { kind } from "#shared/articles/kind.ts";
import { sourceChange } from "#shared/history/source-change.ts";
import { MOST_PARTS, original, part } from "#shared/intake/api.ts";

/** The version of the Korean on screen: newer Korean is never overwritten unseen. */
const seen = z.number().int().describe("The number of the newest version that the person saw");

/** What a version of the Korean changes in one row of the article. */
export const sourceDifference = z
  .object({
    segmentId: id,
    kind,
    fate: z.enum(["changed", "added", "removed"]),
    before: z.string(),
    after: z.string(),
    changes: z.array(sourceChange).describe("What the change is, the weightiest first; of changed rows only"),
    lapses: z.boolean().describe("Whether it was approved and will have to be looked at again"),
  })
  .meta({ id: "SourceDifference" });
export type SourceDifference = z.infer<typeof sourceDifference>;

const brought = z.object({ articleId: id, source: z.array(part).min(1).max(MOST_PARTS) });
const outcome = z.object({
  number: z.number().int().describe("The newest version of the Korean"),
  differences: z.array(sourceDifference).describe("In the order of the article; none for the same Korean"),
});

export const previewSource = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/source-previews",
  summary: "What another version of the Korean would change, and what it would lapse; changes nothing",
  input: brought,
  output: outcome,
  bodyLimit: 8_000_000,
});

export const bringSource = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/source-versions",
  summary: "Bring another version of the Korean; the English is not touched",
  input: brought.extend({ original, seen }),
  output: outcome,
  bodyLimit: 22_000_000,
});

export const correctSource = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/source-corrections",
  summary: "Correct one paragraph of the Korean",
  input: z.object({ articleId: id, sourceParagraphId: id, text: typedText(100_000), reason, seen }),
  output: outcome,
  bodyLimit: 600_000,
});

export const sourceVersion = z
  .object({
    number: z.number().int(),
    by: id,
    at: moment,
    fileName: z.string().nullable(),
    reason: z.string().nullable().describe("Why it was corrected; null for what was brought in whole"),
    paragraphs: z.number().int(),
  })
  .meta({ id: "SourceVersion" });
export type SourceVersion = z.infer<typeof sourceVersion>;

export const listSourceVersions = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/source-versions",
  summary: "The versions of the Korean, newest first",
  input: z.object({ articleId: id }),
  output: z.object({ versions: z.array(sourceVersion) }),
});

export const readSourceVersion = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/source-versions/:number",
  summary: "The paragraphs of one version of the Korean",
  input: z.object({ articleId: id, number: z.coerce.number().int().min(1) }),
  output: z.object({ parts: z.array(part) }),
});

export const readSourceChange = endpoint({
  method: "GET",
  path: "/api/segments/:segmentId/source-change",
  summary: "The Korean over which a paragraph was approved, against the Korean now",
  input: z.object({ segmentId: id }),
  output: z.object({
    /** Null when it was never approved, or the Korean is what it was. */
    change: z
      .object({
        before: z.string(),
        after: z.string(),
        changes: z.array(sourceChange),
        approvedBy: id,
        approvedAt: moment,
      })
      .nullable(),
  }),
});
