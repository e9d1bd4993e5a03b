import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { SegmentText } from "#client/editor/segment-text.ts";
import type { View } from "#client/editor/surroundings.ts";
import { TypingOrder, type Way } from "#client/editor/typing-order.ts";
import type { Unsent } from "#client/editor/unsent.ts";
import { sha256 } from "#server/activity/record.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import type { Authority, Network } from "./authority.ts";
import { deleteFrom, lengthOf, pasteInto, placeOf, splitAt, typeInto, typeOver } from "./hands.ts";

/** One person's page with one segment on it, and clocks that run when the test says so. */
export class Page {
  readonly text: SegmentText;
  cut = false;
  signedOut = false;
  /** A syllable is in hand. */
  composing = false;
  /** What the browser has done with the caret and says when it is asked. */
  browserSaysLater: ((text: SegmentText) => Transaction) | undefined;
  kept: { unsent: Unsent | null; refused: readonly Unsent[] } = { unsent: null, refused: [] };
  /** Whose turn it is to be undone, as the article's page has it. */
  readonly order = new TypingOrder();
  readonly #clock = new Set<() => void>();

  constructor(authority: Authority, network: Network, name: string) {
    this.text = new SegmentText(authority.segment, {
      desk: network.desk(authority, () => this.cut),
      clientId: name,
      keep: (_, unsent, refused) => {
        this.kept = { unsent, refused };
      },
      onHistory: (segmentId, depth) => this.order.depthIs(segmentId, depth),
      onSignedOut: () => {
        this.signedOut = true;
      },
      newId: () => `${name}-${++batches}`,
      digest: async (text) => sha256(text),
      onUnlike: () => {
        authority.unlike += 1;
      },
      later: (act) => {
        this.#clock.add(act);
        return () => void this.#clock.delete(act);
      },
    });
    this.text.attach([], () => this.#view());
    authority.subscribe((batch) => network.post(() => this.#hear(batch)));
  }

  get reads() {
    return this.text.state.doc.textBetween(0, this.text.state.doc.content.size, "\n\n", "\n");
  }
  get length() {
    return lengthOf(this.text);
  }

  /** Ctrl+Z, as the article's page takes it. */
  go(way: Way) {
    this.order.go(
      way,
      () => true,
      () => this.text.go(way),
    );
  }

  type(words: string, at: number) {
    typeInto(this.text, words, at);
  }

  /** What was deleted. */
  delete(from: number, to: number): string {
    return deleteFrom(this.text, from, to);
  }

  /** What it was typed over. */
  typeOver(words: string, from: number, to: number): string {
    return typeOver(this.text, words, from, to);
  }

  /** A key of a syllable: it puts another in the place of the one in hand, or begins one. */
  compose(syllable: string, inHand: string, at: number) {
    this.composing = true;
    const from = inHand === "" ? undefined : placeOf(this.text, inHand);
    if (from === undefined) this.type(syllable, at);
    else this.typeOver(syllable, from, from + inHand.length);
  }

  composed() {
    this.composing = false;
    this.text.compositionEnded();
  }

  split(at: number) {
    splitAt(this.text, at);
  }

  paste(pasted: Node, at: number) {
    pasteInto(this.text, pasted, at);
  }

  clockRuns() {
    const due = [...this.#clock];
    this.#clock.clear();
    for (const act of due) act();
  }

  #view(): View {
    const page = this;
    return {
      updateState: () => undefined,
      get composing() {
        return page.composing;
      },
      hearBrowser() {
        const says = page.browserSaysLater;
        page.browserSaysLater = undefined;
        if (says) page.text.dispatch(says(page.text));
      },
    };
  }

  #hear(batch: StepBatch) {
    if (!this.cut) this.text.receive(batch);
  }
}

let batches = 0;

/** Lets promises go on; nothing here waits for real time. */
export const breathe = async () => {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve();
};
