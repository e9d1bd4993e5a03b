import { isGone } from "./answer.ts";
import type { Read, Surroundings } from "./surroundings.ts";

/** What is asked of the text that is taken anew. */
export interface Retaken {
  readonly segmentId: string;
  version(): number;
  /** The version in which the desk says that it has the batch under way. */
  owed(): number;
  /** Not in the middle of a syllable, nor before it is known what became of the batch under way. */
  mayTake(): boolean;
  take(now: Read): void;
  /** Told of more than is here. */
  isBehind(): boolean;
  catchUp(): Promise<void>;
}

/**
 * Takes the desk's text as a whole: where a page is too far behind to go step by step, and where it is apart, because
 * the desk tells another story than it told before. A desk that was put back to an earlier day does.
 */
export class WholeText {
  /** What this page took for everybody's text is not. */
  apart = false;
  readonly #text: Retaken;
  readonly #around: Surroundings;
  #insisting = false;

  constructor(text: Retaken, around: Surroundings) {
    this.#text = text;
    this.#around = around;
  }

  /** False where this page is apart from the desk, and where this turns out not to fit on what is here: it is apart from now on. */
  fits(act: () => void): boolean {
    if (this.apart) return false;
    try {
      act();
    } catch {
      this.apart = true;
    }
    return !this.apart;
  }

  /** What is here is not what the desk has, though all of it fitted. */
  unlike(): void {
    this.apart = true;
    void this.insist();
  }

  /** Until it is taken, however often the desk is away meanwhile. */
  async insist(): Promise<void> {
    if (this.#insisting) return;
    this.#insisting = true;
    try {
      await this.take();
    } catch (error) {
      if (!isGone(error)) this.#around.later(() => void this.insist(), A_WHILE);
    } finally {
      this.#insisting = false;
    }
  }

  async take(patience = PATIENCE): Promise<void> {
    const asked = this.#text.version();
    const now = await this.#around.desk.read(this.#text.segmentId);
    if (!this.#text.mayTake()) return;
    // Words that came by the feed meanwhile have overtaken the answer. A desk that was put back was behind when it was asked.
    const isOvertaken = now.version >= asked && now.version < this.#text.version();
    // Or it was written before one's own batch was kept. A desk that was put back since has it no more.
    const isTooEarly = now.version < this.#text.owed() && patience > 0;
    if (isOvertaken && this.#text.owed() === 0) return;
    if (isOvertaken || isTooEarly) {
      await new Promise<void>((resolve) => this.#around.later(resolve, A_WHILE));
      return this.take(isOvertaken ? patience : patience - 1);
    }
    this.#text.take(now);
    this.apart = false;
    // What came by the feed meanwhile was passed over: this page was apart. Or it seemed to be old, on a desk that was put back.
    if (now.version < asked || this.#text.isBehind()) void this.#text.catchUp();
  }
}

export const A_WHILE = 1_500;
const PATIENCE = 3;
