import type { EditorState, Transaction } from "@tiptap/pm/state";
import { schema } from "#shared/document/schema.ts";

const { link } = schema.marks;

export interface LinkPlace {
  from: number;
  to: number;
  href: string | undefined;
}

/** The words that a link would be put on: the selected ones, or those of the link that the caret stands in. */
export function linkPlace({ doc, selection }: EditorState): LinkPlace | undefined {
  const { from, to, empty, $from } = selection;
  const href = link?.isInSet($from.marks())?.attrs.href ?? hrefIn(doc, from, to);
  if (!empty) return { from, to, href };
  if (href === undefined) return undefined;
  let [start, end] = [from, to];
  while (start > $from.start() && hrefIn(doc, start - 1, start) === href) start -= 1;
  while (end < $from.end() && hrefIn(doc, end, end + 1) === href) end += 1;
  return { from: start, to: end, href };
}

/** Puts the link there, or takes it away. */
export function linked(state: EditorState, { from, to }: LinkPlace, href: string | undefined): Transaction {
  const transaction = state.tr;
  if (!link) return transaction;
  transaction.removeMark(from, to, link);
  return href === undefined ? transaction : transaction.addMark(from, to, link.create({ href }));
}

/** What a person types is completed to an address: "naru.example" → "https://naru.example". */
export function completed(typed: string): string {
  const trimmed = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return trimmed;
  return /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(trimmed) ? `mailto:${trimmed}` : `https://${trimmed}`;
}

function hrefIn(doc: EditorState["doc"], from: number, to: number): string | undefined {
  let found: string | undefined;
  doc.nodesBetween(from, to, (node) => {
    const mark = link?.isInSet(node.marks);
    if (mark) found ??= String(mark.attrs.href);
  });
  return found;
}
