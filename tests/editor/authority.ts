import { ApiError, OfflineError } from "#client/api/errors.ts";
import type { Batch, Desk } from "#client/editor/surroundings.ts";
import { targetDigest } from "#server/segments/digest.ts";
import { type DocumentJson, documentFromText, parseDocument, textOf } from "#shared/document/document.ts";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import { applySteps, mapsOf, parseSteps } from "#shared/segments/rebase.ts";

const SOURCE = "0".repeat(64);
const SEGMENT = "7a0c1f53-9d6c-4d5e-8a2b-2f9a56f3c101";

/** The server's way of putting batches in order, in memory, with a network in between that delivers when it is told to. */
export class Authority {
  document;
  /** Every letter that was ever part of the committed text: a colleague may delete it, the history has it. */
  readonly everHad = new Set<string>();
  /** Letters of late steps whose place was gone: they were never part of the text. */
  readonly leftOut = new Set<string>();
  version = 0;
  tellsOtherDigests = false;
  /** How often a page found that it had followed another text than this. */
  unlike = 0;
  readonly batches: StepBatch[] = [];
  /** Batches after which `since` sends the whole document instead. */
  mostBatches = 1_000;
  refuseNext: { status: number; code: string } | undefined;
  /** The next who asks what they have missed is told this. */
  busyNext: { status: number; code: string } | undefined;
  /** Merged into its neighbour: nobody finds it any more. */
  isGone = false;
  readonly #listeners: ((batch: StepBatch) => void)[] = [];

  readonly #first: string;

  constructor(text: string) {
    this.#first = text;
    this.document = parseDocument(documentFromText(text));
  }

  get segment() {
    const document: DocumentJson = this.document.toJSON();
    return { id: SEGMENT, document, version: this.version, digests: this.digests, authors: [] };
  }
  get digests() {
    return { source: SOURCE, target: this.tellsOtherDigests ? SOURCE : targetDigest(this.document) };
  }
  get text() {
    return textOf(this.document);
  }

  /** A backup is put back: the desk knows the first so many batches only. */
  putBack(version: number) {
    this.document = parseDocument(documentFromText(this.#first));
    this.batches.length = version;
    for (const { steps } of this.batches) this.document = applySteps(this.document, parseSteps(steps), []).document;
    this.version = version;
  }

  subscribe(listener: (batch: StepBatch) => void) {
    this.#listeners.push(listener);
  }

  commit(sent: Batch): StepBatch {
    const before = this.batches.find(({ batchId }) => batchId === sent.batchId);
    if (before) return before;
    if (sent.schemaVersion !== SCHEMA_VERSION) throw new ApiError(409, { code: "reload", message: "An older page." });
    if (this.isGone) throw notThere();
    if (this.refuseNext) {
      const { status, code } = this.refuseNext;
      this.refuseNext = undefined;
      throw new ApiError(status, { code, message: "The desk said no." });
    }
    if (sent.version > this.version) throw aheadOf();
    const over = this.batches.filter(({ version }) => version > sent.version);
    const { document, steps } = applySteps(this.document, parseSteps(sent.steps), mapsOf(over));
    this.document = document;
    for (const letter of this.text) this.everHad.add(letter);
    if (steps.length < sent.steps.length)
      for (const letter of JSON.stringify(sent.steps)) if (!this.everHad.has(letter)) this.leftOut.add(letter);
    this.version += 1;
    const batch: StepBatch = {
      segmentId: SEGMENT,
      version: this.version,
      steps: steps.map((step) => step.toJSON()),
      clientId: sent.clientId,
      batchId: sent.batchId,
      by: SEGMENT,
      at: "2026-11-22T05:02:31.000Z",
      digests: this.digests,
      authors: [],
    };
    this.batches.push(batch);
    for (const listener of this.#listeners) listener(batch);
    return batch;
  }

  since(version: number) {
    if (this.isGone) throw notThere();
    if (this.busyNext) {
      const { status, code } = this.busyNext;
      this.busyNext = undefined;
      throw new ApiError(status, { code, message: "The desk has no time." });
    }
    if (version > this.version) throw aheadOf();
    const batches = this.batches.filter((batch) => batch.version > version);
    const tooMany = batches.length > this.mostBatches;
    return {
      version: this.version,
      batches: tooMany ? [] : batches,
      document: tooMany ? this.segment.document : null,
      digests: this.digests,
    };
  }
}

const notThere = () => new ApiError(404, { code: "not-found", message: "There is nothing here." });
const aheadOf = () =>
  new ApiError(409, { code: "version-from-future", message: "The desk does not know this version." });

/** Requests and answers wait here until the test delivers them, or loses them. */
export class Network {
  /** How often somebody asked for a text as a whole, and for what they have missed. */
  reads = 0;
  sinces = 0;
  readonly #waiting: { act: () => void; lost: () => void }[] = [];

  get busy() {
    return this.#waiting.length > 0;
  }
  deliver(which = 0) {
    this.#waiting.splice(which % Math.max(1, this.#waiting.length), 1)[0]?.act();
  }
  /** A restart of the desk: every connection breaks, nothing of what was under way arrives. */
  lose() {
    for (const { lost } of this.#waiting.splice(0)) lost();
  }
  post(act: () => void, lost: () => void = () => undefined) {
    this.#waiting.push({ act, lost });
  }

  desk(authority: Authority, isCut: () => boolean): Desk {
    const round = <T>(ask: () => T) =>
      new Promise<T>((resolve, reject) => {
        const lost = () => reject(new OfflineError());
        this.post(() => {
          if (isCut()) return lost();
          try {
            const answer = ask();
            this.post(() => (isCut() ? lost() : resolve(answer)), lost);
          } catch (error) {
            this.post(() => reject(error), lost);
          }
        }, lost);
      });
    return {
      send: (batch) =>
        round(() => {
          const { version, at, digests } = authority.commit(batch);
          return { version, digests, authors: [], writtenAt: at };
        }),
      since: (_, version) => {
        this.sinces += 1;
        return round(() => authority.since(version));
      },
      read: () => {
        this.reads += 1;
        return round(() => ({ ...authority.segment }));
      },
    };
  }
}
