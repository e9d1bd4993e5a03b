import { randomUUID } from "node:crypto";
import type { ReplaceStep } from "@tiptap/pm/transform";
import { documentFromText, parseDocument } from "#shared/document/document.ts";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import { readSegment } from "#shared/review/api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import { replacingStep } from "#shared/segments/replacing-step.ts";
import type { Client } from "./client.ts";

/** The batch that turns the English of a segment, as this person sees it now, into these words. */
export async function batchFor(client: Client, segmentId: string, words: string) {
  const now = await client.call(readSegment, { segmentId });
  const step = replacingStep(parseDocument(now.document), parseDocument(documentFromText(words)));
  if (!step) throw new Error("The words are there already");
  const json: Record<string, unknown> = (step as ReplaceStep).toJSON(); // the only kind of step that `replacingStep` makes
  return {
    segmentId,
    schemaVersion: SCHEMA_VERSION,
    version: now.version,
    steps: [json],
    clientId: "tests",
    batchId: randomUUID(),
  };
}

/** Types as a browser does: what stood there is replaced by these words. */
export async function writeWords(client: Client, segmentId: string, words: string) {
  return client.call(sendSteps, await batchFor(client, segmentId, words));
}

/** The digests on this person's screen now. */
export async function seenBy(client: Client, segmentId: string) {
  return (await client.call(readSegment, { segmentId })).digests;
}
