import type { Node } from "@tiptap/pm/model";
import { Mapping, ReplaceAroundStep, ReplaceStep, Step, type StepMap, StepResult } from "@tiptap/pm/transform";
import { checkDocument } from "#shared/document/document.ts";
import { schema } from "#shared/document/schema.ts";
import type { StepJson } from "./api.ts";
import { deletionsOf, Late, type Parts } from "./late.ts";

/** @throws RangeError when a step is not one that the schema knows, or cannot be written down */
export const parseSteps = (steps: readonly StepJson[]): Step[] =>
  steps.map((json) => {
    const step = Step.fromJSON(schema, json);
    if (!isWritable(step)) throw new RangeError("The slice would be written down as another one");
    return step;
  });

/**
 * ProseMirror applies slices that are open by less than nothing, or that are deep and hold nothing, and writes them down
 * otherwise or not at all. Whoever reads that could not follow.
 */
function isWritable(step: Step): boolean {
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return true;
  const { size, openStart, openEnd, content } = step.slice;
  return (
    openStart >= 0 &&
    openEnd >= 0 &&
    (size !== 0 || content.size === 0) &&
    !(content.size === 0 && openStart + openEnd > 0)
  );
}

export const mapsOf = (batches: readonly { steps: readonly StepJson[] }[]): StepMap[] =>
  batches.flatMap(({ steps }) => parseSteps(steps)).map((step) => step.getMap());

/** Whoever has this much to say to a text that has gone on for so long reads it first. */
export class TooFarBehind extends Error {}

/** Of one paragraph with all that is suggested in it. Every page of the article carries it, and each letter has it compared. */
export const MOST_CHARACTERS = 200_000;

/** What is too long already may still become shorter. */
export const growsTooLong = ({ content: before }: Node, { content: after }: Node): boolean =>
  after.size > MOST_CHARACTERS && after.size > before.size;

/** In all, whatever it takes: more is not done for one sender. */
const MOST_MOVES = 1_000_000;
/** Each takes some hundred nanoseconds, and so long nobody else is answered. */
const A_PORTION = 20_000;

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
  const work = applying(document, steps, over);
  for (;;) {
    const turn = work.next();
    if (turn.done) return turn.value;
  }
}

/** Whether it is too much to be done at once where others wait: then in portions. */
export const isMuch = (document: Node, steps: readonly unknown[], over: readonly unknown[]): boolean =>
  steps.length * movesOf(document, steps, over) > A_PORTION;

/** The same as `applySteps`, with a rest after every portion. */
export async function applyInPortions(
  document: Node,
  steps: readonly Step[],
  over: readonly StepMap[],
  rest: () => Promise<void>,
): Promise<Applied> {
  const work = applying(document, steps, over);
  for (let moves = 0; ; ) {
    const turn = work.next();
    if (turn.done) return turn.value;
    moves += turn.value;
    if (moves < A_PORTION) continue;
    moves = 0;
    await rest();
  }
}

/** Applies one step after the other, and says of each what it took. */
function* applying(
  document: Node,
  steps: readonly Step[],
  over: readonly StepMap[],
): Generator<number, Applied, undefined> {
  if (isTooMuch(steps, over)) throw new TooFarBehind();
  const mapping = new Mapping([...steps.map((step) => step.getMap().invert()).reverse(), ...over]);
  const applied: Applied = { document, steps: [], maps: [] };
  const late = new Late(over);
  const isLate = over.length > 0;
  for (const [index, step] of steps.entries()) {
    const own = steps.length - index;
    const { moved, parts, isInTheWay, ways } = late.move(step, mapping.slice(own), applied.maps);
    if (moved && !isInTheWay && took(moved, applied, isLate)) mapping.appendMap(moved.getMap(), own - 1);
    else if (parts) inParts(parts, applied, mapping, own - 1);
    yield movesOf(applied.document, steps, over) * Math.max(1, ways);
  }
  checkDocument(applied.document);
  return applied;
}

/** The deletions around what others have put in, and then what comes in their place: later steps of the author were made on that. */
function inParts({ deletions, puts }: Parts, applied: Applied, mapping: Mapping, mirrors: number): void {
  const before = applied.maps.length;
  for (const range of deletions)
    for (const deletion of deletionsOf(applied.document, range))
      if (took(deletion, applied, true)) mapping.appendMap(deletion.getMap());
  const since = new Mapping(applied.maps.slice(before));
  const put = puts.map((each) => each.map(since)).find((each) => each && took(each, applied, true));
  if (put) mapping.appendMap(put.getMap(), mirrors);
}

/** @param isLate then one that does not fit any more is left out */
function took(step: Step, applied: Applied, isLate: boolean): boolean {
  const { doc, failed } = attempt(step, applied.document);
  if (!doc && isLate) return false;
  if (!doc) throw new RangeError(failed ?? "The step does not fit the text");
  applied.document = doc;
  applied.steps.push(step);
  applied.maps.push(step.getMap());
  return true;
}

export const isTooMuch = (steps: readonly unknown[], over: readonly unknown[]): boolean =>
  steps.length * over.length > MOST_MOVES;

/** A step is moved over those that came before it, back and forth, and copies the list of paragraphs. */
const movesOf = ({ childCount }: Node, steps: readonly unknown[], over: readonly unknown[]) =>
  childCount + (over.length === 0 ? 0 : steps.length + over.length);

/** A step that no page of ours would make can break in ProseMirror instead of failing: a mark on a node that is text. */
function attempt(step: Step, document: Node): StepResult {
  try {
    return step.apply(document);
  } catch (error) {
    return StepResult.fail(error instanceof Error ? error.message : "The step cannot be applied");
  }
}
