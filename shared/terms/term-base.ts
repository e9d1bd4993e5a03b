import { type Matcher, termMatcher } from "./matcher.ts";
import { formsOf, type Term } from "./term.ts";

/** A term where it stands in a Korean text; two entries may share a form. */
export interface FoundTerm {
  readonly terms: readonly Term[];
  readonly from: number;
  readonly to: number;
}

/** Entries that can be looked for. Making one reads every form; it is kept as long as the entries are the same. */
export class TermBase {
  readonly #byId = new Map<string, Term>();
  readonly #matcher: Matcher = termMatcher([]);

  constructor(terms: readonly Term[]) {
    this.add(terms);
  }

  /** While it is made; nobody looks for anything in half of it. */
  add(terms: readonly Term[]): void {
    const inUse = terms.filter(({ retired }) => !retired);
    for (const term of inUse) this.#byId.set(term.id, term);
    this.#matcher.add(inUse.map((term) => ({ id: term.id, korean: formsOf(term), except: term.except })));
  }

  find(korean: string): FoundTerm[] {
    return this.#matcher.find(korean).map(({ termIds, from, to }) => ({
      terms: termIds.flatMap((id) => this.#byId.get(id) ?? []),
      from,
      to,
    }));
  }
}

/** The entries of a text, each once, in the order in which they come. */
export const eachOnce = (found: readonly FoundTerm[]): Term[] => [...new Set(found.flatMap(({ terms }) => terms))];
