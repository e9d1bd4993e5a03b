import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
import { type DocumentJson, parseDocument, textOf } from "#shared/document/document.ts";
import type { StepJson } from "#shared/segments/api.ts";
import { parseSteps } from "#shared/segments/rebase.ts";
import type { Batch } from "./surroundings.ts";
import { markSent, type Unconfirmed } from "./unconfirmed.ts";

/** Words that the desk does not have, with all that is needed to send them later, or to show them when it will not take them. */
export interface Unsent {
  segmentId: string;
  /** The text that the steps were made on. */
  version: number;
  document: DocumentJson;
  /** None when the words can only be copied: what they stood in is gone. */
  steps: StepJson[];
  /** The batch that was under way, and how many of the steps it holds: its fate is not known. */
  sent: { batch: Batch; count: number } | null;
  /** As it read on screen, for copying. */
  text: string;
  /** Why the desk did not take it. */
  refused: { code: string; message: string; params?: Record<string, string | number> | undefined } | null;
  at: string;
}

/** What is only here of a text, ready to be kept. */
export function unsentOf(
  at: { segmentId: string; version: number; confirmed: Node; onScreen: Node },
  own: readonly Unconfirmed[],
  batch: Batch | undefined,
): Unsent {
  return {
    segmentId: at.segmentId,
    version: at.version,
    document: at.confirmed.toJSON(),
    steps: own.map(({ step }) => step.toJSON()),
    sent: batch ? { batch, count: own.filter(({ batchId }) => batchId === batch.batchId).length } : null,
    text: textOf(at.onScreen),
    refused: null,
    at: new Date().toISOString(),
  };
}

/** The text as it was on screen; undefined when its steps do not fit, or an earlier build kept documents that are unknown now. */
export function rebuilt({ document, steps, sent }: Unsent, plugins: EditorState["plugins"]): EditorState | undefined {
  try {
    const state = EditorState.create({ doc: parseDocument(document), plugins });
    const transaction = state.tr;
    if (parseSteps(steps).some((step) => transaction.maybeStep(step).failed)) return undefined;
    const typed = state.apply(transaction);
    return sent ? typed.apply(markSent(typed, sent.batch.batchId, sent.count)) : typed;
  } catch {
    return undefined;
  }
}

/** Words typed into a sentence that a colleague deleted meanwhile: no place is left for them, so they are kept to copy. */
export function overtaken(
  at: { segmentId: string; version: number; confirmed: Node },
  lost: readonly Step[],
): Unsent | undefined {
  const text = lost.map(insertedText).join("");
  if (text.trim() === "") return undefined;
  const refused = { code: "overtaken", message: "A colleague deleted the words around these while you wrote them." };
  const { segmentId, version, confirmed } = at;
  return {
    segmentId,
    version,
    document: confirmed.toJSON(),
    steps: [],
    sent: null,
    text,
    refused,
    at: new Date().toISOString(),
  };
}

function insertedText(step: Step): string {
  if (!(step instanceof ReplaceStep)) return "";
  return step.slice.content.textBetween(0, step.slice.content.size, "\n\n", "\n");
}
