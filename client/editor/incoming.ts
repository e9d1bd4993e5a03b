import type { StepBatch } from "#shared/segments/api.ts";
import { Trail } from "./trail.ts";

/** What the queue asks of the text that it feeds. */
export interface Receiver {
  version(): number;
  isComposing(): boolean;
  apply(batch: StepBatch): void;
  catchUp(): void;
}

/**
 * Batches in the order of their versions, however they come: one that is early waits for those before it, one that was
 * heard before is passed over, and while a syllable is composed all of them wait.
 */
export class Incoming {
  /** What has moved since, for carets that were told in an earlier version. */
  readonly trail = new Trail();
  readonly #text: Receiver;
  #held: StepBatch[] = [];
  readonly #early = new Map<number, StepBatch>();

  constructor(text: Receiver) {
    this.#text = text;
  }

  receive(batch: StepBatch): void {
    this.trail.put(batch);
    const next = this.#text.version() + 1;
    if (batch.version < next) return;
    if (this.#text.isComposing()) this.#held.push(batch);
    else if (batch.version === next) this.#text.apply(batch);
    else {
      this.#early.set(batch.version, batch);
      this.#text.catchUp();
    }
    this.#goOn();
  }

  /** The syllable is done. */
  release(): void {
    const held = this.#held;
    this.#held = [];
    for (const batch of held) this.receive(batch);
  }

  /** The whole text was taken anew: what is older has no meaning any more. */
  forget(): void {
    this.#early.clear();
  }

  #goOn(): void {
    for (let next = this.#due(); next; next = this.#due()) {
      this.#early.delete(next.version);
      this.#text.apply(next);
    }
  }

  #due(): StepBatch | undefined {
    return this.#text.isComposing() ? undefined : this.#early.get(this.#text.version() + 1);
  }
}
