import { EditorState, type Transaction } from "@tiptap/pm/state";
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
  /**
   * The batch that was under way, and how many of the steps it holds: its fate is not known. The first so many of them
   * only put out of sight what colleagues have written into its midst.
   */
  sent: { batch: Batch; count: number; hidden?: number } | null;
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
  const sent = own.filter(({ batchId }) => batchId === batch?.batchId);
  return {
    segmentId,
    version,
    document: confirmedDocument(state).toJSON(),
    steps: own.map(({ step }) => step.toJSON()),
    sent: batch ? { batch, count: sent.length, hidden: sent.filter(({ hides }) => hides).length } : null,
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
    const begun = EditorState.create({ doc: parseDocument(document), plugins });
    const hidden = sent?.hidden ?? 0;
    const state = begun.apply(taking(begun, steps.slice(0, hidden)).setMeta("addToHistory", false));
    const typed = state.apply(taking(state, steps.slice(hidden)));
    return sent ? typed.apply(markSent(typed, sent.batch.batchId, sent.count, hidden)) : typed;
  } catch {
    return undefined;
  }
}

/** @throws RangeError when one does not fit */
function taking({ tr }: EditorState, steps: readonly StepJson[]): Transaction {
  for (const step of parseSteps(steps)) tr.step(step);
  return tr;
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
