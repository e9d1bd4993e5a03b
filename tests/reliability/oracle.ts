import type { Batch } from "#client/editor/surroundings.ts";

/**
 * Knows of the text what the desk has acknowledged, letter by letter: every letter that is typed is typed once in its
 * segment, so that one that is lost, doubled or come back from the dead is seen as such.
 */
export class Oracle {
  acknowledged = 0;
  readonly #segments = new Map<string, Ledger>();

  /** What somebody types in this segment now: letters that nobody has typed there before. */
  typed(segmentId: string, count: number): string {
    const { typed } = this.#of(segmentId);
    const letters = Array.from({ length: count }, (_, at) => letterAt(typed.size + at));
    for (const letter of letters) typed.add(letter);
    return letters.join("");
  }

  /** Somebody deletes this letter: from now on it may be there or not. */
  takesBack(segmentId: string, letter: string): void {
    if (isTyped(letter)) this.#of(segmentId).takenBack.add(letter);
  }

  /** The desk has said of this batch that it is saved. */
  acknowledges({ segmentId, steps, batchId }: Pick<Batch, "segmentId" | "steps" | "batchId">): void {
    this.acknowledged += 1;
    const { saved } = this.#of(segmentId);
    for (const letter of JSON.stringify(steps)) if (isTyped(letter)) saved.set(letter, batchId);
  }

  /** Somebody's page followed another text than the desk's. It takes that by itself: without this nobody would know. */
  standsApart(segmentId: string): void {
    this.#of(segmentId).apart += 1;
  }

  /** Only what is acknowledged by now; what is deleted later is known to it all the same. */
  asOfNow(): Oracle {
    const now = new Oracle();
    for (const [segmentId, { typed, saved, takenBack, apart }] of this.#segments)
      now.#segments.set(segmentId, { typed, saved: new Map(saved), takenBack, apart });
    return now;
  }

  /**
   * What the desk has said is saved and does not keep, or keeps twice.
   * @param hasNoPlace whether a letter was left out because a colleague had deleted its place, and its author keeps it
   */
  faultsIn(segmentId: string, text: string, hasNoPlace: HasNoPlace): string[] {
    const { saved, takenBack, apart } = this.#of(segmentId);
    const lost = [...saved].filter(
      ([letter, batchId]) => !takenBack.has(letter) && !text.includes(letter) && !hasNoPlace(letter, batchId),
    );
    return [
      ...lost.map(([letter]) => `${letter} was acknowledged and is lost`),
      ...this.#doubledIn(text),
      ...(apart > 0 ? [`a page followed another text than the desk's, ${apart} times`] : []),
    ];
  }

  /** Letters that were typed, are not saved, and that their author's page does not show to them either. */
  neitherSavedNorKept(segmentId: string, text: string, kept: string): string[] {
    const { typed, takenBack } = this.#of(segmentId);
    const isGone = (letter: string) => !takenBack.has(letter) && !text.includes(letter) && !kept.includes(letter);
    return [...typed].filter(isGone).map((letter) => `${letter} was typed and is neither saved nor kept`);
  }

  /** When nothing is under way any more every letter is in the text, deleted, or kept for its author. */
  faultsAtRest(segmentId: string, text: string, kept: string): string[] {
    const back = [...this.#of(segmentId).takenBack].filter((letter) => text.includes(letter));
    return [
      ...this.faultsIn(segmentId, text, (letter) => kept.includes(letter)),
      ...this.neitherSavedNorKept(segmentId, text, kept),
      ...back.map((letter) => `${letter} was deleted and is back`),
    ];
  }

  #doubledIn(text: string): string[] {
    const seen = new Set<string>();
    const doubled: string[] = [];
    for (const letter of text) {
      if (isTyped(letter) && seen.has(letter)) doubled.push(`${letter} stands twice`);
      seen.add(letter);
    }
    return doubled;
  }

  #of(segmentId: string): Ledger {
    const known = this.#segments.get(segmentId);
    if (known) return known;
    const ledger: Ledger = { typed: new Set(), saved: new Map(), takenBack: new Set(), apart: 0 };
    this.#segments.set(segmentId, ledger);
    return ledger;
  }
}

type HasNoPlace = (letter: string, batchId: string) => boolean;

interface Ledger {
  typed: Set<string>;
  /** Each letter with the batch that it came in. */
  saved: Map<string, string>;
  takenBack: Set<string>;
  apart: number;
}

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** A Han character a number: no English text has any, none is changed by normalising, none is half a character. */
function letterAt(number: number): string {
  if (FIRST + number > LAST) throw new RangeError("All letters are used: begin another article");
  return String.fromCharCode(FIRST + number);
}

const isTyped = (letter: string) => letter >= "\u4e00" && letter <= "\u9fff";
