import type { Node } from "@tiptap/pm/model";
import type { ArticleTexts } from "#client/editor/article-texts.ts";
import type { Highlight } from "#client/editor/highlight.ts";
import { isBehind } from "#client/editor/texts.ts";
import type { PersonIn, PresenceBook } from "#client/live/presence.ts";
import { behindKeys } from "#client/ui/after-paint.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { type ArticleTerms, termsIn } from "./article-terms.ts";
import { type Choice, type Chosen, choiceOf } from "./chosen.ts";
import { type Machine, type MachineText, machineIn } from "./machine-text.ts";
import type { ConversationsOn, Pointed } from "./pointed.ts";
import { type Lit, litIn, whenLit } from "./standing.ts";

/** All that a row shows besides its segment. The same object as long as nothing of it is another. */
export interface RowFacts {
  readonly choice: Choice;
  readonly document: Node;
  readonly version: number;
  readonly hasRefused: boolean;
  /** Colleagues who are in it now. */
  readonly others: readonly PersonIn[];
  readonly conversations: ConversationsOn;
  readonly lit: Lit | undefined;
  /** By the number of the Korean paragraph; undefined where there are none. */
  readonly terms: readonly (readonly Highlight[])[] | undefined;
  readonly machine: Machine;
}

interface Sources {
  texts: ArticleTexts;
  chosen: Chosen;
  presence: PresenceBook;
  pointed: Pointed;
}

/** What was found in the texts by what is fetched behind the page. */
interface Found {
  terms: ArticleTerms | undefined;
  machine: MachineText;
}

/** The facts of a row as they were last asked for, and what they were found in. */
interface Known {
  facts: RowFacts;
  source: ReviewedSegment["source"];
  found: Found;
}

/**
 * What happens to the rows, heard once for the page and handed on to the stretch that it concerns: five hundred rows
 * that each listen for themselves weigh more than the article.
 */
export class RowBook {
  readonly #from: Sources;
  #found: Found;
  readonly #known = new Map<string, Known>();
  readonly #told = new Map<string, () => void>();
  readonly #behind = new Set<string>();
  #listens: (() => void) | undefined;

  constructor(from: Sources, found: Found) {
    this.#from = from;
    this.#found = found;
  }

  /** Of all rows of a stretch: the very list that was given before, where none has changed. */
  of(segments: readonly ReviewedSegment[], before: readonly RowFacts[] = []): readonly RowFacts[] {
    const now = segments.map((segment) => this.#of(segment));
    return now.length === before.length && now.every((facts, at) => facts === before[at]) ? before : now;
  }

  subscribe(segmentIds: readonly string[], listener: () => void): () => void {
    this.#listens ??= this.#listen();
    for (const id of segmentIds) this.#told.set(id, listener);
    return () => {
      // A row that has come into another stretch is heard there already.
      for (const id of segmentIds) if (this.#told.get(id) === listener) this.#told.delete(id);
      if (this.#told.size > 0) return;
      this.#listens?.();
      this.#listens = undefined;
    };
  }

  put(found: Found): void {
    if (found.terms === this.#found.terms && found.machine === this.#found.machine) return;
    this.#found = found;
    this.#tellAll();
  }

  #of(segment: ReviewedSegment): RowFacts {
    const { texts, chosen, presence, pointed } = this.#from;
    const { id, source } = segment;
    const text = texts.of(id)?.snapshot();
    if (!text) throw new Error("This segment is not part of the article on this page");
    const { document, version, refused } = text;
    const found = this.#found;
    const before = this.#known.get(id);
    const was = before?.facts;
    const isAsFound = before?.found === found;
    const now: RowFacts = {
      choice: choiceOf(chosen.now(), id),
      document,
      version,
      hasRefused: refused.length > 0,
      others: presence.peopleIn(id),
      conversations: pointed.on(id),
      lit: litIn(id),
      terms: was && isAsFound && before.source === source ? was.terms : termsIn(found.terms, source),
      machine: was && isAsFound && was.document === document ? was.machine : machineIn(found.machine, document),
    };
    const facts = was && FACTS.every((fact) => was[fact] === now[fact]) ? was : now;
    if (facts !== was || !isAsFound || before?.source !== source) this.#known.set(id, { facts, source, found });
    return facts;
  }

  #listen(): () => void {
    const { texts, chosen, presence, pointed } = this.#from;
    let choice = chosen.now();
    const stops = [
      texts.watch((text) => (isBehind(text) ? this.#tellBehind(text.segmentId) : this.#tell(text.segmentId))),
      chosen.subscribe(() => {
        const before = choice;
        choice = chosen.now();
        this.#tell(before.segmentId);
        if (choice.segmentId !== before.segmentId) this.#tell(choice.segmentId);
      }),
      whenLit((segmentId) => this.#tell(segmentId)),
      presence.watch((segmentId) => this.#tell(segmentId)),
      pointed.subscribe(() => this.#tellAll()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  #tell(segmentId: string | null): void {
    if (segmentId !== null) this.#told.get(segmentId)?.();
  }
  #tellBehind(segmentId: string): void {
    this.#behind.add(segmentId);
    behindKeys(this.#flush);
  }
  readonly #flush = (): void => {
    const ids = [...this.#behind];
    this.#behind.clear();
    for (const id of ids) this.#tell(id);
  };
  #tellAll(): void {
    for (const listener of new Set(this.#told.values())) listener();
  }
}

const FACTS = "choice document version hasRefused others conversations lit terms machine".split(
  " ",
) as (keyof RowFacts)[]; // all that there are
