import type { EditorState } from "@tiptap/pm/state";
import { canonicalText } from "#shared/document/canonical.ts";
import type { Standing, Surroundings } from "./surroundings.ts";
import { confirmedDocument } from "./unconfirmed.ts";
import type { WholeText } from "./whole-text.ts";

/** What is asked of the text that is compared. */
export interface Compared {
  readonly segmentId: string;
  readonly state: EditorState;
  standing(): Standing;
}

/**
 * Each batch comes with the digest of the text that the desk has after it. Once no more come, a page compares: where it
 * has followed a desk that tells another story than before, every step may have fitted and the words be others. Who
 * approves them would approve what they do not see.
 */
export class Likeness {
  readonly #text: Compared;
  readonly #whole: WholeText;
  readonly #around: Surroundings;
  #cancel: (() => void) | undefined;
  /** The version that it found to be another: what is taken anew and told otherwise still is not asked for without end. */
  #unlike: number | undefined;

  constructor(text: Compared, whole: WholeText, around: Surroundings) {
    this.#text = text;
    this.#whole = whole;
    this.#around = around;
  }

  soon(): void {
    this.#cancel?.();
    this.#cancel = this.#around.later(() => void this.#compare(), A_REST);
  }

  async #compare(): Promise<void> {
    const { segmentId, state } = this.#text;
    const standing = this.#text.standing();
    if (standing.digests.target === UNTOLD.target) return;
    const digest = await this.#around.digest(canonicalText(confirmedDocument(state)));
    if (digest === undefined || standing !== this.#text.standing()) return; // more has come
    if (digest === standing.digests.target || standing.version === this.#unlike) return;
    this.#unlike = standing.version;
    this.#around.onUnlike?.(segmentId);
    this.#whole.unlike();
  }
}

/** Of a paragraph that is not there any more, or of a version that is past: nobody tells what it holds. */
export const UNTOLD = { source: "", target: "" };

/** Milliseconds without a batch: longer than between two of somebody who writes. */
const A_REST = 600;
