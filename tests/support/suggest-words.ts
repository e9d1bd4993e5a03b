import { randomUUID } from "node:crypto";
import type { Node } from "@tiptap/pm/model";
import type { Step } from "@tiptap/pm/transform";
import { parseDocument, textOf } from "#shared/document/document.ts";
import { pendingIn } from "#shared/document/pending.ts";
import { positionAtOffset } from "#shared/document/positions.ts";
import { SCHEMA_VERSION, schema } from "#shared/document/schema.ts";
import { suggest } from "#shared/document/suggest.ts";
import { readSegment } from "#shared/review/api.ts";
import { decideSuggestions } from "#shared/review/suggestion-api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import type { Client } from "./client.ts";

export const batchOf = (segmentId: string, version: number, steps: readonly Step[]) => ({
  segmentId,
  schemaVersion: SCHEMA_VERSION,
  version,
  steps: steps.map((step): Record<string, unknown> => step.toJSON()),
  clientId: "tests",
  batchId: randomUUID(),
});

/** The batch that proposes other words for these, as the page of this person would send it. */
export async function suggestionOf(client: Client, by: string, segmentId: string, words: string, instead: string) {
  const { document, version } = await client.call(readSegment, { segmentId });
  const now = parseDocument(document);
  const [from, to] = placeOf(now, words);
  const line = instead === "" ? [] : [schema.text(instead)];
  const change = { from, to, lines: [schema.node("paragraph", null, line).content] };
  return batchOf(segmentId, version, suggest(now, change, by, randomUUID).transform.steps);
}

export async function suggestWords(client: Client, by: string, segmentId: string, words: string, instead: string) {
  return client.call(sendSteps, await suggestionOf(client, by, segmentId, words, instead));
}

/** Decides on every suggestion that waits in a segment, or on those of one person. */
export async function decideAll(client: Client, segmentId: string, verdict: "accept" | "reject", by?: string) {
  return client.call(decideSuggestions, { segmentId, verdict, suggestions: await pendingOf(client, segmentId, by) });
}

export async function pendingOf(client: Client, segmentId: string, by?: string) {
  const { document } = await client.call(readSegment, { segmentId });
  return pendingIn(parseDocument(document))
    .filter((each) => by === undefined || each.by === by)
    .map(({ id, shape }) => ({ id, shape }));
}

function placeOf(document: Node, words: string): [from: number, to: number] {
  const at = textOf(document).indexOf(words);
  if (at === -1) throw new Error(`The text does not say “${words}”`);
  return [positionAtOffset(document, at), positionAtOffset(document, at + words.length)];
}
