import { z } from "zod";
import { event } from "#shared/activity/event.ts";
import { endpoint } from "#shared/api/endpoint.ts";
import { id } from "#shared/api/values.ts";
import { segmentVersion } from "./version.ts";

export const listVersions = endpoint({
  method: "GET",
  path: "/api/segments/:segmentId/versions",
  summary: "The versions of a segment's English, newest first",
  input: z.object({ segmentId: id }),
  output: z.object({ versions: z.array(segmentVersion) }),
});

export const restoreVersion = endpoint({
  method: "POST",
  path: "/api/segments/:segmentId/restorations",
  summary: "Write an earlier version again; goes through the same door as typing",
  input: z.object({
    segmentId: id,
    version: z.number().int().min(0),
    seen: z.number().int().describe("The version on screen: newer work is never overwritten unseen"),
  }),
  output: z.object({ version: z.number().int() }),
});

export const readRecord = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/record",
  summary: "Everything that happened to an article, newest first",
  input: z.object({
    articleId: id,
    before: z.coerce.number().int().optional().describe("Events with a smaller number"),
    segmentId: id.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  output: z.object({ events: z.array(event), more: z.boolean() }),
});

export const verifyRecord = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/record/verification",
  summary: "Check the chain of an article's record",
  input: z.object({ articleId: id }),
  output: z.object({
    events: z.number().int(),
    broken: z.object({ place: z.number().int(), why: z.string() }).nullable(),
  }),
});
