/** Which way through what was typed. */
export type Way = "undo" | "redo";

/**
 * In which order somebody typed in the paragraphs of an article. Each paragraph has a history of its own; this says whose
 * turn it is, so that undo goes back through the article as through one text.
 */
export class TypingOrder {
  #done: string[] = [];
  #undone: string[] = [];
  #going: Way | undefined;

  /** After a change of a text: how many steps back its history knows now. */
  depthIs(segmentId: string, depth: number): void {
    const known = this.#done.filter((id) => id === segmentId).length;
    if (depth > known) {
      this.#done.push(...Array.from({ length: depth - known }, () => segmentId));
      if (!this.#going) this.#undone = []; // typed anew: what was taken back is the past
    }
    for (let over = known - depth; over > 0; over -= 1) this.#done.splice(this.#done.lastIndexOf(segmentId), 1);
  }

  /**
   * Takes one step back or forth in the text whose turn it is. Texts that may not be written in now are passed over.
   * @param step takes it; false: that text has nothing to take back any more
   * @returns the text that was changed
   */
  go(way: Way, may: (segmentId: string) => boolean, step: (segmentId: string) => boolean): string | undefined {
    const [from, to] = way === "undo" ? [this.#done, this.#undone] : [this.#undone, this.#done];
    for (const segmentId of from.toReversed().filter(may)) {
      const length = from.length;
      this.#going = way;
      const taken = step(segmentId);
      this.#going = undefined;
      // `depthIs` has heard of what was done; what was undone is counted here only.
      if (from.length === length) from.splice(from.lastIndexOf(segmentId), 1);
      if (taken && to === this.#undone) to.push(segmentId);
      if (taken) return segmentId;
    }
    return undefined;
  }
}
