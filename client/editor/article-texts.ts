import type { StepBatch } from "#shared/segments/api.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { desk } from "./desk.ts";
import { digestOf } from "./digest.ts";
import { UNTOLD } from "./likeness.ts";
import { noOutbox, type Outbox } from "./outbox.ts";
import { type PageSave, worst } from "./save-state.ts";
import { SegmentText } from "./segment-text.ts";
import type { Desk, SaveState, Standing, Surroundings } from "./surroundings.ts";
import { TAB } from "./tab.ts";
import { TypingOrder, type Way } from "./typing-order.ts";
import type { Unsent } from "./unsent.ts";

type Known = Pick<Segment, "id" | "document"> & Standing;

/** The English of every segment of one article on this page. A keystroke in one tells nobody who shows another. */
export class ArticleTexts {
  readonly #texts = new Map<string, SegmentText>();
  readonly #unsettled = new Map<string, SaveState>();
  readonly #order = new TypingOrder();
  readonly #outbox: Outbox;
  /** The same for all of them. */
  readonly #around: Surroundings;
  #present: ReadonlySet<string> = new Set();
  #page: PageSave = { save: "saved", savedAt: null, refused: 0, kept: false, gone: [] };
  readonly #listeners = new Set<() => void>();
  readonly #watchers = new Set<(text: SegmentText) => void>();

  constructor(segments: readonly Known[], onSignedOut: () => void, outbox: Outbox = noOutbox, via: Desk = desk) {
    this.#outbox = outbox;
    this.#around = this.#surroundings(onSignedOut, via);
    outbox.watch(() => this.#tell(this.#page.savedAt));
    this.update(segments);
  }

  /** Brings back what was typed before this page, and what another tab of this person left when it went. */
  async restore(): Promise<void> {
    for (const { segmentId, unsent, refused } of await this.#outbox.read().catch(() => [])) {
      const known = this.#texts.get(segmentId);
      for (const each of unsent ? [...refused, unsent] : refused) {
        if (known) known.restore(each);
        else this.#textOf(each).restore({ ...each, refused: each.refused ?? PARAGRAPH_GONE });
      }
    }
  }

  /** The article became restricted: nothing of it stays on this device. */
  forgetDevice(): Promise<void> {
    return this.#outbox.forget();
  }

  of(segmentId: string): SegmentText | undefined {
    return this.#texts.get(segmentId);
  }

  /** New segments come in without a word to anybody: rows of them are about to be drawn. */
  admit(segments: readonly Known[]): void {
    for (const segment of segments) if (!this.#texts.has(segment.id)) this.#texts.set(segment.id, this.#begin(segment));
  }

  /** The article was read anew: known segments learn what they missed. */
  update(segments: readonly Known[]): void {
    this.#present = new Set(segments.map(({ id }) => id));
    this.admit(segments);
    for (const segment of segments) this.#texts.get(segment.id)?.seen(segment);
    this.#tell(this.#page.savedAt);
  }

  receive(batch: StepBatch): void {
    this.#texts.get(batch.segmentId)?.receive(batch);
  }

  /** Which version each text has at the desk: whoever is behind catches up, and who is ahead of one that was put back. */
  compare(versions: Readonly<Record<string, number>>): void {
    for (const [segmentId, version] of Object.entries(versions)) {
      const text = this.#texts.get(segmentId);
      text?.hearOf(version);
      if (text && version < text.version()) void text.catchUp();
    }
  }

  /** Takes back or up again what was typed last in this article. @returns the paragraph that it was in */
  go(way: Way, may: (segmentId: string) => boolean): string | undefined {
    return this.#order.go(way, may, (segmentId) => this.#texts.get(segmentId)?.go(way) === true);
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

  /** Every change of every text, for who shows them all. */
  watch(watcher: (text: SegmentText) => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  #begin(segment: Known): SegmentText {
    const text = new SegmentText(segment, this.#around);
    text.subscribe(() => this.#heard(text));
    return text;
  }

  #surroundings(onSignedOut: () => void, via: Desk): Surroundings {
    return {
      desk: via,
      clientId: TAB,
      keep: (segmentId, unsent, refused) => this.#outbox.keep(segmentId, unsent, refused),
      onHistory: (segmentId, depth) => this.#order.depthIs(segmentId, depth),
      onSignedOut,
      newId: () => crypto.randomUUID(),
      digest: digestOf,
      later: (act, milliseconds) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
      },
    };
  }

  #heard(text: SegmentText): void {
    const { save, savedAt, refused } = text.snapshot();
    if (save === "saved" && refused.length === 0) this.#unsettled.delete(text.segmentId);
    else this.#unsettled.set(text.segmentId, save);
    this.#tell(latest(savedAt, this.#page.savedAt));
    for (const watcher of this.#watchers) watcher(text);
  }

  #tell(savedAt: string | null): void {
    const refused = [...this.#unsettled.keys()].filter((id) => this.#texts.get(id)?.snapshot().refused.length);
    const gone = refused.filter((id) => !this.#present.has(id));
    this.#publish({
      save: worst(this.#unsettled.values()),
      savedAt,
      refused: refused.length,
      kept: this.#outbox.keeps,
      gone,
    });
  }

  /** Words of a paragraph that was merged away or taken out while they were on their way: nowhere to put them but here. */
  #textOf({ segmentId, document, version }: Unsent): SegmentText {
    const known = this.#texts.get(segmentId);
    if (known) return known;
    const text = this.#begin({ id: segmentId, document, version, digests: UNTOLD, authors: [] });
    this.#texts.set(segmentId, text);
    return text;
  }

  #publish(page: PageSave): void {
    if (JSON.stringify(this.#page) === JSON.stringify(page)) return;
    this.#page = page;
    for (const listener of this.#listeners) listener();
  }
}

const PARAGRAPH_GONE = { code: "paragraph-gone", message: "The paragraph is not there any more." };

const latest = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a);
