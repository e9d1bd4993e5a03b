import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id } from "#shared/api/values.ts";
import { documentJson } from "#shared/document/document.ts";
import { holdsStorable, isStorable } from "#shared/text/storable.ts";
import { digests } from "./segment.ts";

/** No step of the schema nests deeper. */
const DEEPEST = 20;

/** A ProseMirror step as JSON; what it may do is checked by applying it to the document. */
const step = z
  .record(z.string(), z.unknown())
  .refine((json) => holdsStorable(json, DEEPEST), "Contains characters that are not text, or nests too deep");
export type StepJson = z.infer<typeof step>;

const version = z.number().int().min(0).max(2_147_483_647);

/** The way of a keystroke: steps made on `version`, put in order by the server, answered only after the commit. */
export const sendSteps = endpoint({
  method: "POST",
  path: "/api/segments/:segmentId/steps",
  summary: "Write: append a batch of steps to a segment's English",
  input: z.object({
    segmentId: id,
    schemaVersion: z.number().int(),
    version,
    steps: z.array(step).min(1).max(500),
    /** The tab that made the steps; its own steps come back to it by this name. */
    clientId: z.string().min(1).max(64).refine(isStorable, "Contains characters that are not text"),
    /** Makes a retry harmless. */
    batchId: z.uuid(),
  }),
  output: z.object({ version, digests, authors: z.array(id), writtenAt: z.string() }),
  bodyLimit: 1_000_000,
});

export const stepBatch = z
  .object({
    segmentId: id,
    version: version.describe("The version that the segment has after this batch"),
    steps: z.array(step),
    clientId: z.string(),
    batchId: z.uuid(),
    by: id,
    at: z.string(),
    digests,
    authors: z.array(id),
  })
  .meta({ id: "StepBatch" });
export type StepBatch = z.infer<typeof stepBatch>;

export const stepsSince = endpoint({
  method: "GET",
  path: "/api/segments/:segmentId/steps",
  summary: "The batches after a version, to catch up; the whole document when the page is too far behind",
  input: z.object({ segmentId: id, since: z.coerce.number().int().min(0) }),
  output: z.object({
    version,
    batches: z.array(stepBatch),
    document: documentJson.nullable().describe("Sent instead of batches when there are too many"),
    digests,
  }),
});
