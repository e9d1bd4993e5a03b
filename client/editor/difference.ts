import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import type { Step } from "@tiptap/pm/transform";
import { textOf } from "#shared/document/document.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import { parseSteps } from "#shared/segments/rebase.ts";
import { lostWords, wordsMissing } from "./lost-words.ts";
import { replacingSteps } from "./replacing-steps.ts";
import { confirmedDocument, sentIn } from "./unconfirmed.ts";

/**
 * The desk puts a late batch in order as this page does, nearly always. Where it did not, its text is what everybody
 * has: the steps from our text with the batch to the desk's. None when they agree.
 */
export function differenceFrom(state: EditorState, batch: StepBatch): readonly Step[] {
  const steps = sentSteps(state, batch);
  if (JSON.stringify(steps.map((step) => step.toJSON())) === JSON.stringify(batch.steps)) return [];
  const before = confirmedDocument(state);
  return replacingSteps(steps.reduce(applied, before), parseSteps(batch.steps).reduce(applied, before));
}

/** Words of our batch that the desk's text with it has no place for. */
export function lostOf(state: EditorState, batch: StepBatch): string {
  const document = confirmedDocument(state);
  const sent = sentIn(state, batch.batchId);
  const hidden = sent.filter(({ hides }) => hides).map(({ step }) => step); // the desk knows nothing of these
  const steps = sent.filter(({ hides }) => !hides).map(({ step }) => step);
  return lostWords({ document: hidden.reduce(applied, document), steps }, { document, steps: parseSteps(batch.steps) });
}

/** The same where its text comes as a whole. */
export function missingOf(state: EditorState, batchId: string, now: Node): string {
  const steps = sentIn(state, batchId).map(({ step }) => step);
  return wordsMissing({ document: confirmedDocument(state), steps }, textOf(now));
}

const sentSteps = (state: EditorState, { batchId }: StepBatch) => sentIn(state, batchId).map(({ step }) => step);

const applied = (document: Node, step: Step) => step.apply(document).doc ?? document;
