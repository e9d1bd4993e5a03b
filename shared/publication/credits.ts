import type { Credit, Member, Part } from "#shared/articles/article.ts";
import { partFor } from "#shared/articles/rules.ts";
import type { CreditProblems } from "#shared/gate/input.ts";
import type { Colleague, Person } from "#shared/people/person.ts";

/** Who did what in an article, and how they want to be named. */
export interface Work {
  members: readonly Member[];
  people: readonly Pick<Colleague, "id" | "name">[];
  /** Who ever wrote in the English that is published. */
  writers: readonly string[];
  /** Who approved the words that are published. */
  approvers: readonly string[];
  /** Whether the article carries its own byline. */
  hasByline: boolean;
  /** Lines that somebody set by hand; null where they are generated. */
  edited: readonly string[] | null;
}

export interface Credits extends CreditProblems {
  /** Finished lines: “Translated by Jang Min-ji”. */
  lines: string[];
}

/** The credit lines, from who did the work under the name that each chose, and what is not settled about them. */
export function creditsOf(work: Work): Credits {
  const { journalists, translators, editors } = partsOf(work);
  if (work.edited) {
    return { lines: [...work.edited], undecided: [], missing: [], unconsented: unconsentedIn(work.edited, work) };
  }
  const generated = [
    work.hasByline ? [] : line("By", journalists, work),
    line("Translated by", translators, work),
    line("Edited by", editors, work),
  ];
  const named = [...(work.hasByline ? [] : journalists), ...translators, ...editors];
  const missing: Credits["missing"] = [
    ...(work.hasByline || journalists.length > 0 ? [] : (["journalist"] as const)),
    ...(translators.length > 0 ? [] : (["translator"] as const)),
  ];
  const undecided = named.filter((id) => nameOf(id, work) === undefined);
  return { lines: generated.flat(), undecided, unconsented: [], missing };
}

/** As what this person stands in the work: a member's part, or what they did without being one; undefined: nothing. */
export function partInWork({ id, role }: Pick<Person, "id" | "role">, work: Work): Part | undefined {
  const member = work.members.find(({ personId }) => personId === id);
  if (member) return member.part;
  if (partsOf(work).translators.includes(id)) return partFor(role, "translator");
  return [...work.writers, ...work.approvers].includes(id) ? partFor(role) : undefined;
}

/** An address in a credit was never meant to be public. */
export const showsAddress = (text: string) => /[^\s@]@[^\s@]+\.[^\s@]/.test(text);

/** Each person once: a translator who also approved a colleague's paragraph is credited as a translator. */
function partsOf({ members, writers, approvers }: Work) {
  const withPart = (part: Member["part"]) => members.filter((each) => each.part === part).map((each) => each.personId);
  const inOrder = (ids: readonly string[]) => [
    ...members.map(({ personId }) => personId).filter((id) => ids.includes(id)),
    ...ids.filter((id) => !members.some(({ personId }) => personId === id)),
  ];
  const journalists = withPart("journalist");
  const editing = new Set([...withPart("editor"), ...approvers]);
  const ofTranslators = new Set(withPart("translator"));
  // A journalist whose suggestion was accepted is named as the journalist.
  const wrote = [...new Set(writers)]
    .filter((id) => ofTranslators.has(id) || !editing.has(id))
    .filter((id) => !journalists.includes(id));
  // A draft that came with the article has no author on this desk: its translators brought it.
  const translators = wrote.length > 0 ? wrote : [...(ofTranslators.size > 0 ? ofTranslators : new Set(writers))];
  // Who approved without taking part in the article is named in the record and the manifest, not to readers.
  const takesPart = (id: string) => members.some(({ personId }) => personId === id);
  const editors = [...new Set(approvers)]
    .filter(takesPart)
    .filter((id) => !translators.includes(id) && !journalists.includes(id));
  return { journalists, translators: inOrder(translators), editors: inOrder(editors) };
}

function line(words: string, ids: readonly string[], work: Work): string[] {
  const names = ids.flatMap((id) => nameOf(id, work) ?? []);
  if (names.length === 0) return [];
  const last = names.at(-1);
  return [`${words} ${names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`}`];
}

/** The chosen name; nothing where the person chose not to be named; undefined where nobody knows. */
function nameOf(id: string, { members, people }: Work): string[] | undefined {
  const chosen: Credit = members.find(({ personId }) => personId === id)?.credit ?? { as: "undecided" };
  const name = chosen.as === "pen-name" ? chosen.name : people.find((each) => each.id === id)?.name;
  if (chosen.as === "none") return [];
  if (chosen.as === "undecided" || name === undefined || showsAddress(name)) return undefined;
  return [name];
}

/** Edited lines may word the credits otherwise; they may not name somebody who did not want to be named so. */
function unconsentedIn(lines: readonly string[], { members, people, writers, approvers }: Work): string[] {
  const involved = new Set([...members.map(({ personId }) => personId), ...writers, ...approvers]);
  const text = lines.join("\n").normalize("NFC").toLowerCase();
  return people
    .filter(({ id }) => involved.has(id))
    .filter(({ id }) => members.find(({ personId }) => personId === id)?.credit.as !== "own-name")
    .filter(({ name }) => text.includes(name.normalize("NFC").toLowerCase()))
    .map(({ id }) => id);
}
