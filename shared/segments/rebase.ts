import type { Node } from "@tiptap/pm/model";
import { Mapping, Step, type StepMap, StepResult } from "@tiptap/pm/transform";
import { checkDocument } from "#shared/document/document.ts";
import { schema } from "#shared/document/schema.ts";
import type { StepJson } from "./api.ts";

/** @throws RangeError when a step is not one that the schema knows */
export const parseSteps = (steps: readonly StepJson[]): Step[] => steps.map((step) => Step.fromJSON(schema, step));

export const mapsOf = (batches: readonly { steps: readonly StepJson[] }[]): StepMap[] =>
  batches.flatMap(({ steps }) => parseSteps(steps)).map((step) => step.getMap());

/** Whoever has this much to say to a text that has gone on for so long reads it first. */
export class TooFarBehind extends Error {}

/** Of one paragraph with all that is suggested in it. Every page of the article carries it, and each letter has it compared. */
export const MOST_CHARACTERS = 200_000;

/** What is too long already may still become shorter. */
export const growsTooLong = ({ content: before }: Node, { content: after }: Node): boolean =>
  after.size > MOST_CHARACTERS && after.size > before.size;

/** Each takes some tens of nanoseconds, and nobody else is answered meanwhile. */
const MOST_MOVES = 1_000_000;

export interface Applied {
  document: Node;
  /** The steps as they took effect; one whose place was deleted meanwhile is left out. */
  steps: Step[];
  /** From positions before the batch to positions after it. */
  maps: StepMap[];
}

/**
 * Applies steps to a document, after moving them over steps that were put in order before them. As prosemirror-collab
 * rebases in the browser, so that both ends arrive at the same text (prosemirror-collab, `rebaseSteps`).
 * @param steps made one after the other on the version before `over`
 * @param over how places have moved since; empty when the sender was up to date
 * @throws RangeError when a step does not fit the document or the result breaks the schema
 * @throws TooFarBehind when there is too much to move too far
 */
export function applySteps(document: Node, steps: readonly Step[], over: readonly StepMap[]): Applied {
  if (steps.length * over.length > MOST_MOVES) throw new TooFarBehind();
  const mapping = new Mapping([...steps.map((step) => step.getMap().invert()).reverse(), ...over]);
  const applied: Applied = { document, steps: [], maps: [] };
  for (const [index, step] of steps.entries()) {
    const own = steps.length - index;
    const moved = over.length === 0 ? step : step.map(mapping.slice(own));
    if (!moved) continue;
    const result = attempt(moved, applied.document);
    if (!result.doc) {
      if (over.length > 0) continue;
      throw new RangeError(result.failed ?? "The step does not fit the text");
    }
    applied.document = result.doc;
    applied.steps.push(moved);
    applied.maps.push(moved.getMap());
    mapping.appendMap(moved.getMap(), own - 1);
  }
  checkDocument(applied.document);
  return applied;
}

/** A step that no page of ours would make can break in ProseMirror instead of failing: a mark on a node that is text. */
function attempt(step: Step, document: Node): StepResult {
  try {
    return step.apply(document);
  } catch (error) {
    return StepResult.fail(error instanceof Error ? error.message : "The step cannot be applied");
  }
}
