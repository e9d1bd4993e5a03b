import { randomUUID } from "node:crypto";
import type { Node } from "@tiptap/pm/model";
import type { StepMap } from "@tiptap/pm/transform";
import { sha256 } from "#server/activity/record.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { canonicalJson } from "#shared/activity/chain.ts";
import { type DocumentJson, parseDocument, textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import type { Person } from "#shared/people/person.ts";
import { replacingStep } from "#shared/segments/replacing-step.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { targetDigest } from "./digest.ts";
import { IN_ONE_GO } from "./in-one-go.ts";
import { keepSuggestions } from "./keep-suggestions.ts";
import { appendBatch, authorsOnceApproved } from "./store.ts";

export interface Rewritten {
  segment: Segment;
  before: Node;
  after: Node;
  maps: StepMap[];
}

/**
 * Gives a locked segment another text that nobody wrote anew: words moved from row to row, with the authors that they
 * had. Goes the way of every writing, as a batch of steps, so that open editors and the history receive it.
 * Undefined when the text is that one already.
 */
export async function rewrite(
  tx: Transaction,
  by: Pick<Person, "id">,
  segment: Segment,
  after: Node,
  { authors, writtenBy, writtenAt }: Pick<Segment, "authors" | "writtenBy" | "writtenAt">,
): Promise<Rewritten | undefined> {
  const before = parseDocument(segment.document);
  const step = replacingStep(before, after);
  if (!step) return undefined;
  const steps = [step.toJSON()];
  const batch = { steps, clientId: IN_ONE_GO.alignment, batchId: randomUUID(), contents: sha256(canonicalJson(steps)) };
  const document: DocumentJson = after.toJSON();
  const text = textOf(withoutSuggestions(after));
  const digest = targetDigest(after);
  const writer = { by: writtenBy, at: writtenAt === null ? null : new Date(writtenAt) };
  const words = { document, text, authors };
  await appendBatch(tx.sql, { segment, ...words, targetDigest: digest, batch, by: by.id, at: tx.now, writer });
  await keepSuggestions(tx, segment, before, after);
  const digests = { ...segment.digests, target: digest };
  const version = segment.version + 1;
  const { articleId, id: segmentId } = segment;
  const { contents: _, ...told } = batch;
  tx.told.steps.push({
    articleId,
    batch: { ...told, segmentId, version, by: by.id, at: tx.now.toISOString(), digests, authors },
  });
  const rewritten = { ...segment, ...words, version, digests, writtenBy, writtenAt };
  return { segment: rewritten, before, after, maps: [step.getMap()] };
}

/**
 * An approval excuses those who wrote before it. Once it is void the words are theirs again, and nobody approves their
 * own in its place: a batch without steps, so that the same text is theirs also when it is typed back.
 */
export async function recallAuthors(tx: Transaction, segment: Segment): Promise<void> {
  const { articleId, id: segmentId, digests, document, text, writtenBy, writtenAt } = segment;
  const authors = [...new Set([...segment.authors, ...(await authorsOnceApproved(tx.sql, segmentId))])];
  const by = writtenBy ?? authors[0];
  if (by === undefined || authors.length === segment.authors.length) return;
  const batch = { steps: [], clientId: "review", batchId: randomUUID(), contents: sha256(canonicalJson([])) };
  const writer = { by: writtenBy, at: writtenAt === null ? null : new Date(writtenAt) };
  const words = { document, text, targetDigest: digests.target, authors };
  await appendBatch(tx.sql, { segment, ...words, batch, by, at: tx.now, writer });
  const { contents: _, ...told } = batch;
  const version = segment.version + 1;
  const at = tx.now.toISOString();
  tx.told.steps.push({ articleId, batch: { ...told, segmentId, version, by, at, digests, authors } });
}
