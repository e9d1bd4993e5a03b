import type { Node } from "@tiptap/pm/model";
import type { ArticlePart } from "#shared/checks/article-checks.ts";
import type { Pair } from "#shared/checks/check.ts";
import { textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import { type Segment, sourceText } from "#shared/segments/segment.ts";
import type { FoundTerm } from "#shared/terms/term-base.ts";
import type { Answered, Answers, Around, Asked, Question } from "./questions.ts";

/** A paragraph as it stands on the page. Neither its Korean nor its document ever changes: another text is another one. */
export interface Standing extends Pick<Segment, "source" | "kind"> {
  document: Node | undefined;
}

export interface Looking {
  /** The whole article as it reads now. */
  paragraphs: readonly Standing[];
  around: Around;
  /** The place of the paragraph that is looked over, and the desk's terms in its Korean. */
  at: number;
  termsFound: readonly FoundTerm[];
}

/** What the page needs of the thread that the checks run in. */
export type Thread = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

interface Waiting {
  resolve(answer: unknown): void;
  reject(why: Error): void;
}

/**
 * The page's side of the conversation with the checks. Their thread is begun by the first question and ended some time
 * after the last who asks has gone. When it fails, every question fails: the next one begins it anew.
 */
export class Checker {
  readonly #start: () => Thread;
  #thread: Thread | undefined;
  #told: { paragraphs: readonly Standing[]; around: Around | undefined } = NOTHING;
  readonly #waiting = new Map<number, Waiting>();
  #number = 0;
  #holders = 0;

  constructor(start: () => Thread) {
    this.#start = start;
  }

  /** Somebody will ask; the answer lets go. */
  hold(): () => void {
    this.#holders += 1;
    return () => {
      this.#holders -= 1;
      setTimeout(() => {
        if (this.#holders === 0) this.#end();
      }, LINGERS);
    };
  }

  /** What is wrong with one paragraph of an article: of that the thread is told only what is another than before. */
  findings({ paragraphs, around, at, termsFound }: Looking): Promise<Answers["paragraph"]> {
    const thread = this.#running(); // first: one that begins anew has been told nothing
    const told = this.#told;
    this.#told = { paragraphs, around };
    return this.#ask(thread, {
      about: "paragraph",
      count: paragraphs.length,
      changed: changedParts(told.paragraphs, paragraphs),
      around: around === told.around ? undefined : around,
      at,
      termsFound,
    });
  }

  names(pair: Pair, termsFound: readonly FoundTerm[]): Promise<Answers["names"]> {
    return this.#ask(this.#running(), { about: "names", pair, termsFound });
  }

  #ask<Asking extends Question>(thread: Thread, question: Asking): Promise<Answers[Asking["about"]]> {
    this.#number += 1;
    const asked: Asked = { number: this.#number, question };
    return new Promise((resolve, reject) => {
      // What answers is our own worker.ts, which knows no other form.
      this.#waiting.set(asked.number, { resolve: (answer) => resolve(answer as Answers[Asking["about"]]), reject });
      thread.postMessage(asked);
    });
  }

  #running(): Thread {
    if (this.#thread) return this.#thread;
    const thread = this.#start();
    thread.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
      if (this.#thread === thread) this.#hear(data);
    });
    thread.addEventListener("error", ({ message }) => {
      if (this.#thread === thread) this.#fail(new Error(message || NOT_LOADED));
    });
    this.#thread = thread;
    return thread;
  }

  #hear({ number, answer, failure }: Answered): void {
    if (failure === undefined) this.#waiting.get(number)?.resolve(answer);
    else this.#fail(new Error(failure));
    this.#waiting.delete(number);
  }

  #fail(why: Error): void {
    this.#end();
    for (const { reject } of this.#waiting.values()) reject(why);
    this.#waiting.clear();
  }

  #end(): void {
    this.#thread?.terminate();
    this.#thread = undefined;
    this.#told = NOTHING;
  }
}

const NOTHING = { paragraphs: [], around: undefined };
/** Milliseconds. To begin again costs more than to wait for the next paragraph. */
const LINGERS = 60_000;
/** A browser says nothing of a worker that it could not fetch; worded as it says it of other parts of the page. */
const NOT_LOADED = "Failed to load module script";

function changedParts(before: readonly Standing[], now: readonly Standing[]): [number, ArticlePart][] {
  return now.flatMap((paragraph, at) => {
    const { source, kind, document } = before[at] ?? {};
    if (source === paragraph.source && kind === paragraph.kind && document === paragraph.document) return [];
    return [[at, partOf(paragraph)] as [number, ArticlePart]];
  });
}

const partOf = ({ source, kind, document }: Standing): ArticlePart => ({
  source: sourceText({ source }),
  target: document ? textOf(withoutSuggestions(document)) : "",
  kind,
});
