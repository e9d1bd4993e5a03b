import { waitAfter } from "#client/live/wait-after.ts";
import { judge } from "./answer.ts";
import type { Batch, SaveState, Standing, Surroundings } from "./surroundings.ts";
import type { Unsent } from "./unsent.ts";

/** What the sender asks of the text whose words it sends. */
export interface Outgoing {
  hasUnsent(): boolean;
  isComposing(): boolean;
  nextBatch(): Batch;
  /** The batch has its name: whoever comes back after a crash must send it under that one. */
  keep(): void;
  onCommitted(batch: Batch, output: Standing & { writtenAt: string }): Promise<void>;
  onRefused(error: Unsent["refused"]): void;
  /** What is under way, or the word for it, has changed. */
  onChange(): void;
}

/**
 * One batch under way at a time, sent again until its fate is known. Says what is true of the words on screen: typing,
 * sending, saved, not saved yet.
 */
export class Sender {
  save: SaveState = "saved";
  underWay: Batch | undefined;
  /** The desk has the batch, but the steps that were put before it are not here yet. */
  committed = false;
  /** The version in which it has it, as far as that was told. */
  committedAs = 0;
  readonly #around: Surroundings;
  readonly #text: Outgoing;
  #failures = 0;
  #cancelTimer: (() => void) | undefined;
  #cancelPatience: (() => void) | undefined;

  constructor(around: Surroundings, text: Outgoing) {
    this.#around = around;
    this.#text = text;
  }

  soon(): void {
    if (this.#cancelTimer || this.underWay) return;
    if (this.#text.hasUnsent()) this.#cancelTimer = this.#around.later(() => this.now(), A_MOMENT);
    else this.#rest();
  }

  now(): void {
    if (this.underWay || this.save === "signed-out" || this.save === "reload") return;
    this.#stopTimer();
    if (this.#text.hasUnsent()) this.#begin();
    else this.#rest();
  }

  #begin(): void {
    this.committed = false;
    this.committedAs = 0;
    this.underWay = this.#text.nextBatch();
    this.#text.keep();
    void this.send();
  }

  /** Signed in again, or back on the network. */
  again(): void {
    if (this.save !== "signed-out" && this.save !== "offline" && this.save !== "retrying") return;
    this.#stopTimer();
    this.#failures = 0;
    this.save = "typing";
    if (this.underWay) void this.send();
    else this.now();
  }

  typed(): void {
    if (this.save === "saved") this.save = "typing";
    this.soon();
  }

  /** The batch under way is part of the text, or will never be. */
  done(): void {
    this.underWay = undefined;
    this.committed = false;
    this.#failures = 0;
    this.#stopTimer(); // that of trying again: what was typed meanwhile must not wait for it
    this.#cancelPatience?.();
    this.save = this.#text.hasUnsent() ? "typing" : "saved";
  }

  /** The desk has the batch under way, in this version. */
  kept(version: number): void {
    this.committed = true;
    this.committedAs = version;
  }

  async send(): Promise<void> {
    const batch = this.underWay;
    if (!batch) return;
    if (this.#failures === 0) this.#say("sending");
    this.#cancelPatience?.();
    this.#cancelPatience = this.#around.later(() => {
      // Saved, and only not shown as such before the syllable in hand is done.
      const isHeld = this.committed && this.#text.isComposing();
      if (this.save === "sending" && !isHeld) this.#say("retrying");
    }, PATIENCE);
    const answer = await judge(this.#around.desk.send(batch));
    if (this.underWay !== batch || this.committed) return; // it came back on the feed before its answer did
    if (answer.kind === "committed") {
      this.#failures = 0;
      return this.#text.onCommitted(batch, answer.output);
    }
    this.#cancelPatience?.();
    if (answer.kind === "refused") return this.#text.onRefused(answer.error);
    if (answer.kind === "signed-out") this.#around.onSignedOut();
    if (answer.kind === "signed-out" || answer.kind === "reload") return this.#say(answer.kind);
    this.#tryAgain(answer.kind === "offline" ? "offline" : "retrying");
  }

  #tryAgain(save: SaveState): void {
    this.#failures += 1;
    this.#say(save);
    this.#stopTimer();
    this.#cancelTimer = this.#around.later(() => {
      this.#cancelTimer = undefined;
      void this.send();
    }, waitAfter(this.#failures));
  }

  /** The words that were to be sent have no place any more: a colleague deleted around them. */
  #rest(): void {
    if (this.save === "typing") this.#say("saved");
  }

  #say(save: SaveState): void {
    this.save = save;
    this.#text.onChange();
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }
}

/** Long enough for a burst of keys to travel together, too short for a colleague to notice. */
const A_MOMENT = 120;
/** The contract: within two seconds the screen says so when words are not saved. */
const PATIENCE = 1_800;
