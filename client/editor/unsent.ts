import { EditorState } from "@tiptap/pm/state";
import { type DocumentJson, parseDocument, textOf } from "#shared/document/document.ts";
import type { StepJson } from "#shared/segments/api.ts";
import { parseSteps } from "#shared/segments/rebase.ts";
import type { Batch } from "./surroundings.ts";
import { confirmedDocument, markSent, unconfirmedIn, unhidden } from "./unconfirmed.ts";

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

/** A text on this page, and the version of what everybody has under it. */
export interface Place {
  segmentId: string;
  version: number;
  state: EditorState;
}

/** What is only here of a text, ready to be kept; null when everybody has all of it. */
export function unsentIn({ segmentId, version, state }: Place, batch: Batch | undefined): Unsent | null {
  const own = unconfirmedIn(state);
  if (own.length === 0) return null;
  return {
    segmentId,
    version,
    document: confirmedDocument(state).toJSON(),
    steps: own.map(({ step }) => step.toJSON()),
    sent: batch ? { batch, count: own.filter(({ batchId }) => batchId === batch.batchId).length } : null,
    text: textOf(state.doc),
    refused: null,
    at: new Date().toISOString(),
  };
}

/** What the desk did not take, as its writer saw it: the words of colleagues stand in it. */
export function refusedIn(place: Place, refused: Unsent["refused"]): Unsent | null {
  const unsent = unsentIn({ ...place, state: unhidden(place.state) }, undefined);
  return unsent && { ...unsent, refused };
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
export function overtaken({ segmentId, version, state }: Place, text: string): Unsent | undefined {
  if (text.trim() === "") return undefined;
  const refused = { code: "overtaken", message: "A colleague deleted the words around these while you wrote them." };
  return {
    segmentId,
    version,
    document: confirmedDocument(state).toJSON(),
    steps: [],
    sent: null,
    text,
    refused,
    at: new Date().toISOString(),
  };
}
