import type { StepBatch } from "#shared/segments/api.ts";
import { isAhead, isGone, isPassing } from "./answer.ts";
import type { Surroundings } from "./surroundings.ts";
import { A_WHILE, type WholeText } from "./whole-text.ts";

/** What is asked of the text that has missed something. */
export interface Behind {
  readonly segmentId: string;
  version(): number;
  isComposing(): boolean;
  /** The desk has the batch under way, and the steps that were put before it are not here yet. */
  isOwed(): boolean;
  receive(batch: StepBatch): void;
  onCaughtUp(): void;
  /** The paragraph is not there any more: what the desk has of the batch under way it has, what it has not is refused. */
  onGone(): void;
}

/** Asks the desk for what a page has missed, until it has an answer that was written after the page was told of it. */
export class CatchUp {
  readonly #text: Behind;
  readonly #whole: WholeText;
  readonly #around: Surroundings;
  /** The newest version at the desk that this page was told of. */
  #heard = 0;
  #isUnderWay = false;

  constructor(text: Behind, whole: WholeText, around: Surroundings) {
    this.#text = text;
    this.#whole = whole;
    this.#around = around;
  }

  hear(version: number): void {
    this.#heard = Math.max(this.#heard, version);
  }

  /** The desk was put back to this version. */
  forget(version: number): void {
    this.#heard = version;
  }

  /** Told of more than is here. */
  get isBehind(): boolean {
    return this.#heard > this.#text.version();
  }

  async begin(): Promise<void> {
    if (this.#whole.apart) return this.#whole.insist();
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    const [text, heard, owed] = [this.#text, this.#heard, this.#text.isOwed()];
    let isOld = false;
    try {
      const found = await this.#around.desk.since(text.segmentId, text.version());
      this.hear(found.version);
      for (const batch of found.batches) text.receive(batch);
      // While a syllable is composed what came is held: whether anything is missing is seen afterwards.
      const isHeld = text.isComposing();
      if (!isHeld && (found.document !== null || (owed && text.isOwed()))) await this.#whole.take();
      // Told of more, or that one's own words are kept, while this was under way: the answer may have been written before.
      isOld = this.#heard > Math.max(heard, text.version()) || (!owed && text.isOwed());
    } catch (error) {
      if (isAhead(error)) void this.#whole.insist();
      if (isGone(error) && text.isOwed()) return text.onGone();
      if (text.isOwed() || isPassing(error)) this.#around.later(() => void this.begin(), A_WHILE);
    } finally {
      this.#isUnderWay = false;
    }
    if (isOld && !text.isComposing()) return this.begin();
    text.onCaughtUp();
  }
}
