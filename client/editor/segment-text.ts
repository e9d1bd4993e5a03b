import { undoDepth } from "@tiptap/pm/history";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Step } from "@tiptap/pm/transform";
import { parseDocument } from "#shared/document/document.ts";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import { parseSteps } from "#shared/segments/rebase.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { BARE, bareState } from "./bare-state.ts";
import { type Behind, CatchUp } from "./catch-up.ts";
import { differenceFrom, lostOf, missingOf } from "./difference.ts";
import { Incoming, type Receiver } from "./incoming.ts";
import { type Compared, Likeness, UNTOLD } from "./likeness.ts";
import { goSparing } from "./others-words.ts";
import { replacingSteps } from "./replacing-steps.ts";
import { type Outgoing, Sender } from "./sender.ts";
import type { Batch, Read, Standing, Surroundings, TextSnapshot, View } from "./surroundings.ts";
import type { Way } from "./typing-order.ts";
import { confirm, confirmedDocument, markSent, receive, sentIn, takeBack, unconfirmedIn } from "./unconfirmed.ts";
import { overtaken, type Place, rebuilt, refusedIn, type Unsent, unsentIn } from "./unsent.ts";
import { type Retaken, WholeText } from "./whole-text.ts";

/**
 * The English of one segment on this page: what everybody has, what was typed here since, and the way of the one to the
 * other. The desk puts batches in order, rebases those that were late, and tells their version.
 */
export class SegmentText implements Outgoing, Receiver, Retaken, Behind, Compared {
  readonly segmentId: string;
  readonly #around: Surroundings;
  readonly #sender: Sender;
  readonly #whole: WholeText;
  readonly #behind: CatchUp;
  readonly #likeness: Likeness;
  /** As it was opened, until something happens in it: most texts of an article are only read. */
  readonly #opened: TextSnapshot["document"];
  #live: EditorState | undefined;
  #at: Standing;
  #savedAt: string | null = null;
  #refused: readonly Unsent[] = [];
  #incoming: Incoming | undefined;
  #view: View | undefined;
  #snapshot: TextSnapshot;
  readonly #listeners = new Set<() => void>();

  constructor(of: Pick<Segment, "id" | "document"> & Standing, around: Surroundings) {
    this.segmentId = of.id;
    this.#around = around;
    this.#sender = new Sender(around, this);
    this.#whole = new WholeText(this, around);
    this.#behind = new CatchUp(this, this.#whole, around);
    this.#likeness = new Likeness(this, this.#whole, around);
    this.#opened = parseDocument(of.document);
    this.#at = { version: of.version, digests: of.digests, authors: of.authors };
    this.#snapshot = this.#takeSnapshot();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly snapshot = (): TextSnapshot => this.#snapshot;

  get incoming(): Incoming {
    this.#incoming ??= new Incoming(this);
    return this.#incoming;
  }
  get state(): EditorState {
    this.#live ??= bareState(this.#opened);
    return this.#live;
  }
  readonly hasUnsent = (): boolean => this.#live !== undefined && unconfirmedIn(this.#live).length > 0;

  /** A live editor shows this text from now on; undo survives its coming and going. */
  attach<Live extends View>(plugins: EditorState["plugins"], begin: (state: EditorState) => Live): Live {
    this.#live = this.state.reconfigure({ plugins: [...BARE, ...plugins] });
    const view = begin(this.state);
    this.#view = view;
    return view;
  }

  detach(view: View): void {
    if (this.#view !== view) return;
    this.#view = undefined;
    this.#live = this.state.reconfigure({ plugins: BARE });
    this.compositionEnded();
    this.sendNow();
  }

  /** Every change of the text on this page, typed or received. */
  readonly dispatch = (transaction: Transaction, keep = (after: EditorState) => after): void => {
    const before = this.state;
    this.#live = keep(before.applyTransaction(transaction).state);
    this.#view?.updateState(this.state);
    if (undoDepth(before) !== undoDepth(this.state)) this.#around.onHistory?.(this.segmentId, undoDepth(this.state));
    const typed = unconfirmedIn(this.state).length > unconfirmedIn(before).length;
    if (typed && transaction.getMeta("rebased") === undefined) this.#typed();
    else if (this.state.doc !== before.doc) this.onChange();
  };

  /** Takes back, or takes up again, what was typed here last. False when there is nothing. */
  readonly go = (way: Way): boolean => goSparing(way, this);

  /** A batch from the live feed: a colleague's, or one's own come back. */
  receive(batch: StepBatch): void {
    this.#behind.hear(batch.version);
    this.incoming.receive(batch);
  }

  /** The desk has this version of it. */
  hearOf(version: number): void {
    this.#behind.hear(version);
    if (version > this.#at.version) void this.catchUp();
  }

  compositionEnded(): void {
    this.incoming.release();
    if (this.#sender.committed || this.#whole.apart || this.#behind.isBehind) void this.catchUp();
  }

  readonly standing = (): Standing => this.#at;
  readonly version = (): number => this.#at.version;
  readonly isBehind = (): boolean => this.#behind.isBehind;
  readonly isComposing = (): boolean => this.#view?.composing === true;

  /** The desk may be ahead of us: a reconnect, a gap in the feed, an answer that came late. */
  catchUp(): Promise<void> {
    return this.#behind.begin();
  }
  readonly isOwed = (): boolean => this.#sender.committed;
  readonly onCaughtUp = (): void => this.#sender.soon();
  readonly onGone = (): void => {
    const batchId = this.#sender.underWay?.batchId ?? "";
    this.#confirmed(batchId, { ...this.#at, digests: UNTOLD }, new Date().toISOString());
  };

  /** The page has read the segment anew: the Korean may have changed, or we are behind. */
  seen({ version, digests, authors }: Standing): void {
    this.hearOf(version);
    if (version !== this.#at.version) return;
    if (this.#at.digests.target !== digests.target) this.#whole.unlike();
    if (this.#at.digests.source === digests.source) return;
    this.#at = { version, digests, authors };
    this.onChange();
  }

  /** Sends what is typed without waiting for more: leaving the paragraph, submitting, closing the page. */
  readonly sendNow = (): void => this.#sender.now();

  /** Signed in again, or back on the network. */
  readonly retryNow = (): void => this.#sender.again();

  /** Puts back what was typed before the page went, or what was refused and is tried again. */
  restore(unsent: Unsent): void {
    const latest = this.#at.version;
    if (this.hasUnsent() || unsent.refused || !this.#rebuild(unsent)) this.#refuse(unsent);
    else {
      this.#typed();
      void this.#sender.send();
      if (latest > unsent.version) void this.catchUp();
    }
  }

  retryRefused(unsent: Unsent): void {
    this.discardRefused(unsent);
    this.restore({ ...unsent, refused: null }); // under the name of its batch, where nobody knows what became of that
  }

  discardRefused(unsent: Unsent): void {
    this.#refused = this.#refused.filter((each) => each !== unsent);
    this.keep();
    this.onChange();
  }

  nextBatch(): Batch {
    const batchId = this.#around.newId();
    this.dispatch(markSent(this.state, batchId));
    const [{ segmentId }, { clientId }] = [this, this.#around];
    const steps = sentIn(this.state, batchId).map(({ step }) => step.toJSON());
    return { segmentId, schemaVersion: SCHEMA_VERSION, version: this.#at.version, steps, clientId, batchId };
  }

  async onCommitted(batch: Batch, output: Standing & { writtenAt: string }): Promise<void> {
    const next = this.#at.version + 1;
    const isNext = output.version === next && output.version === batch.version + 1;
    if (isNext && !this.#whole.apart) return this.#confirmed(batch.batchId, output, output.writtenAt);
    this.#sender.kept(output.version);
    return output.version < next ? this.#whole.insist() : this.catchUp();
  }

  onRefused(error: Unsent["refused"]): void {
    this.#view?.hearBrowser();
    const unsent = refusedIn(this.#place(), error);
    this.dispatch(takeBack(this.state));
    this.#sender.done();
    if (unsent) this.#refuse(unsent);
    void this.catchUp();
  }

  onChange(): void {
    this.#snapshot = this.#takeSnapshot();
    for (const listener of this.#listeners) listener();
  }

  #typed(): void {
    this.#sender.typed();
    this.keep();
    this.onChange();
  }

  apply(batch: StepBatch): void {
    this.#view?.hearBrowser();
    const own = this.#sender.underWay;
    const isOwn = batch.batchId === own?.batchId && batch.clientId === own.clientId;
    const fits = this.#whole.fits(() => (isOwn ? this.#applyOwn(batch) : this.#applyOthers(batch)));
    if (!fits && isOwn) this.#sender.kept(batch.version);
    if (!fits) void this.#whole.insist();
  }

  #applyOthers(batch: StepBatch): void {
    this.#takeIn(parseSteps(batch.steps), batch);
    this.onChange();
  }

  #applyOwn(batch: StepBatch): void {
    const words = overtaken(this.#place(), lostOf(this.state, batch));
    this.#confirmed(batch.batchId, batch, batch.at, differenceFrom(this.state, batch));
    if (words) this.#refuse(words);
  }

  #confirmed(batchId: string, standing: Standing, at: string | null, difference: readonly Step[] = []): void {
    this.dispatch(confirm(this.state, batchId));
    this.#takeIn(difference, standing);
    this.#savedAt = at;
    this.#sender.done();
    this.keep();
    this.onChange();
    this.#sender.soon();
  }

  /** The text and its version change together: what is kept of either without the other leads astray after a crash. */
  #takeIn(steps: readonly Step[], { version, digests, authors }: Standing): void {
    const { transaction, lost, keep, rest } = receive(this.state, steps);
    const words = overtaken(this.#place(), lost);
    this.#at = { version, digests, authors };
    this.#likeness.soon();
    if (steps.length > 0) this.dispatch(transaction, keep);
    const more = rest(this.state);
    if (more) this.dispatch(more);
    if (words) this.#refuse(words);
  }

  readonly owed = (): number => (this.#sender.underWay ? this.#sender.committedAs : 0);

  mayTake(): boolean {
    return !(this.#sender.underWay && !this.#sender.committed) && !this.isComposing();
  }

  take(now: Read): void {
    this.#view?.hearBrowser();
    if (now.version < this.#at.version) this.#behind.forget(now.version);
    const batchId = this.#sender.underWay?.batchId;
    const document = parseDocument(now.document);
    const left = batchId === undefined ? undefined : overtaken(this.#place(), missingOf(this.state, batchId, document));
    if (batchId !== undefined) this.dispatch(confirm(this.state, batchId));
    this.#takeIn(replacingSteps(confirmedDocument(this.state), document), now);
    this.incoming.forget();
    this.#confirmed("", now, batchId === undefined ? this.#savedAt : new Date().toISOString());
    if (left) this.#refuse(left);
  }

  #refuse(unsent: Unsent): void {
    this.#refused = [...this.#refused, unsent];
    this.keep();
    this.onChange();
  }

  /** False when what was kept can only be shown. */
  #rebuild(unsent: Unsent): boolean {
    const state = rebuilt(unsent, this.state.plugins);
    if (!state) return false;
    this.#live = state;
    this.#view?.updateState(state);
    this.#around.onHistory?.(this.segmentId, undoDepth(state));
    if (unsent.version !== this.#at.version) this.#at = { ...this.#at, version: unsent.version, digests: UNTOLD };
    // What an earlier build of this page sent, this one sends: its steps fit.
    this.#sender.underWay = unsent.sent ? { ...unsent.sent.batch, schemaVersion: SCHEMA_VERSION } : undefined;
    return true;
  }

  readonly #place = (): Place => ({ segmentId: this.segmentId, version: this.#at.version, state: this.state });

  keep(): void {
    this.#around.keep(this.segmentId, unsentIn(this.#place(), this.#sender.underWay), this.#refused);
  }

  #takeSnapshot(): TextSnapshot {
    const document = this.#live?.doc ?? this.#opened;
    return { document, ...this.#at, save: this.#sender.save, savedAt: this.#savedAt, refused: this.#refused };
  }
}
