import type { Fragment, Mark, Node } from "@tiptap/pm/model";
import { schema } from "./schema.ts";

export const { insertion, deletion } = schema.marks as Record<"insertion" | "deletion", (typeof schema.marks)[string]>; // of every schema of ours

/** What a mark of a suggestion says: which suggestion it belongs to, and whose that is. */
export interface Proposal {
  id: string;
  by: string;
}

export const isSuggestion = ({ type }: Pick<Mark, "type">): boolean => type === insertion || type === deletion;

export const proposalOf = ({ attrs }: Mark): Proposal => ({ id: String(attrs.id), by: String(attrs.by) });

export const isBy = (by: string) => (mark: Mark) => isSuggestion(mark) && mark.attrs.by === by;

/** Whether anything is only suggested here. */
export function hasSuggestions(document: Node): boolean {
  return document.children.some(
    ({ marks, children }) => marks.some(isSuggestion) || children.some((inline) => inline.marks.some(isSuggestion)),
  );
}

/** Every mark of a suggestion in a document or a slice of one, in its order; one that covers several runs is named for each. */
export function suggestionMarks(content: Fragment): Mark[] {
  const found: Mark[] = [];
  content.descendants(({ marks }) => void found.push(...marks.filter(isSuggestion)));
  return found;
}
