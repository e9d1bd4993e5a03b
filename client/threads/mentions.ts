import { matches } from "#client/ui/match.ts";
import type { Colleague } from "#shared/people/person.ts";

type Named = Pick<Colleague, "id" | "name">;

export interface Mention {
  /** Where the @ stands. */
  from: number;
  typed: string;
}

/** The mention that is being typed before the caret: an @ that begins a word, and what follows it. */
export function mentionBefore(text: string, caret: number): Mention | undefined {
  const found = /(?:^|[\s(“"'‘])@([^\n@]{0,40})$/u.exec(text.slice(0, caret));
  const typed = found?.[1];
  return typed === undefined || typed.startsWith(" ") ? undefined : { from: caret - typed.length - 1, typed };
}

/** Who is meant. Nobody once a name stands there whole and the writing goes on. */
export function candidates<Person extends Named>(people: readonly Person[], { typed }: Mention): Person[] {
  const done = people.some(({ name }) => typed.startsWith(`${name} `) || typed === name);
  return done ? [] : people.filter(({ name }) => matches(typed, name));
}

export function withMention(text: string, caret: number, { from }: Mention, { name }: Named) {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ""), caret: before.length };
}

/** Whom a text names. Longer names first, so that @Han Seo-yun does not name a Han as well. */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
  return [...new Set(piecesOf(text, people).flatMap(({ person }) => (person ? [person.id] : [])))];
}

export interface TextPiece {
  text: string;
  person?: Named;
}

/** A text cut at the names in it. */
export function piecesOf(text: string, people: readonly Named[]): TextPiece[] {
  const names = people.map(({ name }) => escaped(name)).toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return [{ text }];
  const parts = text.split(new RegExp(`(@(?:${names.join("|")}))`, "u"));
  return parts.flatMap((part, index) => {
    const person = index % 2 === 1 ? people.find(({ name }) => `@${name}` === part) : undefined;
    return part === "" ? [] : [person ? { text: part, person } : { text: part }];
  });
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
