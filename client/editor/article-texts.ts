import type { StepBatch } from "#shared/segments/api.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { desk } from "./desk.ts";
import { noOutbox, type Outbox } from "./outbox.ts";
import { type PageSave, worst } from "./save-state.ts";
import { SegmentText } from "./segment-text.ts";
import type { Desk, SaveState, Standing } from "./surroundings.ts";

type Known = Pick<Segment, "id" | "document"> & Standing;

/** The English of every segment of one article on this page. A keystroke in one tells nobody who shows another. */
export class ArticleTexts {
  readonly #texts = new Map<string, SegmentText>();
  readonly #unsettled = new Map<string, SaveState>();
  readonly #outbox: Outbox;
  readonly #onSignedOut: () => void;
  readonly #desk: Desk;
  #restored = false;
  #page: PageSave = { save: "saved", savedAt: null, refused: 0 };
  readonly #listeners = new Set<() => void>();

  constructor(segments: readonly Known[], onSignedOut: () => void, outbox: Outbox = noOutbox, via: Desk = desk) {
    this.#onSignedOut = onSignedOut;
    this.#outbox = outbox;
    this.#desk = via;
    this.update(segments);
  }

  /** Brings back what was typed before the page went. Once, when the page stands. */
  async restore(): Promise<void> {
    if (this.#restored) return;
    this.#restored = true;
    for (const { segmentId, unsent, refused } of await this.#outbox.read()) {
      const text = this.#texts.get(segmentId);
      for (const each of refused) text?.restore(each);
      if (unsent) text?.restore(unsent);
    }
  }

  of(segmentId: string): SegmentText | undefined {
    return this.#texts.get(segmentId);
  }

  /** The article was read anew: new segments come in, known ones learn what they missed. */
  update(segments: readonly Known[]): void {
    for (const segment of segments) {
      const known = this.#texts.get(segment.id);
      if (known) known.seen(segment);
      else this.#texts.set(segment.id, this.#begin(segment));
    }
  }

  receive(batch: StepBatch): void {
    this.#texts.get(batch.segmentId)?.receive(batch);
  }

  /** Which version each text has at the desk: whoever is behind catches up. */
  compare(versions: Readonly<Record<string, number>>): void {
    for (const [segmentId, version] of Object.entries(versions)) {
      const text = this.#texts.get(segmentId);
      if (text && text.snapshot().version < version) void text.catchUp();
    }
  }

  sendAll(): void {
    for (const segmentId of this.#unsettled.keys()) this.#texts.get(segmentId)?.sendNow();
  }
  retryAll(): void {
    for (const segmentId of this.#unsettled.keys()) this.#texts.get(segmentId)?.retryNow();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly snapshot = (): PageSave => this.#page;

  get keepsOnDevice(): boolean {
    return this.#outbox.keeps;
  }

  #begin(segment: Known): SegmentText {
    const text = new SegmentText(segment, {
      desk: this.#desk,
      clientId: CLIENT_ID,
      keep: (segmentId, unsent, refused) => this.#outbox.keep(segmentId, unsent, refused),
      onSignedOut: this.#onSignedOut,
      newId: () => crypto.randomUUID(),
      later: (act, milliseconds) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
      },
    });
    text.subscribe(() => this.#heard(text));
    return text;
  }

  #heard(text: SegmentText): void {
    const { save, savedAt, refused } = text.snapshot();
    if (save === "saved" && refused.length === 0) this.#unsettled.delete(text.segmentId);
    else this.#unsettled.set(text.segmentId, save);
    this.#publish({
      save: worst(this.#unsettled.values()),
      savedAt: latest(savedAt, this.#page.savedAt),
      refused: [...this.#unsettled.keys()].filter((id) => this.#texts.get(id)?.snapshot().refused.length).length,
    });
  }

  #publish(page: PageSave): void {
    const { save, savedAt, refused } = this.#page;
    if (save === page.save && savedAt === page.savedAt && refused === page.refused) return;
    this.#page = page;
    for (const listener of this.#listeners) listener();
  }
}

/** This tab, by name: its own steps come back to it, and it knows them. */
const CLIENT_ID = crypto.randomUUID();

const latest = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a);
