import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment } from "#shared/api/values.ts";
import { kind } from "#shared/articles/kind.ts";
import { sourceChange } from "#shared/history/source-change.ts";

/** Times that matter to whoever compares; the other end is now, or another of them. */
export const BASES = ["looked", "approved", "published"] as const;
export const base = z.enum(BASES);
export type Base = z.infer<typeof base>;

/** One of them, or any moment: an edition, a version of the Korean, yesterday evening. */
const time = z.union([base, moment]);
/** Of one paragraph also an approval, by its id: the words of both languages that it was given over. */
const timeOfOne = z.union([base, moment, id]);
export type Time = z.infer<typeof timeOfOne>;

/** One paragraph then and now, and whose the words of now are. */
export const compared = z
  .object({
    segmentId: id,
    kind,
    before: z.object({
      source: z.string().nullable().describe("Null where it is not known"),
      target: z.string().nullable(),
      at: moment.nullable(),
      by: id.nullable().describe("Who approved, published or wrote it"),
    }),
    now: z
      .object({ source: z.string().nullable(), target: z.string().nullable(), at: moment.nullable() })
      .describe("The later end: the texts of now, where no other was asked for"),
    sourceChanges: z.array(sourceChange),
    written: z
      .array(z.object({ from: z.number().int(), to: z.number().int(), by: id }))
      .describe("Who wrote which characters of the later English since then"),
  })
  .meta({ id: "Compared" });
export type Compared = z.infer<typeof compared>;

const visit = z
  .uuid()
  .optional()
  .describe("The sitting of the person who asks: what they saw in it is not 'last time'");

export const compareArticle = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/comparison",
  summary:
    "What has changed in an article between two times: when I last looked, when it was approved, published, any moment",
  input: z.object({
    articleId: id,
    since: time,
    until: time.optional().describe("The other end; left out: now"),
    visit,
  }),
  output: z.object({
    segments: z.array(compared).describe("Those that differ, in the order of the article"),
    known: z.number().int().describe("Paragraphs that have both times: what differs is among them"),
    unknown: z
      .number()
      .int()
      .describe("Paragraphs that have no such time: never seen, approved or published, not there yet"),
  }),
});

export const compareSegment = endpoint({
  method: "GET",
  path: "/api/segments/:segmentId/comparison",
  summary:
    "One paragraph at two of its times: a version of its English, an approval, when I last looked, any moment, now",
  input: z.object({
    segmentId: id,
    since: timeOfOne.optional(),
    from: z.coerce.number().int().min(0).optional().describe("A version of the English"),
    until: timeOfOne.optional().describe("The other end; left out: now"),
    to: z.coerce.number().int().min(0).optional().describe("A later version; left out: the English of now"),
    visit,
  }),
  output: z.object({ compared: compared.nullable().describe("Null where there is nothing to compare with") }),
});
