import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { can, type Role, rolesWith } from "#shared/people/capabilities.ts";
import type { Proposal, Term, TermValues } from "./term.ts";

type By = { role: Role };

/** Why this person may not decide what an entry says; undefined when they may. */
export function whyNotDecide(by: By, term?: Pick<Term, "version">, seen?: number): Refusal | undefined {
  if (!can(by, "decide-term")) return refusal("capability", { who: rolesWith("decide-term").join(", ") });
  return term && seen !== undefined && term.version !== seen ? refusal("stale-term") : undefined;
}

export const whyNotPropose = (by: By): Refusal | undefined =>
  can(by, "propose-term") ? undefined : refusal("capability", { who: rolesWith("propose-term").join(", ") });

export function whyNotDecideProposal(by: By, proposal: Pick<Proposal, "decision">): Refusal | undefined {
  return whyNotDecide(by) ?? (proposal.decision ? refusal("term-proposal-decided") : undefined);
}

/** An entry that bans what it prefers can be obeyed by nobody. */
export function whyNotSay({ preferred, allowed, banned }: TermValues): Refusal | undefined {
  const good = new Set([preferred, ...allowed].map((each) => each.toLowerCase()));
  const both = banned.find((each) => good.has(each.toLowerCase()));
  return both === undefined ? undefined : refusal("term-contradiction", { words: both });
}

type Said = Pick<TermValues, "korean" | "preferred">;

/**
 * What makes an entry the one it is: its headword and the English for it. One Korean word may have several entries, as it
 * may mean several things; whatever else two of the same name say, they are the same term.
 */
export const nameOf = ({ korean: [headword = ""], preferred }: Said): string =>
  [headword, preferred.toLowerCase()].map((each) => each.normalize("NFC")).join("\n");

/** Two entries in use that are the same term are one too many. `before` is the entry that would say so, where there is one. */
export function whyNotTwice(values: Said, known: readonly Term[], before?: Term): Refusal | undefined {
  const name = nameOf(values);
  // Of two that have been in use side by side each can still be mended.
  if (before && !before.retired && nameOf(before) === name) return undefined;
  const isKnown = known.some((term) => !term.retired && term.id !== before?.id && nameOf(term) === name);
  return isKnown ? refusal("term-known", { korean: values.korean[0] ?? "", english: values.preferred }) : undefined;
}

/**
 * The entry that a row of a file is about: the same term, of several the one in use. Else, where the file and the desk have
 * one English each for a word of this kind, the desk's: it is decided anew.
 * @param known entries of this headword, in the order in which the database gives them
 * @param file what else the file says
 */
export function meantBy(values: TermValues, known: readonly Term[], file: TermFile): Term | undefined {
  const same = known.filter((term) => nameOf(term) === nameOf(values));
  if (same.length > 0) return same.find(({ retired }) => !retired) ?? same[0];
  const ofWord = known.filter((term) => !term.retired && wordOf(term) === wordOf(values));
  const [only] = ofWord;
  if (!only || ofWord.length > 1 || file.rowsOf(wordOf(values)) > 1 || file.names(nameOf(only))) return undefined;
  return only;
}

export interface TermFile {
  /** How many rows it has for a word of a kind. */
  rowsOf(word: string): number;
  /** Whether it has a row for this very entry. */
  names(name: string): boolean;
}

export const wordOf = ({ korean: [headword = ""], kind }: Pick<TermValues, "korean" | "kind">): string =>
  `${kind}\n${headword.normalize("NFC")}`;
