import type { Kind } from "#shared/articles/kind.ts";
import type { RecognisedPart } from "#shared/intake/recognised.ts";

/** A part under correction. The key stays while parts move, so that a row keeps its caret and a picture its caption. */
export interface Part extends RecognisedPart {
  key: number;
}

/** Bold, italic and links are in the document of a draft's part; they go when its words are changed here. */
const plain = (key: number, kind: Kind, text: string): Part => ({ key, kind, text });

export function withKind(parts: readonly Part[], key: number, kind: Kind): Part[] {
  return parts.map((part) => (part.key === key ? { ...part, kind } : part));
}

export function withText(parts: readonly Part[], key: number, text: string): Part[] {
  return parts.map((part) => (part.key === key ? plain(key, part.kind, text) : part));
}

/** White space at the cut goes. A cut at either end leaves the parts as they are. */
export function split(parts: readonly Part[], key: number, at: number): Part[] {
  return parts.flatMap((part) => {
    const [first, second] = [part.text.slice(0, at).trimEnd(), part.text.slice(at).trimStart()];
    if (part.key !== key || first === "" || second === "") return [part];
    return [plain(key, part.kind, first), plain(nextKey(parts), part.kind, second)];
  });
}

/** A part for every line that has words. */
export function splitLines(parts: readonly Part[], key: number): Part[] {
  const fresh = nextKey(parts);
  return parts.flatMap((part) => {
    const lines = part.text.split("\n").filter((line) => line.trim() !== "");
    if (part.key !== key || lines.length < 2) return [part];
    return lines.map((line, at) => plain(at === 0 ? key : fresh + at, part.kind, line.trim()));
  });
}

/** The same words as the same kinds in the same order. */
export const areSame = (some: readonly Part[], others: readonly Part[]) =>
  some.length === others.length &&
  some.every(({ key, kind, text }, at) => {
    const other = others[at];
    return key === other?.key && kind === other.kind && text === other.text;
  });

/** With the part before it, whose kind holds. The first part has none, and stays. */
export function joinWithPrevious(parts: readonly Part[], key: number): Part[] {
  const index = parts.findIndex((part) => part.key === key);
  const [previous, part] = [parts[index - 1], parts[index]];
  if (!previous || !part) return [...parts];
  return parts.toSpliced(index - 1, 2, plain(previous.key, previous.kind, joined(previous.text, part.text)));
}

/** Where the second text begins in the joined one: there the caret goes. */
export const joinedAt = (first: string, second: string) => joined(first, second).length - second.trimStart().length;

export function remove(parts: readonly Part[], key: number): Part[] {
  return parts.filter((part) => part.key !== key);
}

export function move(parts: readonly Part[], key: number, by: 1 | -1): Part[] {
  const index = parts.findIndex((part) => part.key === key);
  const part = parts[index];
  if (!part || !parts[index + by]) return [...parts];
  return parts.toSpliced(index, 1).toSpliced(index + by, 0, part);
}

export const hasWords = ({ text }: Pick<Part, "text">) => text.trim() !== "";

const nextKey = (parts: readonly Part[]) => 1 + Math.max(0, ...parts.map(({ key }) => key));

function joined(first: string, second: string): string {
  return [first.trimEnd(), second.trimStart()].filter(Boolean).join(" ");
}
